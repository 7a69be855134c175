import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { moderationBefore } from './read-moderation';

const october = new Date('2026-10-01');
const december = new Date('2026-12-01');

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE audit_event, monthly_tally`;
});

function events(
  times: number,
  at: string,
  event: { action: 'report_approved' | 'report_rejected' | 'decision_undone' },
) {
  return db.auditEvent.createMany({ data: Array.from({ length: times }, () => ({ at: new Date(at), ...event })) });
}

it('tells the finished months, with counts cut to tens', async () => {
  await events(19, '2026-10-31T23:59:59Z', { action: 'report_approved' });
  await events(12, '2026-11-01T00:00:00Z', { action: 'report_approved' });
  await events(9, '2026-11-30T23:59:59Z', { action: 'decision_undone' });
  await events(50, '2026-12-01T00:00:00Z', { action: 'report_approved' });
  const rejected = { action: 'report_rejected', rejectionKind: 'made_up' } as const;
  await events(25, '2026-11-05T00:00:00Z', rejected);
  await events(3, '2026-11-05T00:00:00Z', { ...rejected, ...{ rejectionKind: 'duplicate' } });
  await db.monthlyTally.create({ data: { month: october, what: 'received', days: 0, count: 41 } });

  const [november, ofOctober, ...others] = await moderationBefore(december);
  expect(others).toEqual([]);
  expect(ofOctober).toMatchObject({ month: '2026-10', receivedAtLeast: 40, approvedAtLeast: 10, rejectedAtLeast: 0 });
  expect(november).toMatchObject({
    month: '2026-11',
    receivedAtLeast: 0,
    approvedAtLeast: 10,
    rejectedAtLeast: 20,
    reversedAtLeast: 0,
    medianDays: null,
  });
  expect(november?.rejectedByKind.filter(({ atLeast }) => atLeast > 0)).toEqual([{ kind: 'made_up', atLeast: 20 }]);
});

it.each([
  [
    [
      [0, 5],
      [2, 4],
    ],
    null,
  ],
  [
    [
      [0, 5],
      [2, 5],
    ],
    0,
  ],
  [
    [
      [0, 5],
      [2, 6],
    ],
    2,
  ],
  [[[7, 10]], 7],
] as [number[][], number | null][])('of waits in days %j the median is %j', async (waits, median) => {
  const rows = waits.map(([days = 0, count = 0]) => ({ month: october, what: 'decided' as const, days, count }));
  await db.monthlyTally.createMany({ data: rows });
  expect((await moderationBefore(december))[0]?.medianDays).toBe(median);
});
