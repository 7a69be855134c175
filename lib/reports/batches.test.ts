import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { cellTag } from '@/lib/aggregates/figure-tags';
import type { Moderator } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { approveReports } from './approve-reports';
import { MOST_IN_BATCH } from './decision';
import { deleteReport } from './delete-report';
import { findBatch } from './find-batch';
import { rejectReports } from './reject-reports';
import type { Rejection } from './rejection';
import { forgetReports, manyPending, pendingReport, person } from './test-report';
import { undoBatch, undoDecisions } from './undo-decisions';

const moderator = person('moderator');
const admin = person('admin');
const HOUR = 3_600_000;
const madeUp: Rejection = { kind: 'made_up', words: null };

async function standing(): Promise<Record<string, number>> {
  const groups = await db.report.groupBy({ by: ['status'], _count: true });
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count]));
}

beforeEach(async () => {
  await forgetReports();
});
afterEach(() => void vi.useRealTimers());

describe('a batch of many reports', () => {
  it('approves them all with one release, and is undone with one', async () => {
    const ids = [...(await manyPending(40)), ...(await manyPending(20, { state: 'TX', role: 'manager' }))];
    const approved = await approveReports(moderator, ids);
    expect(approved).toMatchObject({ done: expect.arrayContaining(ids), refused: [] });
    expect(approved.moved).toContain(cellTag('nation'));
    expect(await db.release.findMany()).toMatchObject([{ approvedReports: 60 }]);
    expect(await db.auditEvent.count({ where: { batch: approved.batch, action: 'report_approved' } })).toBe(60);
    expect(await checkCells()).toEqual([]);

    const undone = await undoBatch(admin, approved.batch);
    expect(undone.done).toHaveLength(60);
    expect(await standing()).toEqual({ PENDING: 60 });
    expect(await db.release.findMany({ orderBy: { id: 'asc' } })).toMatchObject([{}, { approvedReports: 0 }]);
    expect(await checkCells()).toEqual([]);
  });

  it('stands as it was decided last, also where the clock was ahead before', async () => {
    const ids = await manyPending(3);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR });
    const first = await approveReports(moderator, ids);
    vi.useRealTimers();
    const undone = await undoBatch(moderator, first.batch);
    const last = await rejectReports(moderator, ids, madeUp);
    expect(await findBatch(moderator, first.batch)).toEqual({ decided: 3, standing: 0 });
    expect(await findBatch(moderator, last.batch)).toEqual({ decided: 3, standing: 3 });
    expect((await undoBatch(moderator, undone.batch)).done).toEqual([]);
    expect((await undoBatch(moderator, last.batch)).done.toSorted()).toEqual(ids.toSorted());
  });

  it('leaves out own, gone and decided ones and says so', async () => {
    const [first = '', second = '', third = ''] = await manyPending(3);
    const own = await pendingReport(moderator);
    const coder = person('coder');
    const deleted = await pendingReport(coder);
    await deleteReport(coder, deleted);
    await approveReports(admin, [first]);
    const batch = await rejectReports(moderator, [first, second, third, own, deleted, second], madeUp);
    expect(batch.done.toSorted()).toEqual([second, third].toSorted());
    expect(batch.refused).toEqual([
      { report: first, why: 'already-decided' },
      { report: own, why: 'own-report' },
      { report: deleted, why: 'gone' },
    ]);
    expect(await standing()).toEqual({ APPROVED: 1, PENDING: 1, REJECTED: 2 });
    expect(await checkCells()).toEqual([]);
  });

  it('takes with it two reports of one author, of which the later counts', async () => {
    const coder = person('coder');
    const ids = [await pendingReport(coder, { state: 'UT' }), await pendingReport(coder, { state: 'ID' })];
    await approveReports(moderator, ids);
    expect(await db.cell.findMany({ where: { name: { in: ['state=UT', 'state=ID'] }, coders: 1 } })).toMatchObject([
      { name: 'state=ID' },
    ]);
    expect(await checkCells()).toEqual([]);
  });

  it('that found nothing to decide leaves no trace', async () => {
    const ids = await manyPending(2);
    await approveReports(admin, ids);
    const [events, releases] = [await db.auditEvent.count(), await db.release.count()];
    expect((await approveReports(moderator, ids)).done).toEqual([]);
    expect((await undoBatch(moderator, randomUUID())).done).toEqual([]);
    expect([await db.auditEvent.count(), await db.release.count()]).toEqual([events, releases]);
  });

  it('is undone as far as it stands: not what was put back and decided again since', async () => {
    const ids = await manyPending(3);
    const [again = ''] = ids;
    const { batch } = await approveReports(moderator, ids);
    await undoDecisions(moderator, [again]);
    const { batch: second } = await rejectReports(admin, [again], madeUp);
    const undone = await undoBatch(moderator, batch);
    expect(undone.refused).toEqual([{ report: again, why: 'already-decided' }]);
    expect(await standing()).toEqual({ PENDING: 2, REJECTED: 1 });
    expect((await undoBatch(moderator, second)).done).toEqual([again]);
    expect(await checkCells()).toEqual([]);
  });

  it('is refused for more than one transaction should hold', async () => {
    const ids = Array.from({ length: MOST_IN_BATCH + 1 }, () => randomUUID());
    await expect(approveReports(moderator, ids)).rejects.toThrow(RangeError);
  });

  it('is up to moderators alone', () => {
    expectTypeOf(approveReports).parameter(0).toEqualTypeOf<Moderator>();
    expectTypeOf(rejectReports).parameter(0).toEqualTypeOf<Moderator>();
    expectTypeOf(undoDecisions).parameter(0).toEqualTypeOf<Moderator>();
    expectTypeOf(undoBatch).parameter(0).toEqualTypeOf<Moderator>();
  });
});

describe('batches at once', () => {
  it('that overlap decide on each report once, without deadlock', async () => {
    const ids = await manyPending(60);
    const [all, none, some] = [ids, ids.toReversed(), ids.slice(10, 50)];
    const batches = await Promise.all([
      approveReports(moderator, all),
      rejectReports(admin, none, madeUp),
      approveReports(admin, some),
      ...ids.slice(0, 5).map((id) => rejectReports(moderator, [id], madeUp)),
    ]);
    const done = batches.flatMap((batch) => batch.done);
    expect(done.toSorted()).toEqual(ids.toSorted());
    expect(await db.auditEvent.count()).toBe(ids.length);
    const refused = batches.flatMap((batch) => batch.refused);
    expect(new Set(refused.map(({ why }) => why))).toEqual(new Set(['already-decided']));
    expect(await checkCells()).toEqual([]);
  });

  it('and the undoing of one leave each report as the last decision says', async () => {
    const ids = await manyPending(30);
    const { batch } = await approveReports(moderator, ids);
    await Promise.all([
      undoBatch(moderator, batch),
      undoBatch(admin, batch),
      undoDecisions(admin, ids.slice(20)),
      rejectReports(admin, ids.slice(0, 10), madeUp),
    ]);
    expect(await db.auditEvent.count({ where: { action: 'decision_undone' } })).toBe(30);
    expect(await checkCells()).toEqual([]);
  });
});
