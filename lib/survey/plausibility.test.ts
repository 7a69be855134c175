import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivePay, isByThePiece, type PayEntry } from './pay';
import { ACCEPTED, type Meaning, questionAbout } from './plausibility';
import type { PayBasis } from './vocabulary';

const entry = (payBasis: PayBasis, dollars: number, more: Partial<PayEntry> = {}): PayEntry => ({
  payBasis,
  amountE4: Math.round(dollars * 10_000),
  paidHoursPerWeek: 40,
  chartsPerHour: isByThePiece(payBasis) ? 12 : null,
  productionCents: 0,
  extraPayCents: 0,
  bonusCents: 0,
  ...more,
});

const anyEntry = fc
  .record({
    payBasis: fc.constantFrom<PayBasis>('yearly', 'hourly', 'per_chart', 'per_rvu'),
    amountE4: fc.oneof(
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.integer({ min: 1, max: 200_000_000_000 }),
    ),
    paidHoursPerWeek: fc.integer({ min: 4, max: 320 }).map((quarters) => quarters / 4),
    chartsPerHour: fc.integer({ min: 1, max: 5000 }).map((tenths) => tenths / 10),
    productionCents: fc.integer({ min: 0, max: 2_000_000 }),
    extraPayCents: fc.integer({ min: 0, max: 2_000_000 }),
    bonusCents: fc.integer({ min: 0, max: 2_000_000 }),
  })
  .map((made): PayEntry => ({ ...made, chartsPerHour: isByThePiece(made.payBasis) ? made.chartsPerHour : null }));

const noExtras = { productionCents: 0, extraPayCents: 0, bonusCents: 0 };
const annualOf = (made: Meaning) => derivePay({ ...made, ...noExtras }).annualCents;

describe('questionAbout', () => {
  it.each<[string, PayEntry, string[]]>([
    ['190 for 190,000', entry('yearly', 190), ['yearly 190000']],
    ['54 for 54,000, or $54 an hour', entry('yearly', 54), ['hourly 54', 'yearly 54000']],
    ['an hourly figure as yearly', entry('yearly', 26.4), ['hourly 26.4', 'yearly 26400']],
    ['4,500,000 for 45,000', entry('yearly', 4_500_000), ['yearly 45000']],
    ['an extra zero', entry('yearly', 545_000), ['yearly 54500']],
    ['a yearly figure as hourly', entry('hourly', 54_000), ['yearly 54000', 'hourly 54']],
    [
      'cents as dollars an hour',
      entry('hourly', 2_640),
      ['yearly 31680 a month', 'yearly 68640 two weeks', 'yearly 137280 a week', 'hourly 26.4'],
    ],
    ['a month as a year', entry('yearly', 4_500), ['yearly 54000 a month', 'yearly 117000 two weeks', 'yearly 45000']],
    ['a week as a year', entry('yearly', 1_050), ['yearly 27300 two weeks', 'yearly 54600 a week', 'yearly 105000']],
    ['charts a day for RVUs an hour', entry('per_rvu', 2.5, { chartsPerHour: 96 }), ['per_rvu 2.5 at 12']],
    ['an hourly rate as per chart', entry('per_chart', 26.4), ['hourly 26.4', 'yearly 26400', 'per_chart 2.64']],
    ['charts a day for charts an hour', entry('per_chart', 2.5, { chartsPerHour: 96 }), ['per_chart 2.5 at 12']],
    ['hours of two weeks', entry('yearly', 300_000, { paidHoursPerWeek: 20 }), ['yearly 30000']],
    ['hours of a day', entry('yearly', 54_000, { paidHoursPerWeek: 8 }), ['yearly 54000 at 40']],
  ])('asks about %s', (_, asked, expected) => {
    const said = questionAbout(asked)?.meanings.map((meaning) => {
      const words: string[] = [meaning.payBasis, String(meaning.amountE4 / 10_000)];
      if (meaning.typedPer) words.push(meaning.typedPer === 'two weeks' ? 'two weeks' : `a ${meaning.typedPer}`);
      if (meaning.paidHoursPerWeek !== asked.paidHoursPerWeek) words.push(`at ${meaning.paidHoursPerWeek}`);
      if (isByThePiece(meaning.payBasis) && meaning.chartsPerHour !== asked.chartsPerHour) {
        words.push(`at ${meaning.chartsPerHour}`);
      }
      return words.join(' ');
    });
    expect(said).toEqual(expect.arrayContaining(expected));
  });

  it('never asks about federal pay, which nobody types', () => {
    expect(questionAbout(entry('gs', 26.4))).toBeUndefined();
  });

  it('never asks a full-timer who makes $25,000 to $200,000', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_500_000, max: 20_000_000 }), (annualCents) => {
        expect(questionAbout(entry('yearly', annualCents / 100))).toBeUndefined();
        expect(questionAbout(entry('hourly', Math.round(annualCents / 2080) / 100))).toBeUndefined();
      }),
    );
  });

  it('asks before anything odd is taken', () => {
    fc.assert(
      fc.property(anyEntry, (made) => {
        const annual = annualOf(made);
        fc.pre(annual >= ACCEPTED.least && annual <= ACCEPTED.most);
        fc.pre(annual < 1_500_000 || annual > 25_000_000);
        expect(questionAbout(made)).toMatchObject({ acceptable: true });
      }),
    );
  });

  it('suggests a few different meanings, none of which it would ask about again', () => {
    fc.assert(
      fc.property(anyEntry, (made) => {
        const question = questionAbout(made);
        if (!question) return;
        expect(question.meanings.length).toBeGreaterThan(0);
        expect(question.meanings.length).toBeLessThanOrEqual(8);
        expect(new Set(question.meanings.map((meaning) => JSON.stringify(meaning))).size).toBe(
          question.meanings.length,
        );
        for (const meaning of question.meanings) {
          expect(questionAbout({ ...made, ...meaning })).toBeUndefined();
          expect(annualOf(meaning)).toBeGreaterThanOrEqual(2_000_000);
          expect(annualOf(meaning)).toBeLessThanOrEqual(20_000_000);
        }
      }),
    );
  });
});
