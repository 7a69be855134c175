import { describe, expect, it } from 'vitest';
import type { OwnReport } from './list-own-reports';
import { type JobHistory, payHistories } from './pay-history';

const prices = new Map([
  [2022, 100],
  [2023, 105],
  [2024, 110],
]);

let sent = 0;
function report(payYear: number, annualCents: number, change: Partial<OwnReport> = {}): OwnReport {
  sent += 1;
  return {
    id: `report ${sent}`,
    job: 1,
    status: 'APPROVED',
    sample: false,
    receivedMonth: `${payYear}-06`,
    counted: true,
    rejectionKind: null,
    rejectionReason: null,
    replacesId: null,
    payBasis: 'yearly',
    amountE4: annualCents * 100,
    paidHoursPerWeek: 40,
    chartsPerHour: null,
    gsGrade: null,
    gsStep: null,
    gsArea: null,
    productionCents: 0,
    extraPayCents: 0,
    bonusCents: 0,
    payYear,
    paySetBy: null,
    state: 'TX',
    area: null,
    experienceYears: 4,
    role: 'coder',
    credentials: ['cpc'],
    specialty: 'general',
    setting: 'hospital',
    arrangement: 'remote',
    employment: 'full_time',
    benefits: [],
    hourlyCents: Math.round(annualCents / 2080),
    annualCents,
    annualTotalCents: annualCents,
    ...change,
  };
}

function historyOfOne(...of: Parameters<typeof payHistories>): JobHistory {
  const [history = [], ...others] = payHistories(...of);
  expect(others).toEqual([]);
  return history;
}

describe('several jobs', () => {
  const secondJob = { job: 2, employment: 'per_diem', paidHoursPerWeek: 12 } as const;

  it('have a history each, the main one first, and no raise from one to the other', () => {
    const histories = payHistories(
      [
        report(2024, 7_900_000, secondJob),
        report(2024, 6_200_000),
        report(2023, 7_500_000, secondJob),
        report(2022, 5_000_000),
      ],
      prices,
    );
    expect(histories.map((years) => years.map(({ year, report: { job } }) => [year, job]))).toEqual([
      [
        [2022, 1],
        [2024, 1],
      ],
      [
        [2023, 2],
        [2024, 2],
      ],
    ]);
    const [main, second] = histories.map((years) => years.at(-1)?.raise);
    expect(main).toMatchObject({ since: 2022, percent: expect.closeTo(24) });
    expect(second).toMatchObject({ since: 2023, percent: expect.closeTo(5.333) });
  });

  it('of which one is over come after it', () => {
    const histories = payHistories([report(2022, 5_000_000), report(2024, 4_000_000, secondJob)], prices);
    expect(histories.map(([first]) => first?.report.job)).toEqual([2, 1]);
  });
});

describe('a history of pay', () => {
  it('goes by the year that pay is of, with raises before and after inflation', () => {
    const history = historyOfOne([report(2024, 6_050_000), report(2022, 5_000_000), report(2023, 5_250_000)], prices);
    expect(history.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
    const [first, second, third] = history.map(({ raise }) => raise);
    expect(first).toEqual({ kind: 'first' });
    expect(second).toEqual({
      kind: 'compared',
      since: 2022,
      percent: expect.closeTo(5),
      realPercent: expect.closeTo(0),
    });
    expect(third).toEqual({
      kind: 'compared',
      since: 2023,
      percent: expect.closeTo(15.238),
      realPercent: expect.closeTo(10),
    });
  });

  it('skips years that nothing was reported for', () => {
    const [, later] = historyOfOne([report(2024, 5_500_000), report(2022, 5_000_000)], prices);
    expect(later?.raise).toMatchObject({ since: 2022, percent: expect.closeTo(10), realPercent: expect.closeTo(0) });
  });

  it('knows no raise after inflation where the prices of a year are not known', () => {
    const [, later] = historyOfOne([report(2025, 6_000_000), report(2024, 5_000_000)], prices);
    expect(later?.raise).toMatchObject({ percent: expect.closeTo(20), realPercent: null });
  });

  it('compares no contract with pay as an employee', () => {
    const [, contract, again] = historyOfOne(
      [
        report(2024, 9_000_000, { employment: 'contract' }),
        report(2023, 8_000_000, { employment: 'contract' }),
        report(2022, 5_000_000, { employment: 'part_time' }),
      ],
      prices,
    );
    expect(contract?.raise).toEqual({ kind: 'not-comparable' });
    expect(again?.raise).toMatchObject({ kind: 'compared', since: 2023 });
  });

  it('takes the latest report of a year, waiting or accepted, and never one that is out', () => {
    const out = (['REJECTED', 'WITHDRAWN', 'REPLACED'] as const).map((status) => report(2024, 9_900_000, { status }));
    const pending = report(2024, 5_600_000, { status: 'PENDING' });
    const history = historyOfOne(
      [...out, pending, report(2024, 5_500_000), ...out, report(2022, 1, { status: 'WITHDRAWN' })],
      prices,
    );
    expect(history).toEqual([{ year: 2024, report: pending, raise: { kind: 'first' } }]);
  });

  it('of nothing is nothing', () => {
    expect(historyOfOne([], prices)).toEqual([]);
  });
});
