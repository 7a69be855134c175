import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { signedInCoder } from '@/lib/account/test-coder';
import { forgetReports, manyPending } from '@/lib/reports/test-report';
import { db } from './client';
import { databaseClient } from './database-client';
import { forgetOrder } from './forget-order';

const url = process.env.DATABASE_URL ?? '';
const ROWS = 600;

beforeEach(async () => {
  await forgetReports();
  await db.$executeRaw`TRUNCATE "user", daily_job CASCADE`;
});

type Reports = Map<string, { page: number; words: string }>;

/** What each report says, and on which page it lies. */
async function reports(): Promise<Reports> {
  const rows = await db.$queryRaw<{ id: string; page: number; words: string }[]>`
    SELECT id::text, (ctid::text::point)[0]::int AS page, r::text AS words FROM report r ORDER BY id`;
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Those that lie on the same page. */
function stayed(before: Reports, after: Reports): string[] {
  return [...after].filter(([id, { page }]) => before.get(id)?.page === page).map(([id]) => id);
}

async function size(): Promise<number> {
  const [table] = await db.$queryRaw<{ bytes: number }[]>`SELECT pg_total_relation_size('report')::float8 AS bytes`;
  return table?.bytes ?? 0;
}

/** Does `work` while another connection's transaction, in which these statements ran, is open. */
async function beside(statements: readonly string[], work: () => Promise<void>): Promise<void> {
  const other = databaseClient(url);
  await other.connect();
  try {
    for (const statement of statements) await other.query(statement);
    await work();
  } finally {
    await other.end();
  }
}

it('moves every row to another page, and changes none', async () => {
  await manyPending(ROWS);
  const before = await reports();
  expect(await forgetOrder()).toBe(true);
  const after = await reports();
  expect([...after].map(([id, { words }]) => [id, words])).toEqual([...before].map(([id, { words }]) => [id, words]));
  expect(stayed(before, after)).toEqual([]);
});

it('is done once a day, by one server at a time', async () => {
  await manyPending(10);
  expect((await Promise.all([forgetOrder(), forgetOrder(), forgetOrder()])).filter(Boolean)).toEqual([true]);
  expect(await forgetOrder()).toBe(false);
  await db.$executeRaw`UPDATE daily_job SET begun_at = begun_at - interval '24 hours'`;
  expect(await forgetOrder()).toBe(true);
});

it('is done beside readers, writers and a backup, takes no lock that one of them waits for, and then waits for their end', async () => {
  await manyPending(ROWS);
  const coder = await signedInCoder('ann');
  const before = await reports();
  // Whoever has written holds this lock, which shuts out every one that shuts out a writer.
  const lockAll = 'LOCK TABLE report, "user", session, account IN ROW EXCLUSIVE MODE';
  await beside(['BEGIN ISOLATION LEVEL REPEATABLE READ', lockAll, 'SELECT count(*) FROM report'], async () => {
    expect(await forgetOrder(0)).toBe(true);
    expect(stayed(before, await reports())).toEqual([]);
    expect(await db.session.count({ where: { userId: coder.userId } })).toBe(1);
    // Old rows that the backup may still read must not pile up.
    await expect(forgetOrder(0)).rejects.toThrow('old rows of report');
  });
  expect(await forgetOrder(0)).toBe(true);
});

it('leaves what someone has locked, and waits for no one', async () => {
  const [id = ''] = await manyPending(ROWS);
  const before = await reports();
  await beside(['BEGIN', `SELECT 1 FROM report WHERE id = '${id}' FOR UPDATE`], async () => {
    expect(await forgetOrder()).toBe(true);
  });
  expect(stayed(before, await reports())).toEqual([id]);
});

it('loses nothing that is written, added or deleted meanwhile', async () => {
  const ids = await manyPending(300);
  const user = await signedInCoder('ann');
  let written = 0;
  let over = false;
  const writer = async () => {
    while (!over) {
      const id = ids[randomInt(ids.length)] ?? '';
      await db.report.update({ where: { id }, data: { suspicion: { increment: 1 } } });
      written++;
      // A few writes a second: more leave so many old rows between two looks at them that the move waits for another time.
      await setTimeout(20);
    }
  };
  const visitor = async () => {
    while (!over) {
      const sessionToken = randomUUID();
      await db.session.create({ data: { sessionToken, userId: user.userId, expires: new Date() } });
      await db.session.delete({ where: { sessionToken } });
    }
  };
  const others = [writer(), writer(), writer(), visitor()];
  try {
    for (let run = 0; run < 2; run++) expect(await forgetOrder(0)).toBe(true);
  } finally {
    over = true;
    await Promise.all(others);
  }
  const { _sum, _count } = await db.report.aggregate({ _sum: { suspicion: true }, _count: true });
  expect([_count, _sum.suspicion]).toEqual([ids.length, written]);
  expect(await db.session.count()).toBe(1);
});

it('lets a table grow by no more each day', async () => {
  await manyPending(ROWS);
  for (let day = 0; day < 2; day++) await forgetOrder(0);
  const grown = await size();
  for (let day = 0; day < 3; day++) await forgetOrder(0);
  expect(await size()).toBeLessThan(grown * 1.2);
});
