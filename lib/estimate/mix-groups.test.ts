import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mixGroups } from './mix-groups';

const shape = { middle: 15, p10: -0.13, p50: 0, p90: 0.13 };
const amount = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });

/** Groups about their average. */
const groups = fc.array(fc.tuple(amount(0.01, 1), amount(-1, 1)), { minLength: 1, maxLength: 10 }).map((drawn) => {
  const all = drawn.reduce((sum, [share]) => sum + share, 0);
  const average = drawn.reduce((sum, [share, adds]) => sum + (share / all) * adds, 0);
  return drawn.map(([share, adds]) => ({ share: share / all, adds: adds - average }));
});

it('tells percentiles in order and how sure the median is, however far groups lie apart', () => {
  fc.assert(
    fc.property(groups, amount(0, 0.2), amount(-0.01, 0.01), (mixed, more, third) => {
      const among = mixed.reduce((sum, { share, adds }) => sum + share * adds ** 2, 0);
      const { quantiles, byWhoIsThere } = mixGroups(shape, { variance: among + more, third }, mixed);
      const { p10, p50, p90 } = quantiles;
      expect(p10 < p50 && p50 < p90).toBe(true);
      const furthest = Math.max(...mixed.map(({ adds }) => Math.abs(adds)));
      expect(byWhoIsThere).toBeGreaterThanOrEqual(0);
      expect(byWhoIsThere).toBeLessThanOrEqual(among + more + furthest ** 2 + 1e-9);
      // Nobody is told to be paid beyond the groups.
      expect(Math.abs(p50 - 15)).toBeLessThanOrEqual(furthest + 0.3);
    }),
  );
});

it('puts percentiles within the groups where two are far apart, and is unsure between them', () => {
  const half = [
    { share: 0.5, adds: -0.5 },
    { share: 0.5, adds: 0.5 },
  ];
  const { quantiles, byWhoIsThere } = mixGroups(
    { ...shape, p10: -0.01, p90: 0.01 },
    { variance: 0.25, third: 0 },
    half,
  );
  expect(quantiles.p10).toBeCloseTo(14.5, 1);
  expect(quantiles.p90).toBeCloseTo(15.5, 1);
  expect(byWhoIsThere).toBeCloseTo(0.25, 5);
});
