import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountFromText,
  centsFromText,
  numberFromText,
  type Per,
  payFromText,
  rateFromText,
  readPay,
  type TypedPay,
  textFromCents,
  textFromRate,
  typedPayFrom,
  whyUnclear,
} from './typed-pay';

const bare: TypedPay = { ...typedPayFrom(() => ''), paidHoursPerWeek: '40', payYear: '2026' };

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

describe('amountFromText', () => {
  it.each<[string, number, Per | undefined]>([
    ['$24.50/hr', 24.5, 'hour'],
    ['24.50 an hour', 24.5, 'hour'],
    ['24.5 per hour', 24.5, 'hour'],
    ['25/h', 25, 'hour'],
    ['$31 hourly', 31, 'hour'],
    ['$31.25 / hour', 31.25, 'hour'],
    ['24.0385 hr', 24.0385, 'hour'],
    ['26.40 hourly rate', 26.4, 'hour'],
    ['26ph', 26, 'hour'],
    ['52k/yr', 52_000, 'year'],
    ['52K annually', 52_000, 'year'],
    ['$52,000 a year', 52_000, 'year'],
    ['$52,000.00 USD per year', 52_000, 'year'],
    ['US$52,000 salary', 52_000, 'year'],
    ['52.5k per annum before taxes', 52_500, 'year'],
    ['52k p.a.', 52_000, 'year'],
    ['1,900 biweekly', 1_900, 'two weeks'],
    ['$1,900 every two weeks', 1_900, 'two weeks'],
    ['1900/2 weeks', 1_900, 'two weeks'],
    ['1,900 every other week', 1_900, 'two weeks'],
    ['2,100 semi-monthly', 2_100, 'half a month'],
    ['2,100 twice a month', 2_100, 'half a month'],
    ['4,300/month', 4_300, 'month'],
    ['$4.3k a month', 4_300, 'month'],
    ['950 a week', 950, 'week'],
    ['1.85 per chart', 1.85, 'chart'],
    ['$2/chart', 2, 'chart'],
    ['$.95 per encounter', 0.95, 'chart'],
    ['1.875 each chart', 1.875, 'chart'],
    ['12 per RVU', 12, 'rvu'],
    ['$1.2/wRVU', 1.2, 'rvu'],
    ['$.95', 0.95, undefined],
    ['54,500', 54_500, undefined],
    ['24.0385', 24.0385, undefined],
    ['52,000 dollars', 52_000, undefined],
  ])('reads %j', (text, dollars, per) => {
    expect(amountFromText(text)).toMatchObject({ amountE4: Math.round(dollars * 10_000), per });
  });

  it.each([
    ['24-26', /range/],
    ['24 to 26 an hour', /range/],
    ['50k–55k/yr', /range/],
    ['24,50', /cents after a point/],
    ['24,5/hr', /cents after a point/],
    ['1.234.567', /thousands with a comma/],
    ['52.000,00', /thousands with a comma/],
    ['200/day', /days differ/],
    ['1,900 per paycheck', /how often/],
    ['1,900 bi-monthly', /how often/],
    ['about 50k', undefined],
    ['24.50/furlong', undefined],
    ['26.40555', undefined],
  ])('does not guess at %j', (text, why) => {
    expect(amountFromText(text)).toBeUndefined();
    if (why) expect(whyUnclear(text)).toMatch(why);
    else expect(whyUnclear(text)).toBeUndefined();
  });

  const anyText = fc.string({ unit: fc.constantFrom(...'0123456789.,$k/ -toaehrywmpc') });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), fc.constantFrom('yearly', 'hourly', 'gs', ''), (text, payBasis) => {
        whyUnclear(text);
        const { typed, readings } = readPay({ ...bare, payBasis, amount: text, extraPay: text, production: text });
        payFromText(typed);
        for (const { amountE4 } of readings) expect(Number.isSafeInteger(amountE4)).toBe(true);
      }),
    );
  });

  it('never reads another order of magnitude than the digits say', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = amountFromText(text);
        if (!read) return;
        const [digits = ''] = /\d[\d,]*(?:\.\d*)?|\.\d+/.exec(text) ?? [];
        const plain = Number(digits.replaceAll(',', ''));
        const thousands = /\d\s*k/i.test(text) || /\.\s*k/i.test(text) ? 1000 : 1;
        expect(Math.abs(read.amountE4 - plain * thousands * 10_000)).toBeLessThanOrEqual(
          plain * thousands * 1e-9 + 0.5,
        );
      }),
    );
  });
});

describe('readPay', () => {
  const reading = (change: Partial<TypedPay>) => readPay({ ...bare, ...change });

  it.each<[string, Partial<TypedPay>, Partial<TypedPay>]>([
    ['sets the unit that was typed', { amount: '$24.50/hr' }, { payBasis: 'hourly', amount: '24.50' }],
    [
      'lets it win over the one chosen',
      { payBasis: 'hourly', amount: '52k/yr' },
      { payBasis: 'yearly', amount: '52000' },
    ],
    ['makes a year of months', { amount: '4,300/month' }, { payBasis: 'yearly', amount: '51600' }],
    ['makes a year of fortnights', { payBasis: 'yearly', amount: '1,900 biweekly' }, { amount: '49400' }],
    ['makes a year of half months', { amount: '2,100.50 twice a month' }, { payBasis: 'yearly', amount: '50412' }],
    ['makes a year of weeks', { amount: '950 weekly' }, { payBasis: 'yearly', amount: '49400' }],
    ['reads charts', { amount: '1.875 per chart' }, { payBasis: 'per_chart', amount: '1.875' }],
    ['reads RVUs', { payBasis: 'per_chart', amount: '1.1/RVU' }, { payBasis: 'per_rvu', amount: '1.10' }],
    ['makes a year of extra pay a month', { extraPay: '$200 a month' }, { extraPay: '2400' }],
    ['makes a year of a differential', { extraPay: '$1.50/hr', paidHoursPerWeek: '36' }, { extraPay: '2808' }],
    ['makes a year of production pay', { production: '350 biweekly' }, { production: '9100' }],
    ['makes a year of a bonus a month', { bonus: '100/mo' }, { bonus: '1200' }],
    [
      'reads a federal grade',
      { amount: 'GS-9 step 4', gsArea: 'RUS' },
      { payBasis: 'gs', gsGrade: '9', gsStep: '4', amount: '67896' },
    ],
    ['and one in short', { amount: 'gs 09/10' }, { payBasis: 'gs', gsGrade: '9', gsStep: '10', amount: '' }],
    [
      'knows what a grade pays',
      { payBasis: 'gs', amount: '50,000', gsGrade: '9', gsStep: '4', gsArea: 'RUS' },
      { amount: '67896' },
    ],
  ])('%s', (_, change, expected) => {
    const { typed, readings } = reading(change);
    expect(typed).toEqual({ ...bare, ...change, ...expected });
    expect(readings).toHaveLength(expected.amount === '' ? 0 : 1);
  });

  it('says nothing of what was typed as it counts', () => {
    const same = { payBasis: 'hourly', amount: '$24.50/hr', bonus: '1,500 a year' };
    expect(reading(same)).toEqual({ typed: { ...bare, ...same, amount: '24.50', bonus: '1500' }, readings: [] });
    const federal = { payBasis: 'gs', amount: '67896', gsGrade: '9', gsStep: '4', gsArea: 'RUS' };
    expect(reading(federal).readings).toEqual([]);
  });

  it('leaves what it can’t make a year of', () => {
    const unclear = { amount: '24-26', production: '0.50 per chart', extraPay: '1.234 a month', bonus: 'some' };
    expect(reading(unclear)).toEqual({ typed: { ...bare, ...unclear }, readings: [] });
    const noHours = { extraPay: '$1.50/hr', paidHoursPerWeek: '' };
    expect(reading(noHours)).toEqual({ typed: { ...bare, ...noHours }, readings: [] });
  });

  it('has nothing left to read in what it has read, and what it shows reads back as the same', () => {
    const amounts = fc.integer({ min: 1, max: 9_999_999 }).map((n) => textFromRate(n * 100));
    const units = fc.constantFrom(
      '',
      '/hr',
      ' a year',
      ' biweekly',
      '/month',
      ' per chart',
      ' per RVU',
      ' weekly',
      'k',
    );
    const texts = fc.tuple(amounts, units).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('', 'yearly', 'hourly', 'per_rvu'), (amount, extraPay, payBasis) => {
        const once = reading({ amount, extraPay, payBasis });
        expect(readPay(once.typed)).toEqual({ typed: once.typed, readings: [] });
        for (const each of once.readings) {
          const shown = each.field === 'gs' ? '' : once.typed[each.field];
          expect(rateFromText(shown)).toBe(each.amountE4);
        }
      }),
    );
  });
});

it('writes rates of up to four decimals that read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 10 }), (amountE4) => {
      expect(rateFromText(textFromRate(amountE4))).toBe(amountE4);
    }),
  );
  expect([240_385, 18_750, 264_000, 520_000_000].map(textFromRate)).toEqual(['24.0385', '1.875', '26.40', '52000']);
});

describe('payFromText', () => {
  const typed = { ...bare, payBasis: 'hourly', amount: '26.40' };

  it('reads an entry', () => {
    expect(payFromText(typed)).toEqual({
      payBasis: 'hourly',
      amountE4: 264_000,
      paidHoursPerWeek: 40,
      chartsPerHour: null,
      productionCents: 0,
      extraPayCents: 0,
      bonusCents: 0,
    });
  });

  it('reads charts with pay per chart only', () => {
    expect(payFromText({ ...typed, chartsPerHour: 'many' })?.chartsPerHour).toBeNull();
    expect(payFromText({ ...typed, payBasis: 'per_chart', chartsPerHour: '12' })?.chartsPerHour).toBe(12);
  });

  it('reads what says its unit, and federal pay', () => {
    expect(payFromText({ ...bare, amount: '52k/yr' })).toMatchObject({ payBasis: 'yearly', amountE4: 520_000_000 });
    const federal = { ...bare, payBasis: 'gs', gsGrade: '9', gsStep: '1', gsArea: 'RUS' };
    expect(payFromText(federal)).toMatchObject({ payBasis: 'gs', amountE4: 617_220_000 });
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
    { payBasis: 'per_rvu' },
    { payBasis: 'gs' },
  ])('waits for what is missing: %j', (part) => expect(payFromText({ ...typed, ...part })).toBeUndefined());
});
