import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { generateSample, type SampleReport } from '@/lib/sample/generate-sample';
import { readCensus } from './read-census';

type Decision = Pick<SampleReport, 'status' | 'rejectionKind' | 'rejectionReason'>;

const sample = generateSample(new Date(), []);

async function addReports(times: number, decision: Decision) {
  const rows = sample.splice(0, times).map((report) => ({ ...report, ...decision }));
  await db.report.createMany({ data: rows });
}

const duplicate = { status: 'REJECTED', rejectionKind: 'duplicate', rejectionReason: null } as const;

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE report, cell, published_figure, release, pay_model`;
});

it('cuts each count of reports to tens, so that none tells of a single one', async () => {
  await addReports(9, { status: 'PENDING', rejectionKind: null, rejectionReason: null });
  await addReports(19, duplicate);
  await addReports(9, { ...duplicate, rejectionKind: 'made_up' });
  const census = await readCensus();
  expect(census).toMatchObject({ receivedAtLeast: 30, approvedReports: 0, rejectedAtLeast: 20 });
  const told = census.rejectedByKind.filter(({ atLeast }) => atLeast > 0);
  expect(told).toEqual([{ kind: 'duplicate', atLeast: 10 }]);

  await addReports(1, duplicate);
  expect((await readCensus()).rejectedByKind).toContainEqual({ kind: 'duplicate', atLeast: 20 });
});

it('keeps what was rejected before kinds were recorded apart from every kind', async () => {
  await addReports(12, { ...duplicate, rejectionKind: null, rejectionReason: 'Twice the same' });
  expect((await readCensus()).rejectedByKind.filter(({ atLeast }) => atLeast > 0)).toEqual([
    { kind: null, atLeast: 10 },
  ]);
});
