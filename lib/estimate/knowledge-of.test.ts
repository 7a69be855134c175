import { expect, it } from 'vitest';
import type { StoredFigure } from '@/lib/baselines/official-figures';
import { readSeedFiles } from '@/lib/baselines/read-seed-files';
import { knowledgeOf } from './knowledge-of';

const { guide, official } = await readSeedFiles();
const today = new Date('2026-11-28');
const known = (figures: readonly StoredFigure[]) => knowledgeOf(guide, figures, today);
const means = official.filter(({ dataset, statistic }) => dataset === 'oews_state' && statistic === 'mean_annual');
const texas = (figures: readonly StoredFigure[]) => known(figures).offsets.get('state=TX');

/** The means of some states once more, a year later and a tenth higher, as the nation's are made to be. */
function aYearLater(states: readonly string[]): StoredFigure[] {
  const later = means.filter(({ subject }) => states.includes(subject));
  const raised = later.map((row) => ({ ...row, period: '2024', value: String(Math.round(Number(row.value) * 1.1)) }));
  const nation = official.map((row) =>
    row.dataset === 'oews_national' && row.period === '2024' && row.statistic === 'mean_annual'
      ? { ...row, value: String(1.1 * Number(nationalMean('2023'))) }
      : row,
  );
  return [...nation, ...raised];
}

function nationalMean(period: string) {
  const row = official.find(
    (one) =>
      one.dataset === 'oews_national' &&
      one.period === period &&
      one.subject === '29-2072' &&
      one.statistic === 'mean_annual',
  );
  return row?.value ?? Number.NaN;
}

it('a second year of some states moves none of them against the others: each is beside the nation of its year', () => {
  const before = texas(official);
  expect(before).toBeLessThan(0);
  expect(texas(aYearLater(['TX', 'CA']))).toBeCloseTo(before ?? Number.NaN, 3);
  expect(texas(aYearLater(means.map(({ subject }) => subject)))).toBeCloseTo(before ?? Number.NaN, 3);
});

it('a state without a year in common with the nation says nothing of itself, nor do whole datasets that are empty', () => {
  expect(texas(official.filter(({ dataset, subject }) => dataset !== 'oews_state' || subject !== 'TX'))).toBe(
    undefined,
  );
  const { nation, deviation, offsets } = known([]);
  expect(nation).toBeCloseTo(Math.log(4_800_000), 6);
  expect(deviation).toBeCloseTo(known(official).deviation, 1);
  expect(offsets.get('state=TX')).toBeUndefined();
});
