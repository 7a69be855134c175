import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { logAt, placeOf } from './normal';
import { pathsOf } from './paths';
import type { Predictor } from './predictor';
import { readModel } from './read-model';
import { readPaths } from './read-paths';
import { refitModel } from './refit-model';

it('a place leads back to the pay it came from', () => {
  const quantiles = fc
    .tuple(
      fc.double({ min: 14, max: 17, noNaN: true }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
    )
    .map(([p50, down, up]) => ({ p10: p50 - down, p50, p90: p50 + up }));
  fc.assert(
    fc.property(quantiles, fc.double({ min: 12, max: 19, noNaN: true }), (among, log) => {
      expect(logAt(among, placeOf(among, log))).toBeCloseTo(log, 8);
    }),
  );
});

describe('paths', () => {
  let predictor: Predictor;
  const dollars = fc.integer({ min: 30_000, max: 60_000 }).map((amount) => amount * 100);

  beforeAll(async () => {
    await seedBaselines();
    const none = await readPaths();
    expect(none.paths.every(({ outcome }) => outcome === null)).toBe(true);
    await addSampleReports();
    await refitModel(new Date());
    ({ predictor } = await readModel());
  }, 120_000);

  const outcomes = (startCents: number, goalCents: number) =>
    pathsOf(predictor, startCents, goalCents).paths.flatMap(({ outcome }) => outcome ?? []);

  it('start and end where the guide’s story does', async () => {
    const { startCents, goalCents, section, paths } = await readPaths();
    expect([startCents, goalCents, section]).toEqual([3_800_000, 6_500_000, 'Real Success Stories']);
    expect(paths.filter(({ outcome }) => outcome).length).toBeGreaterThan(5);
  });

  it('lead higher for who starts higher, and less likely to a higher goal', () => {
    fc.assert(
      fc.property(dollars, fc.integer({ min: 100_000, max: 1_000_000 }), (startCents, more) => {
        const plain = outcomes(startCents, 6_500_000);
        const higher = outcomes(startCents + more, 6_500_000);
        const harder = outcomes(startCents, 6_500_000 + more);
        for (const [index, outcome] of plain.entries()) {
          expect(higher[index]?.medianCents).toBeGreaterThanOrEqual(outcome.medianCents);
          expect(higher[index]?.reachPercent).toBeGreaterThanOrEqual(outcome.reachPercent);
          expect(harder[index]?.reachPercent).toBeLessThanOrEqual(outcome.reachPercent);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('have their chance within its interval, and their median between the ends', () => {
    fc.assert(
      fc.property(dollars, (startCents) => {
        for (const { reachPercent, lowPercent, highPercent, ...pay } of outcomes(startCents, 6_500_000)) {
          expect(lowPercent <= reachPercent && reachPercent <= highPercent).toBe(true);
          expect(pay.p10Cents <= pay.medianCents && pay.medianCents <= pay.p90Cents).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('have an even chance to reach their own median', () => {
    for (const { key, outcome } of pathsOf(predictor, 3_800_000, 6_500_000).paths) {
      if (!outcome) continue;
      const again = pathsOf(predictor, 3_800_000, outcome.medianCents).paths.find((path) => path.key === key);
      expect(Math.abs((again?.outcome?.reachPercent ?? 0) - 50)).toBeLessThanOrEqual(2);
    }
  });
});
