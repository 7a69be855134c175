import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivePay, type PayEntry } from './pay';
import type { PayBasis } from './vocabulary';

const entry = (change: Partial<PayEntry>): PayEntry => ({
  payBasis: 'yearly',
  amountE4: 545_000_000,
  paidHoursPerWeek: 40,
  chartsPerHour: null,
  productionCents: 0,
  extraPayCents: 0,
  bonusCents: 0,
  ...change,
});

const anyEntry = fc.record({
  payBasis: fc.constantFrom<PayBasis>('yearly', 'hourly', 'per_chart', 'per_rvu', 'gs'),
  amountE4: fc.integer({ min: 1, max: 10_000_000_000 }),
  paidHoursPerWeek: fc.integer({ min: 100, max: 8_000 }).map((hundredths) => hundredths / 100),
  chartsPerHour: fc.integer({ min: 10, max: 50_000 }).map((hundredths) => hundredths / 100),
  productionCents: fc.nat({ max: 10_000_000 }),
  extraPayCents: fc.nat({ max: 10_000_000 }),
  bonusCents: fc.nat({ max: 10_000_000 }),
});

describe('derivePay', () => {
  it.each([
    [
      'a full-time salary is itself',
      entry({}),
      { hourlyCents: 2620, annualCents: 5_450_000, annualTotalCents: 5_450_000 },
    ],
    [
      'a half-time salary compares at 2,080 hours, its bonus too',
      entry({ amountE4: 250_000_000, paidHoursPerWeek: 20, bonusCents: 100_000 }),
      { hourlyCents: 2404, annualCents: 5_000_000, annualTotalCents: 5_200_000 },
    ],
    [
      'an hourly wage is times 2,080, whatever the hours',
      entry({ payBasis: 'hourly', amountE4: 264_000, paidHoursPerWeek: 30 }),
      { hourlyCents: 2640, annualCents: 5_491_200, annualTotalCents: 5_491_200 },
    ],
    [
      'an hourly wage counts to the fourth decimal',
      entry({ payBasis: 'hourly', amountE4: 240_385 }),
      { hourlyCents: 2404, annualCents: 5_000_008, annualTotalCents: 5_000_008 },
    ],
    [
      'pay per chart is times charts an hour',
      entry({ payBasis: 'per_chart', amountE4: 22_500, chartsPerHour: 12.5 }),
      { hourlyCents: 2813, annualCents: 5_850_000, annualTotalCents: 5_850_000 },
    ],
    [
      'pay per chart counts to the third decimal',
      entry({ payBasis: 'per_chart', amountE4: 18_750, chartsPerHour: 14 }),
      { hourlyCents: 2625, annualCents: 5_460_000, annualTotalCents: 5_460_000 },
    ],
    [
      'pay per RVU is times RVUs an hour',
      entry({ payBasis: 'per_rvu', amountE4: 11_000, chartsPerHour: 22.25 }),
      { hourlyCents: 2448, annualCents: 5_090_800, annualTotalCents: 5_090_800 },
    ],
    [
      'production pay is base pay, at 2,080 hours like it',
      entry({ payBasis: 'hourly', amountE4: 180_000, paidHoursPerWeek: 20, productionCents: 416_000 }),
      { hourlyCents: 2200, annualCents: 4_576_000, annualTotalCents: 4_576_000 },
    ],
    [
      'overtime and differentials are in the total alone',
      entry({ payBasis: 'hourly', amountE4: 250_000, extraPayCents: 240_000, bonusCents: 60_000 }),
      { hourlyCents: 2500, annualCents: 5_200_000, annualTotalCents: 5_500_000 },
    ],
    [
      'federal pay is that of a full-time year, whatever the hours; a bonus is not',
      entry({ payBasis: 'gs', amountE4: 611_110_000, paidHoursPerWeek: 20, bonusCents: 100_000 }),
      { hourlyCents: 2938, annualCents: 6_111_100, annualTotalCents: 6_311_100 },
    ],
  ])('%s', (_, given, derived) => {
    expect(derivePay(given)).toEqual(derived);
  });

  it('rounds once: the year is not the rounded hour times 2,080', () => {
    expect(derivePay(entry({ amountE4: 545_000_100 })).annualCents).toBe(5_450_001);
  });

  it('is exact where a float is not: half a cent rounds up', () => {
    expect(derivePay(entry({ payBasis: 'hourly', amountE4: 200_050 })).hourlyCents).toBe(2_001);
    expect(derivePay(entry({ payBasis: 'per_chart', amountE4: 10_050, chartsPerHour: 1 })).hourlyCents).toBe(101);
  });

  it('gives whole cents, within half a cent of what floats say, and never less with more on top', () => {
    fc.assert(
      fc.property(anyEntry, (given) => {
        const { hourlyCents, annualCents, annualTotalCents } = derivePay(given);
        expect([hourlyCents, annualCents, annualTotalCents].every(Number.isSafeInteger)).toBe(true);
        expect(annualTotalCents).toBeGreaterThanOrEqual(annualCents);
        expect(annualCents).toBeGreaterThanOrEqual(derivePay({ ...given, productionCents: 0 }).annualCents);
        expect(Math.abs(hourlyCents - annualCents / 2080)).toBeLessThan(0.51);
      }),
    );
  });

  it('refuses pay by the piece without pieces an hour', () => {
    expect(() => derivePay(entry({ payBasis: 'per_rvu' }))).toThrow(RangeError);
  });
});
