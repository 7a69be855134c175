import { expect, it } from 'vitest';
import type { StoredFigure } from '@/lib/baselines/official-figures';
import { readCountyLines, readSeedFiles } from '@/lib/baselines/read-seed-files';
import { knowledgeOf } from './knowledge-of';

const { guide, official } = await readSeedFiles();
const counties = await readCountyLines();
const today = new Date('2026-11-28');
const known = (figures: readonly StoredFigure[]) => knowledgeOf(guide, figures, counties, today);
const medians = official.filter(
  ({ dataset, statistic, period }) => dataset === 'oews_state' && statistic === 'p50' && period === '2025',
);
const texas = (figures: readonly StoredFigure[]) => known(figures).offsets.get('state=TX');

/** The medians of some states and of the nation once more, a year later and a tenth higher. */
function aYearLater(states: readonly string[]): StoredFigure[] {
  const nation = official.filter(
    ({ dataset, subject, statistic, period }) =>
      dataset === 'oews_national' && subject === '29-2072' && statistic === 'p50' && period === '2025',
  );
  const later = [...nation, ...medians.filter(({ subject }) => states.includes(subject))];
  return [...official, ...later.map((row) => ({ ...row, period: '2026', value: String(1.1 * Number(row.value)) }))];
}

it('a second year of some states moves none of them against the others: each is beside the nation of its year', () => {
  const before = texas(official);
  expect(before).toBeLessThan(0);
  expect(texas(aYearLater(['TX', 'CA']))).toBeCloseTo(before ?? Number.NaN, 3);
  expect(texas(aYearLater(medians.map(({ subject }) => subject)))).toBeCloseTo(before ?? Number.NaN, 3);
});

it('a state is placed by its newest median, and by its mean where BLS has none', () => {
  const without = official.filter((row) => !(row.dataset === 'oews_state' && row.statistic === 'p50'));
  expect(texas(without)).not.toBe(texas(official));
  expect(known(official).offsets.get('state=GU')).toBeLessThan(0);
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
