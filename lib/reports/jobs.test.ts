import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { db } from '@/lib/db/client';
import { type About, anotherJob } from './about';
import { findQueuedReport } from './find-queued-report';
import { listLog } from './list-log';
import { listOwnReports } from './list-own-reports';
import { listQueue } from './list-queue';
import { submitReport } from './submit-report';
import {
  approveReport,
  correction,
  forgetReports,
  pendingReport,
  person,
  sameJob,
  typicalReport,
  undoDecision,
  wholeQueue,
} from './test-report';
import { withdrawReport } from './withdraw-report';

const coder = person('coder');
const moderator = person('moderator');
const year = new Date().getUTCFullYear();
const perDiem = { employment: 'per_diem', paidHoursPerWeek: 12, setting: 'physician_office' } as const;

const jobOf = async (id: string) => (await db.report.findUnique({ where: { id } }))?.job;
const send = (about: About) => submitReport(coder, randomUUID(), typicalReport, about);

async function counted(): Promise<string[]> {
  expect(await checkCells()).toEqual([]);
  return (await db.report.findMany({ where: { counted: true }, select: { id: true } })).map(({ id }) => id);
}

async function approved(...report: Parameters<typeof pendingReport>): Promise<string> {
  const id = await pendingReport(...report);
  await approveReport(moderator, id);
  return id;
}

beforeEach(async () => {
  await forgetReports();
});

describe('the job that a report is about', () => {
  it('is a new one, one reported before, or that of the report it corrects', async () => {
    const first = await pendingReport(coder);
    const second = await pendingReport(coder, perDiem);
    const raise = await pendingReport(coder, { amount: 580_000_000 }, sameJob(1));
    const corrected = await pendingReport(coder, perDiem, correction(second));
    expect([await jobOf(first), await jobOf(raise), await jobOf(corrected)]).toEqual([1, 1, 2]);
    expect(await jobOf(await pendingReport(coder))).toBe(3);
  });

  it('is no one else’s, and none that was never reported', async () => {
    const other = person('coder');
    await pendingReport(other);
    await pendingReport(other);
    await pendingReport(coder);
    for (const job of [2, 3, 2_147_483_647]) expect(await send(sameJob(job))).toEqual({ outcome: 'no-such-job' });
    expect(await db.report.count()).toBe(3);
  });

  it('is told to its author alone', async () => {
    const id = await pendingReport(coder);
    await pendingReport(coder, perDiem);
    expect((await listOwnReports(coder)).map(({ job }) => job)).toEqual([2, 1]);
    const moderation = JSON.stringify([
      await findQueuedReport(moderator, id),
      await listQueue(moderator, wholeQueue),
      await listLog(moderator, {}, 100),
    ]);
    expect(moderation).toContain(id);
    expect(moderation).not.toContain('"job"');
  });

  it('has one number however many are sent at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => send(anotherJob)));
    const jobs = await db.report.findMany({ orderBy: { job: 'asc' }, select: { job: true } });
    expect(jobs.map(({ job }) => job)).toEqual([1, 2, 3, 4]);
  });
});

describe('what counts of one coder', () => {
  it('is neither older pay nor a second job', async () => {
    const current = await approved(coder, { payYear: year });
    await approved(coder, { payYear: year - 2, amount: 520_000_000 }, sameJob(1));
    await approved(coder, perDiem);
    expect(await counted()).toEqual([current]);
  });

  it('is the same whichever comes first', async () => {
    const second = await approved(coder, perDiem);
    expect(await counted()).toEqual([second]);
    const older = await approved(coder, { payYear: year - 2, amount: 520_000_000 });
    expect(await counted()).toEqual([second]);
    const current = await approved(coder, { payYear: year }, sameJob((await jobOf(older)) ?? 0));
    expect(await counted()).toEqual([current]);
  });

  it('is the second job once the main one is withdrawn or its approval undone', async () => {
    const main = await approved(coder);
    const second = await approved(coder, perDiem);
    await undoDecision(moderator, main);
    expect(await counted()).toEqual([second]);
    await approveReport(moderator, main);
    expect(await counted()).toEqual([main]);
    await withdrawReport(coder, main);
    expect(await counted()).toEqual([second]);
  });

  it('is a raise with fewer hours, also before a job that has more than it and fewer than the job had', async () => {
    await approved(coder, { paidHoursPerWeek: 40 });
    const second = await approved(coder, { ...perDiem, paidHoursPerWeek: 34 });
    const raise = await approved(coder, { paidHoursPerWeek: 36 }, sameJob(1));
    expect(await counted()).toEqual([raise]);
    await approved(coder, { paidHoursPerWeek: 32 }, sameJob(1));
    expect(await counted()).toEqual([second]);
  });
});
