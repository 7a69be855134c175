import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestOews, oewsAt } from './oews';
import type { StatisticOf } from './official-datasets';
import { commonPeriod, notPublished, OfficialDataset, officialRow, sourcesOf } from './official-figures';

type Line = [period: string, subject: string, statistic: StatisticOf<'oews_state'>, value: string];

/** As the seed files hold them: dollars. */
function datasetOf(...lines: Line[]) {
  return new OfficialDataset<StatisticOf<'oews_state'>>(
    lines.map(([period, subject, statistic, value]) =>
      officialRow({
        ...{ dataset: 'oews_state', period, subject, statistic, value, label: `${subject} ${period}` },
        ...{ unit: 'usd a year', publisher: 'BLS', title: `OEWS May ${period}, state`, confidence: 'high' },
      }),
    ),
  );
}

const source = (period: string) => ({
  ...{ publisher: 'BLS', title: `OEWS May ${period}, state`, period, confidence: 'high' },
});

describe('a figure', () => {
  const dataset = datasetOf(
    ['2023', 'TX', 'mean_annual', '47000'],
    ['2023', 'GU', 'mean_annual', '41000'],
    ['2024', 'TX', 'mean_annual', '50000'],
    ['2025', 'TX', 'p50', '48810.5'],
  );

  it('is of the newest year that has it for that place, whatever other places and statistics have', () => {
    expect(newestOews(dataset, 'TX').mean).toEqual({ kind: 'published', meanCents: 5_000_000, source: source('2024') });
    expect(newestOews(dataset, 'TX').median).toEqual({
      kind: 'published',
      medianCents: 4_881_050,
      source: source('2025'),
    });
    expect(newestOews(dataset, 'GU').mean).toEqual({ kind: 'published', meanCents: 4_100_000, source: source('2023') });
  });

  it('is told to be not published, never 0 and never an error', () => {
    expect(newestOews(dataset, 'GU').median).toEqual(notPublished);
    expect(Object.values(newestOews(dataset, 'VI'))).toEqual(Array(7).fill(notPublished));
    expect(Object.values(newestOews(datasetOf(), 'TX'))).toEqual(Array(7).fill(notPublished));
    expect(oewsAt(dataset, '2024', 'GU').mean).toEqual(notPublished);
  });

  it('says which year it is of where the newest year has fewer places', () => {
    expect(dataset.newestOf(['TX', 'GU'], 'mean_annual').map((figure) => figure.source.period)).toEqual([
      '2023',
      '2023',
    ]);
    expect(dataset.newestOf(['TX', 'VI'], 'mean_annual')).toEqual([]);
  });
});

describe('what belongs together', () => {
  it('is of one year: the three percentiles of a spread', () => {
    const dataset = datasetOf(
      ...(['p10', 'p50', 'p90'] as const).map((statistic): Line => ['2023', 'TX', statistic, '1']),
      ['2024', 'TX', 'p10', '2'],
      ['2024', 'TX', 'p50', '2'],
    );
    expect(newestOews(dataset, 'TX').spread).toMatchObject({ p10Cents: 100, p90Cents: 100, source: source('2023') });
  });

  it('is of one year: the hourly mean and the yearly one', () => {
    const dataset = datasetOf(
      ['2023', 'TX', 'mean_annual', '40000'],
      ['2023', 'TX', 'mean_hourly', '19.23'],
      ['2024', 'TX', 'mean_annual', '42000'],
    );
    expect(newestOews(dataset, 'TX')).toMatchObject({ mean: { meanCents: 4_200_000 }, hourlyMean: notPublished });
  });
});

describe('newest', () => {
  const periods = fc.constantFrom('2021', '2022', '2023', '2024', '2025');
  const subjects = fc.constantFrom('TX', 'GU', 'DC');
  const statistics = fc.constantFrom('mean_annual' as const, 'p10' as const, 'p50' as const);
  const keys = fc.uniqueArray(fc.tuple(periods, subjects, statistics), { selector: (key) => key.join() });

  it('gives what the files have for that place, and no newer period has all of it', () => {
    fc.assert(
      fc.property(keys, subjects, fc.uniqueArray(statistics, { minLength: 1 }), (held, subject, asked) => {
        const lines = held.map(([period, place, statistic], index): Line => [period, place, statistic, `${index}.25`]);
        const complete = ['2025', '2024', '2023', '2022', '2021'].filter((period) =>
          asked.every((statistic) => held.some((key) => key.join() === [period, subject, statistic].join())),
        );
        const read = datasetOf(...lines).newest(subject, ...asked);
        if (read.kind === 'not-published') {
          expect(complete).toEqual([]);
          return;
        }
        expect(read.source.period).toBe(complete[0]);
        for (const statistic of asked) {
          const index = held.findIndex((key) => key.join() === [complete[0], subject, statistic].join());
          expect(read.values[statistic]).toBe(index * 100 + 25);
        }
      }),
    );
  });
});

it('the common period is that of most, the newer of two', () => {
  const of = (period: string) => ({ kind: 'published', source: { ...source(period), confidence: 'high' } }) as const;
  expect(commonPeriod([of('2025'), of('2023'), of('2023'), notPublished])).toBe('2023');
  expect(commonPeriod([of('2023'), of('2025')])).toBe('2025');
  expect(commonPeriod([notPublished])).toBeUndefined();
  expect(sourcesOf([of('2025'), of('2023'), notPublished, of('2025')]).map(({ period }) => period)).toEqual([
    '2025',
    '2023',
  ]);
});
