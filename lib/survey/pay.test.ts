import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivePay, type PayEntry } from './pay';

const entry = (change: Partial<PayEntry>): PayEntry => ({
  payBasis: 'yearly',
  amountCents: 5_450_000,
  paidHoursPerWeek: 40,
  chartsPerHour: null,
  bonusCents: 0,
  ...change,
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
      entry({ amountCents: 2_500_000, paidHoursPerWeek: 20, bonusCents: 100_000 }),
      { hourlyCents: 2404, annualCents: 5_000_000, annualTotalCents: 5_200_000 },
    ],
    [
      'an hourly wage is times 2,080, whatever the hours',
      entry({ payBasis: 'hourly', amountCents: 2_640, paidHoursPerWeek: 30 }),
      { hourlyCents: 2640, annualCents: 5_491_200, annualTotalCents: 5_491_200 },
    ],
    [
      'pay per chart is times charts an hour',
      entry({ payBasis: 'per_chart', amountCents: 225, chartsPerHour: 12.5 }),
      { hourlyCents: 2813, annualCents: 5_850_000, annualTotalCents: 5_850_000 },
    ],
  ])('%s', (_, given, derived) => {
    expect(derivePay(given)).toEqual(derived);
  });

  it('rounds once: the year is not the rounded hour times 2,080', () => {
    expect(derivePay(entry({ amountCents: 5_450_001 })).annualCents).toBe(5_450_001);
  });

  it('gives whole cents, and never less with a bonus than without', () => {
    const anyEntry = fc.record<PayEntry>({
      payBasis: fc.constantFrom('yearly', 'hourly', 'per_chart'),
      amountCents: fc.integer({ min: 1, max: 100_000_000 }),
      paidHoursPerWeek: fc.integer({ min: 4, max: 320 }).map((quarters) => quarters / 4),
      chartsPerHour: fc.integer({ min: 1, max: 5_000 }).map((tenths) => tenths / 10),
      bonusCents: fc.nat({ max: 10_000_000 }),
    });
    fc.assert(
      fc.property(anyEntry, (given) => {
        const { hourlyCents, annualCents, annualTotalCents } = derivePay(given);
        expect([hourlyCents, annualCents, annualTotalCents].every(Number.isInteger)).toBe(true);
        expect(annualTotalCents).toBeGreaterThanOrEqual(annualCents);
      }),
    );
  });
});
