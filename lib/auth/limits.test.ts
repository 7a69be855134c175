import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { limitSubmissions, minutesUntilLinkAllowed } from './limits';

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE rate_limit`;
});

describe('limits', () => {
  it('let an author submit ten times an hour, also at once, and others go on', async () => {
    const waits = await Promise.all(Array.from({ length: 15 }, () => limitSubmissions('a'.repeat(64))));
    expect(waits.filter((minutes) => minutes === 0)).toHaveLength(10);
    expect(waits.filter((minutes) => minutes === 60)).toHaveLength(5);
    expect(await limitSubmissions('b'.repeat(64))).toBe(0);
    expect(JSON.stringify(await db.rateLimit.findMany())).not.toContain('a'.repeat(64));
  });

  it('take each spelling of an address as one client', async () => {
    const spellings = ['192.0.2.7', '192.0.2.7:51234', '::ffff:192.0.2.7', '[::ffff:c000:207]:443'];
    const ask = (client: string) => minutesUntilLinkAllowed(`${randomUUID()}@example.org`, client);
    for (let asked = 0; asked < 30; asked++) expect(await ask(spellings[asked % spellings.length] ?? '')).toBe(0);
    for (const spelling of spellings) expect(await ask(spelling)).toBe(60);
    expect(await ask('192.0.2.8')).toBe(0);
  });
});
