import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsFromText, numberFromText, payFromText, textFromCents } from './typed-pay';

describe('centsFromText', () => {
  it.each([
    ['54,500', 5_450_000],
    ['54500', 5_450_000],
    ['$26.40', 2_640],
    [' $ 26.4 ', 2_640],
    ['54.5k', 5_450_000],
    ['54 K', 5_400_000],
    ['.85', 85],
    ['3.', 300],
    ['1,234,567.89', 123_456_789],
    ['0', 0],
    ['1.15', 115],
  ])('reads %j as %i cents', (text, cents) => expect(centsFromText(text)).toBe(cents));

  it.each(['', ' ', '.', '$', 'k', '-5', '5,45', '1,2345', '26.405', '5e4', '12 500', 'about 50k', '50k+', '٣'])(
    'refuses %j',
    (text) => expect(centsFromText(text)).toBeUndefined(),
  );

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (cents) => {
        expect(centsFromText(textFromCents(cents))).toBe(cents);
      }),
    );
  });

  it('takes any text as an amount or refuses it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,$k e-') }), (text) => {
        const cents = centsFromText(text);
        expect(cents === undefined || cents === Number.POSITIVE_INFINITY || Number.isInteger(cents)).toBe(true);
      }),
    );
  });
});

describe('numberFromText', () => {
  it.each([
    ['40', 40],
    [' 37.5 ', 37.5],
    ['.5', 0.5],
    ['12.25', 12.25],
    ['0', 0],
  ])('reads %j', (text, value) => expect(numberFromText(text)).toBe(value));

  it.each(['', '.', '40.', '-1', '1.255', '1,000', '40 hours', '1e2', 'NaN'])('refuses %j', (text) =>
    expect(numberFromText(text)).toBeUndefined(),
  );
});

describe('payFromText', () => {
  const typed = { payBasis: 'hourly', amount: '26.40', paidHoursPerWeek: '40', chartsPerHour: '', bonus: '' };

  it('reads an entry', () => {
    expect(payFromText(typed)).toEqual({
      payBasis: 'hourly',
      amountCents: 2_640,
      paidHoursPerWeek: 40,
      chartsPerHour: null,
      bonusCents: 0,
    });
  });

  it('reads charts with pay per chart only', () => {
    expect(payFromText({ ...typed, chartsPerHour: 'many' })?.chartsPerHour).toBeNull();
    expect(payFromText({ ...typed, payBasis: 'per_chart', chartsPerHour: '12' })?.chartsPerHour).toBe(12);
  });

  it.each([
    { payBasis: '' },
    { payBasis: 'toString' },
    { amount: 'fifty' },
    { amount: '0' },
    { paidHoursPerWeek: '' },
    { paidHoursPerWeek: '0' },
    { payBasis: 'per_chart', chartsPerHour: '' },
    { payBasis: 'per_chart', chartsPerHour: '0' },
  ])('waits for what is missing: %j', (part) => expect(payFromText({ ...typed, ...part })).toBeUndefined());
});
