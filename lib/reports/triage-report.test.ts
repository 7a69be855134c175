import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { importReports } from '@/lib/import/import-reports';
import { readReportFile } from '@/lib/import/read-report-file';
import { approveReports } from './approve-reports';
import { authorOf } from './author';
import { findQueuedReport } from './find-queued-report';
import { listQueue } from './list-queue';
import { listQueuedIds } from './list-queued-ids';
import { submitReport } from './submit-report';
import {
  correction,
  forgetReports,
  manyPending,
  pendingReport,
  person,
  typicalReport,
  wholeQueue,
} from './test-report';

const moderator = person('moderator');

async function rulesOf(id: string): Promise<string[]> {
  const found = await findQueuedReport(moderator, id);
  return found?.report.findings.map(({ rule }) => rule) ?? [];
}

beforeEach(async () => {
  await forgetReports();
});

describe('a report that comes in', () => {
  it('is held against others of its author, but not against the one it is a version of', async () => {
    const coder = person('coder');
    const first = await pendingReport(coder);
    expect(await rulesOf(first)).toEqual(['few-comparables']);
    expect(await rulesOf(await pendingReport(coder))).toEqual(['own-duplicate', 'few-comparables']);

    const other = person('coder');
    const original = await pendingReport(other, { state: 'UT' });
    await approveReports(moderator, [original]);
    const version = randomUUID();
    await submitReport(other, version, { ...typicalReport, state: 'UT', bonus: 0 }, correction(original));
    expect(await rulesOf(version)).toEqual(['few-comparables']);
    expect((await findQueuedReport(moderator, version))?.original?.id).toBe(original);
  });

  it('makes those before it part of the wave that it makes one, and of no other', async () => {
    const wave = await manyPending(5);
    const elsewhere = await manyPending(1, { state: 'UT' });
    const last = await pendingReport(person('coder'), { amount: 550_000_000, benefits: [] });
    for (const id of [...wave, last]) expect(await rulesOf(id)).toContain('wave');
    expect(await rulesOf(elsewhere[0] ?? '')).toEqual([]);
    const next = await pendingReport(person('coder'), { amount: 550_000_000 });
    expect((await rulesOf(wave[0] ?? '')).filter((rule) => rule === 'wave')).toHaveLength(1);
    expect(await rulesOf(next)).toContain('wave');
  });

  it('from many at once makes a wave without a deadlock', async () => {
    await manyPending(8);
    const ids = await Promise.all(Array.from({ length: 8 }, () => pendingReport(person('coder'))));
    for (const id of ids) expect(await rulesOf(id)).toContain('wave');
    expect((await listQueue(moderator, { ...wholeQueue, rule: 'wave' })).matching).toBe(16);
  });

  it('by an import is triaged as well', async () => {
    const month = new Date().toISOString().slice(0, 7);
    const head =
      'coder,received_month,pay_basis,amount,paid_hours_per_week,charts_per_hour,bonus,pay_year,role,specialty,setting,arrangement,employment,state,experience_years,credentials,benefits';
    const row = `1,${month},yearly,54500,40,,0,${month.slice(0, 4)},coder,general,hospital,remote,full_time,WY,4,cpc,`;
    const secret = 'any secret of some length';
    const options = { by: 'command-line', survey: 'any', status: 'PENDING', skipBad: false, secret } as const;
    await importReports(readReportFile(Readable.from([`${head}\n${row}\n`]), new Date()), options);
    expect((await listQueue(moderator, { ...wholeQueue, show: 'ordinary' })).reports).toMatchObject([
      { findings: [{ rule: 'few-comparables', weight: 0 }], suspicious: false },
    ]);
  });
});

describe('the queue', () => {
  it('shows what is asked for, and counts what else there is', async () => {
    await manyPending(3);
    await manyPending(2, { state: 'UT' });
    const coder = person('coder');
    const odd = await pendingReport(coder, { role: 'manager', experienceYears: 1, state: 'UT', amount: 900_000_000 });
    const suspicious = await listQueue(moderator, { ...wholeQueue, show: 'suspicious' });
    expect(suspicious.reports.map(({ id }) => id)).toEqual([odd]);
    expect(suspicious).toMatchObject({
      waiting: 6,
      matching: 1,
      counts: { show: { all: 6, ordinary: 5, suspicious: 1 } },
    });
    expect(suspicious.counts.rule.get('inconsistent')).toBe(1);
    expect(suspicious.counts.rule.get('wave')).toBe(0);

    const inUtah = await listQueue(moderator, { ...wholeQueue, state: 'UT', order: 'highest' });
    expect(inUtah.reports.map(({ annualCents }) => annualCents)).toEqual([9_000_000, 5_450_000, 5_450_000]);
    expect(inUtah.counts.state).toEqual(
      new Map([
        ['UT', 3],
        ['WY', 3],
      ]),
    );
    expect(await listQueuedIds(moderator, { ...wholeQueue, state: 'UT', order: 'highest' })).toEqual(
      inUtah.reports.map(({ id }) => id),
    );
  });

  it('comes in pages', async () => {
    const ids = await manyPending(51);
    const pages = await Promise.all([1, 2].map((page) => listQueue(moderator, { ...wholeQueue, page })));
    expect(pages.map(({ reports }) => reports.length)).toEqual([50, 1]);
    expect(new Set(pages.flatMap(({ reports }) => reports.map(({ id }) => id)))).toEqual(new Set(ids));
  });

  it('tells neither who wrote a report nor when', async () => {
    const coder = person('coder');
    await pendingReport(coder, { state: 'UT' });
    const id = await pendingReport(coder);
    const told = JSON.stringify([await listQueue(moderator, wholeQueue), await findQueuedReport(moderator, id)]);
    expect(told).not.toContain(authorOf(coder.userId));
    expect(told).not.toMatch(/receivedAt|\d{4}-\d{2}-\d{2}/);
  });
});
