import { expect, it } from 'vitest';
import type { Figure } from './figure';
import { showsLess } from './shows-less';

const cell = 'nation';
const median = { cell, coders: '10–14', months: { from: '2026-01', to: '2026-02' }, medianCents: 5_000_000 } as const;
const quartiles = { ...median, p25Cents: 4_000_000, p75Cents: 6_000_000 };
const whole: Figure = { ...quartiles, shows: 'distribution', p10Cents: 3_000_000, p90Cents: 7_000_000, bins: [] };
const share = { percent: 50, or: null };
const shares = {
  health_insurance: share,
  retirement: share,
  paid_time_off: share,
  continuing_education: share,
  flexible_schedule: share,
  performance_bonus: share,
};
/** From the least to the most. */
const figures: Figure[] = [
  { shows: 'nothing', why: 'few', cell },
  { shows: 'median', ...median },
  { shows: 'quartiles', ...quartiles },
  whole,
  { ...whole, benefits: shares },
];

it.each(figures.flatMap((last, before) => figures.map((next, after) => ({ last, next, isLess: after < before }))))(
  'what a release hides of a cell is less, and nothing else ($last.shows, $next.shows: $isLess)',
  ({ last, next, isLess }) => {
    expect(showsLess(next, last)).toBe(isLess);
  },
);

it('another amount is not less, nor another reason for showing nothing', () => {
  expect(showsLess({ shows: 'median', ...median, medianCents: 1 }, { shows: 'median', ...median })).toBe(false);
  expect(showsLess({ shows: 'nothing', why: 'protects-others', cell }, { shows: 'nothing', why: 'few', cell })).toBe(
    false,
  );
});
