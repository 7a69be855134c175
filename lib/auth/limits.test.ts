import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { limitSubmissions, networkOf } from './limits';

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

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('take %s as %s', (clientAddress, network) => {
    expect(networkOf(clientAddress)).toBe(network);
  });
});
