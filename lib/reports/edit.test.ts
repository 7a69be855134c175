import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import type { Moderator, Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { deleteReport } from './delete-report';
import { listOwnReports } from './list-own-reports';
import { listQueue } from './list-queue';
import type { ReportInput } from './report-input';
import { submitReport } from './submit-report';
import {
  approveReport,
  correction,
  forgetReports,
  pendingReport,
  person,
  rejectReport,
  typicalReport,
  undoDecision,
  wholeQueue,
} from './test-report';
import { withdrawReport } from './withdraw-report';

const coder = person('coder');
const moderator = person('moderator');
/** Long ago, and within the window. */
const eightMonthsAgo = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 8));

async function change(originalId: string, to: Partial<ReportInput>, by: Viewer = coder): Promise<string> {
  const id = randomUUID();
  expect(await submitReport(by, id, { ...typicalReport, ...to }, correction(originalId))).toEqual({
    outcome: 'received',
  });
  return id;
}

async function approvedReport(to: Partial<ReportInput> = {}): Promise<string> {
  const id = await pendingReport(coder, to);
  await approveReport(moderator, id);
  return id;
}

const statusOf = async (id: string) => (await db.report.findUnique({ where: { id } }))?.status;
const queue = async () => (await listQueue(moderator, wholeQueue)).reports.map(({ id }) => id);

/** The states whose cells hold a coder. */
async function countedIn(): Promise<string[]> {
  const cells = await db.cell.findMany({ where: { name: { in: ['state=UT', 'state=ID', 'state=WY'] }, coders: 1 } });
  return cells.map(({ name }) => name.slice(-2)).sort();
}

async function countedInStep(): Promise<string[]> {
  expect(await checkCells()).toEqual([]);
  return countedIn();
}

beforeEach(async () => {
  await forgetReports();
});

describe('a new version of a report that waits', () => {
  it('takes its place in the queue, and nobody decides on what was changed', async () => {
    const first = await pendingReport(coder);
    const other = await pendingReport(person('coder'));
    const receivedAt = new Date(Date.now() - 86_400_000);
    await db.report.update({ where: { id: first }, data: { receivedAt } });
    const version = await change(first, { state: 'UT' });
    expect(new Set(await queue())).toEqual(new Set([version, other]));
    expect(await db.report.findUnique({ where: { id: version } })).toMatchObject({ receivedAt, authorSequence: 1 });
    expect(await approveReport(moderator, first)).toMatchObject({ outcome: 'gone' });
    expect(await db.monthlyTally.findMany({ select: { what: true, count: true } })).toEqual([
      { what: 'received', count: 2 },
    ]);
  });

  it('sent twice is one', async () => {
    const first = await pendingReport(coder);
    const id = randomUUID();
    await Promise.all(Array.from({ length: 4 }, () => submitReport(coder, id, typicalReport, correction(first))));
    expect(await queue()).toEqual([id]);
  });
});

describe('a new version of an approved report', () => {
  it('counts once it is approved, its original until then, and again when that is undone', async () => {
    const original = await pendingReport(coder, { state: 'UT' });
    await db.report.update({ where: { id: original }, data: { receivedMonth: eightMonthsAgo } });
    await approveReport(moderator, original);
    const version = await change(original, { state: 'ID' });
    expect(await countedIn()).toEqual(['UT']);

    const releases = await db.release.count();
    await approveReport(moderator, version);
    expect(await db.release.count()).toBe(releases + 1);
    expect([await statusOf(original), await countedIn()]).toEqual(['REPLACED', ['ID']]);
    expect(await db.report.findUnique({ where: { id: version } })).toMatchObject({ receivedMonth: eightMonthsAgo });
    expect(await db.release.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({ approvedReports: 1 });

    await undoDecision(moderator, version);
    expect([await statusOf(original), await statusOf(version)]).toEqual(['APPROVED', 'PENDING']);
    expect(await countedIn()).toEqual(['UT']);
  });

  it('rejected, withdrawn or deleted leaves the original counting', async () => {
    const original = await approvedReport({ state: 'UT' });
    const rejected = await change(original, { state: 'ID' });
    await rejectReport(moderator, rejected, { kind: 'implausible_pay', words: null });
    await withdrawReport(coder, await change(original, { state: 'ID' }));
    await deleteReport(coder, await change(original, { state: 'ID' }));
    expect([await statusOf(original), await countedInStep()]).toEqual(['APPROVED', ['UT']]);
    expect(await statusOf(rejected)).toBe('REPLACED');
    const kept = (await listOwnReports(coder)).find(({ id }) => id === rejected);
    expect(kept).toMatchObject({ rejectionKind: 'implausible_pay' });
  });

  it('goes with its original', async () => {
    for (const step of [withdrawReport, deleteReport]) {
      const original = await approvedReport();
      const version = await change(original, {});
      await step(coder, original);
      expect(await statusOf(version)).toBeUndefined();
      expect(await countedInStep()).toEqual([]);
    }
  });

  it('gives way to a newer one', async () => {
    const original = await approvedReport();
    const earlier = await change(original, { state: 'UT' });
    const later = await change(original, { state: 'ID' });
    expect(await queue()).toEqual([later]);
    const latest = await change(later, { state: 'UT' });
    expect([await statusOf(earlier), await queue()]).toEqual([undefined, [latest]]);
    await approveReport(moderator, latest);
    expect([await statusOf(original), await countedInStep()]).toEqual(['REPLACED', ['UT']]);
  });

  it('does not overtake a later report of its author', async () => {
    const older = await approvedReport({ state: 'UT' });
    const newer = await approvedReport({ state: 'ID' });
    await approveReport(moderator, await change(older, { state: 'WY' }));
    expect(await countedInStep()).toEqual(['ID']);
    expect((await listOwnReports(coder)).map(({ state }) => state)).toEqual(['UT', 'ID', 'WY']);
    await withdrawReport(coder, newer);
    expect(await countedInStep()).toEqual(['WY']);
  });

  it('waits for its original when that one’s approval is undone', async () => {
    const original = await approvedReport({ state: 'UT' });
    const second = await change(original, { state: 'ID' });
    await approveReport(moderator, second);
    const third = await change(second, { state: 'WY' });
    await undoDecision(moderator, second);
    expect([await statusOf(second), await queue(), await countedInStep()]).toEqual([undefined, [third], ['UT']]);
    await approveReport(moderator, third);
    expect([await statusOf(original), await countedInStep()]).toEqual(['REPLACED', ['WY']]);
    await undoDecision(moderator, third);
    expect([await statusOf(original), await countedInStep()]).toEqual(['APPROVED', ['UT']]);
  });
});

describe('a rejected report', () => {
  it('can be corrected, and is over then', async () => {
    const rejected = await pendingReport(coder);
    await rejectReport(moderator, rejected, { kind: 'other', words: 'Is this the pay of a year?' });
    const version = await change(rejected, { state: 'UT' });
    expect(await undoDecision(moderator, rejected)).toMatchObject({ outcome: 'already-decided' });
    await approveReport(moderator, version);
    expect([await statusOf(rejected), await countedInStep()]).toEqual(['REPLACED', ['UT']]);
    await undoDecision(moderator, version);
    expect([await statusOf(rejected), await countedInStep()]).toEqual(['REPLACED', []]);
  });

  it('that was a version itself is corrected for its original', async () => {
    const original = await approvedReport({ state: 'UT' });
    const rejected = await change(original, { state: 'ID' });
    await rejectReport(moderator, rejected, { kind: 'implausible_pay', words: null });
    const version = await change(rejected, { state: 'WY' });
    await approveReport(moderator, version);
    expect([await statusOf(original), await countedInStep()]).toEqual(['REPLACED', ['WY']]);
  });
});

describe('what can’t be changed', () => {
  it('is a report of someone else, and one that was withdrawn, replaced or deleted', async () => {
    const [withdrawn, replaced, deleted] = [await approvedReport(), await approvedReport(), await approvedReport()];
    await withdrawReport(coder, withdrawn);
    await approveReport(moderator, await change(replaced, {}));
    await deleteReport(coder, deleted);
    const foreign = await pendingReport(person('coder'));
    for (const id of [withdrawn, replaced, deleted, foreign]) {
      expect(await submitReport(coder, randomUUID(), typicalReport, correction(id))).toEqual({ outcome: 'gone' });
    }
    expect(await queue()).toEqual([foreign]);
  });
});

describe('two at once', () => {
  it('changes of one approved report leave one that waits', async () => {
    const original = await approvedReport();
    await Promise.all(Array.from({ length: 5 }, () => change(original, { state: 'UT' })));
    expect(await queue()).toHaveLength(1);
  });

  it('changes of one waiting report: one wins, the others are told', async () => {
    const original = await pendingReport(coder);
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => submitReport(coder, randomUUID(), typicalReport, correction(original))),
    );
    expect(sent.map(({ outcome }) => outcome).sort()).toEqual(['gone', 'gone', 'gone', 'gone', 'received']);
    expect(await queue()).toHaveLength(1);
  });

  it.each([
    ['approval', approveReport],
    ['rejection', (by: Moderator, id: string) => rejectReport(by, id, { kind: 'duplicate', words: null })],
  ])('a change and the %s of its original leave one that waits', async (_, decide) => {
    for (let round = 0; round < 5; round += 1) {
      await forgetReports();
      const original = await pendingReport(coder, { state: 'UT' });
      const [version] = await Promise.all([change(original, { state: 'ID' }), decide(moderator, original)]);
      expect(await queue()).toEqual([version]);
      const was = await statusOf(original);
      expect(await countedInStep()).toEqual(was === 'APPROVED' ? ['UT'] : []);
      await approveReport(moderator, version);
      expect(await countedInStep()).toEqual(['ID']);
    }
  });
});
