import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceAt, paybackOf, type Training } from './payback';

const program: Training = {
  costCents: 800_000,
  months: 12,
  beforeCents: 3_600_000,
  afterCents: 4_560_000,
  keepsEarning: true,
};

describe('training pays back', () => {
  it.each([
    [program, { paysBack: 'in time', months: 22 }],
    [
      { ...program, keepsEarning: false },
      { paysBack: 'in time', months: 67 },
    ],
    [
      { ...program, costCents: 0 },
      { paysBack: 'in time', months: 12 },
    ],
    [
      { ...program, beforeCents: 0, keepsEarning: false },
      { paysBack: 'in time', months: 15 },
    ],
    [
      { ...program, afterCents: 3_600_000 },
      { paysBack: 'never', why: 'no gain' },
    ],
    [
      { ...program, afterCents: 3_000_000 },
      { paysBack: 'never', why: 'no gain' },
    ],
    [
      { ...program, costCents: 0, afterCents: 3_000_000 },
      { paysBack: 'never', why: 'no gain' },
    ],
    [
      { ...program, afterCents: 3_600_012 },
      { paysBack: 'never', why: 'too late' },
    ],
  ] as const)('%o: %o', (training, payback) => {
    expect(paybackOf(training)).toEqual(payback);
  });

  const trainings = fc.record<Training>({
    costCents: fc.integer({ min: 0, max: 5_000_000 }),
    months: fc.integer({ min: 0, max: 60 }),
    beforeCents: fc.integer({ min: 0, max: 10_000_000 }),
    afterCents: fc.integer({ min: 0, max: 10_000_000 }),
    keepsEarning: fc.boolean(),
  });

  it('in the first month after it that leaves no loss', () => {
    fc.assert(
      fc.property(trainings, (training) => {
        const payback = paybackOf(training);
        if (payback.paysBack === 'never') {
          expect(balanceAt(training, 49 * 12) < 0 || training.afterCents < training.beforeCents).toBe(true);
          return;
        }
        expect(balanceAt(training, payback.months)).toBeGreaterThanOrEqual(-0.01);
        if (payback.months > training.months) expect(balanceAt(training, payback.months - 1)).toBeLessThan(0.01);
      }),
    );
  });

  it('no sooner where it costs more, takes longer or stops the pay', () => {
    const monthsOf = (training: Training) => {
      const payback = paybackOf(training);
      return payback.paysBack === 'never' ? Number.POSITIVE_INFINITY : payback.months;
    };
    fc.assert(
      fc.property(trainings, fc.integer({ min: 1, max: 100_000 }), (training, more) => {
        const months = monthsOf(training);
        expect(monthsOf({ ...training, costCents: training.costCents + more })).toBeGreaterThanOrEqual(months);
        expect(monthsOf({ ...training, months: training.months + 1 })).toBeGreaterThanOrEqual(months);
        expect(monthsOf({ ...training, keepsEarning: false })).toBeGreaterThanOrEqual(
          monthsOf({ ...training, keepsEarning: true }),
        );
      }),
    );
  });
});
