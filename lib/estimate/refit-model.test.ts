import { expect, it } from 'vitest';
import { readOpenReports } from '@/lib/aggregates/read-open-reports';
import { windowFrom } from '@/lib/aggregates/window';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import { approveReports } from '@/lib/reports/approve-reports';
import { forgetReports, manyPending, person } from '@/lib/reports/test-report';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { valuesOf } from '@/lib/survey/dimension';
import { estimateOf } from './estimate';
import { payModelSchema } from './pay-model';
import { readModel } from './read-model';
import { refitModel } from './refit-model';

const NOW = new Date();

it('answers from baselines before any report, from reports afterwards, and fits each release once', async () => {
  await seedBaselines();
  const before = await readModel();
  expect(before.version).toBe(0);
  const guess = estimateOf(before.predictor, { level: 'senior' });
  expect(guess.fromReportsPercent).toBe(0);
  expect(guess.medianCents).toBeGreaterThan(6_000_000);
  expect(guess.highCents - guess.lowCents).toBeGreaterThan(1_000_000);
  expect(await refitModel(NOW)).toBe(false);

  await addSampleReports();
  expect(await Promise.all([refitModel(NOW), refitModel(NOW)])).toContain(true);
  expect(await refitModel(NOW)).toBe(false);
  expect(await db.payModel.count()).toBe(1);

  const { version, predictor } = await readModel();
  expect(version).toBeGreaterThan(0);
  const nation = estimateOf(predictor, {});
  expect(nation.medianCents).toBeGreaterThan(5_000_000);
  expect(nation.medianCents).toBeLessThan(6_500_000);
  const job = { state: 'TX', experience: '3-5', specialty: 'risk_adjustment', setting: 'insurance' } as const;
  const asked = estimateOf(predictor, { ...job, credentials: ['cpc'] }, { payCents: 6_000_000 });
  expect(asked.fromReportsPercent).toBeGreaterThan(50);
  expect(asked.p10Cents).toBeLessThan(asked.lowCents);
  expect(asked.standing?.lowPercent).toBeLessThan(asked.standing?.highPercent ?? 0);
  expect(asked.drivers.map(({ name }) => name)).toEqual([
    'state=TX',
    'experience=3-5',
    'credential=cpc',
    'specialty=risk_adjustment',
    'setting=insurance',
  ]);
  const contract = estimateOf(predictor, { ...job, employment: 'contract' });
  expect(contract.medianCents).toBeGreaterThan(0);
});

it('keeps the last versions alone', async () => {
  for (let count = 0; count < 25; count++) {
    const moved = { create: { cell: 'nation', figure: { shows: 'nothing', why: 'few', cell: 'nation' } } };
    const { id } = await db.release.create({
      data: { approvedReports: 1, sample: true, windowFrom: NOW, figures: moved },
    });
    if (count < 24) await db.payModel.create({ data: { releaseId: id, model: {} } });
  }
  expect(await refitModel(NOW)).toBe(true);
  expect(await db.payModel.count()).toBe(20);
});

it('fits nothing anew until ten coders changed, whatever figure or window moved', async () => {
  const last = { approvedReports: 2, sample: true };
  await db.release.create({ data: { ...last, windowFrom: windowFrom(NOW) } });
  expect(await refitModel(NOW)).toBe(false);
  await db.release.create({ data: { ...last, windowFrom: windowFrom(new Date(NOW.getTime() + 31 * 86_400_000)) } });
  expect(await refitModel(NOW)).toBe(false);

  const moderator = person('moderator');
  const moved = { create: { cell: 'nation', figure: { shows: 'nothing', why: 'few', cell: 'nation' } } };
  await approveReports(moderator, await manyPending(9, { state: 'WY' }));
  await db.release.create({ data: { ...last, windowFrom: windowFrom(NOW), figures: moved } });
  expect(await refitModel(NOW)).toBe(false);
  await approveReports(moderator, await manyPending(3, { state: 'WY' }));
  await db.release.create({ data: { ...last, windowFrom: windowFrom(NOW), figures: moved } });
  expect(await refitModel(NOW)).toBe(true);
});

it('reads every counted report as it is stored', async () => {
  const [reports, stored] = await Promise.all([readOpenReports(NOW), db.report.findMany({ where: { counted: true } })]);
  const payOf = (pays: Iterable<number>) => [...pays].map((log) => Math.round(Math.exp(log))).sort((a, b) => a - b);
  expect(reports.count).toBe(stored.length);
  expect(payOf(reports.logPay.subarray(0, reports.count))).toEqual(
    stored.map(({ annualCents }) => annualCents).sort((a, b) => a - b),
  );
  const first = stored.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
  expect(first && valuesOf('state')[reports.values.state[0] ?? 0]).toBe(first?.state);
  expect(first && valuesOf('specialty')[reports.values.specialty[0] ?? 0]).toBe(first?.specialty);
});

it('fits where nearly all coders are paid the same', async () => {
  await forgetReports();
  const moderator = person('moderator');
  for (const [state, amount] of [
    ['WY', 510_000_000],
    ['TX', 510_000_000],
    ['SD', 510_010_000],
  ] as const) {
    await approveReports(moderator, await manyPending(12, { state, amount }));
    expect([state, await refitModel(NOW)]).toEqual([state, true]);
  }
  const { medianCents, p10Cents, p90Cents } = estimateOf((await readModel()).predictor, {});
  // Among 36 coders noise of five moves it by some percent.
  expect(medianCents).toBeGreaterThan(4_200_000);
  expect(medianCents).toBeLessThan(6_200_000);
  expect(p10Cents).toBeLessThan(p90Cents);
});

it('fits the last release anew when the baselines it stands on have changed, and not with a few coders’ changes', async () => {
  const nationOf = (low: number) => db.guideBaseline.updateMany({ where: { dimension: 'nation' }, data: { low } });
  expect(await refitModel(NOW)).toBe(false);
  await nationOf(60_000);
  expect(await Promise.all([refitModel(NOW), refitModel(NOW)])).toContain(true);
  expect(await refitModel(NOW)).toBe(false);

  const { releaseId } = await db.payModel.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await approveReports(person('moderator'), await manyPending(1, { state: 'WY' }));
  await nationOf(61_000);
  expect(await refitModel(new Date(NOW.getTime() + 366 * 86_400_000))).toBe(false);
  expect(await db.payModel.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({ releaseId });
});

it('fits anew what a version of another shape told, but not after a few coders’ changes', async () => {
  const { id, model } = await db.payModel.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const { basis } = payModelSchema.parse(model);
  await db.payModel.update({ where: { id }, data: { model: { basis, ofBefore: true } } });
  expect(await refitModel(NOW)).toBe(false);
});
