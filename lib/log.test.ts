import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { logTo } from './log';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => vi.useRealTimers());

function started() {
  const lines: string[] = [];
  return { log: logTo({ write: (line) => lines.push(line) }), lines, told: () => lines.splice(0).map(read) };
}

function read(line: string) {
  const { msg, times, err } = JSON.parse(line);
  return [msg, ...(times === undefined ? [] : [times]), ...(err ? [err.message] : [])];
}

class NoServer extends Error {
  override readonly name = 'NoServer';
  readonly attempts = ['ann@example.org'];
  readonly code = 'ECONNREFUSED';
}

const refused = (port: number) => new NoServer(`No server: 127.0.0.1:${port}`, { cause: new Error('connect') });

it('tells a failure once a minute and how many more there were, and another one at once', () => {
  const { log, told } = started();
  for (let port = 5000; port < 6500; port++) log.error({ err: refused(port) }, 'A page failed');
  expect(told()).toEqual([['A page failed', 'No server: 127.0.0.1:5000: connect']]);
  log.error({ err: new Error('Another') }, 'A page failed');
  log.error({ err: refused(5000) }, 'A job failed');
  log.error({ code: 'x' }, 'No error of a program');
  log.error({ code: 'x' }, 'No error of a program');
  expect(told().map(([msg]) => msg)).toEqual([
    'A page failed',
    'A job failed',
    'No error of a program',
    'No error of a program',
  ]);

  vi.advanceTimersByTime(60_000);
  const again = 'A page failed. NoServer ECONNREFUSED: again within the last minute';
  expect(told()).toEqual([[again, 1499]]);
  for (let port = 0; port < 10; port++) log.error({ err: refused(port) }, 'A page failed');
  vi.advanceTimersByTime(60_000);
  expect(told()).toEqual([[again, 10]]);
  vi.advanceTimersByTime(600_000);
  expect(told()).toEqual([]);
  log.error({ err: refused(1) }, 'A page failed');
  expect(told()).toEqual([['A page failed', 'No server: 127.0.0.1:1: connect']]);
});

it('tells of an error what failed where, not what a driver put beside it', () => {
  const { log, lines } = started();
  log.error({ err: refused(1) }, 'A page failed');
  log.error({ err: 'ann@example.org' }, 'A page failed');
  expect(lines[0]).toMatch(/"type":"NoServer".*"code":"ECONNREFUSED","stack":"NoServer: .*log\.test\.ts.*caused by/);
  expect(lines.join('')).not.toContain('ann@');
});

it('tells nothing of the values of a query that failed, neither of one that Prisma did not send', async () => {
  const { log, lines } = started();
  const id = randomUUID();
  const user = { id, encryptedEmail: 'ann@example.org' };
  const unknown: object = { where: { pay: 123_456, name: 'ann@example.org' } };
  await db.user.create({ data: user });
  for (const query of [
    () => db.user.findMany(unknown),
    () => db.user.findFirst({ where: { id: 'ann@example.org' } }),
    () => db.user.create({ data: user }),
    () => db.$queryRaw`SELECT CAST(${'123456 of ann@example.org'} AS int)`,
    () => db.$executeRaw`INSERT INTO "user" (id, encrypted_email) VALUES (${id}::uuid, ${'ann@example.org'})`,
  ]) {
    await query().then(
      () => expect.unreachable(),
      (err) => log.error({ err }, 'A page failed'),
    );
  }
  expect(lines).toHaveLength(5);
  expect(lines.join('')).toMatch(/Unknown argument.*uuid.*user_pkey/s);
  expect(lines.join('')).not.toMatch(new RegExp(`ann@|example\\.org|123_?456|${id}`));
});

it('keeps no more than so many causes apart', () => {
  const { log, told } = started();
  for (let cause = 0; cause < 1000; cause++) {
    log.error({ err: new Error('x'.repeat(cause % 199)) }, `Failed ${cause}`);
  }
  expect(told()).toHaveLength(101);
  vi.advanceTimersByTime(60_000);
  expect(told()).toEqual([['others: again within the last minute', 899]]);
});
