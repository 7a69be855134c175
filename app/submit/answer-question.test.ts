import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TypedReport } from '@/lib/reports/typed-report';
import { questionAbout } from '@/lib/survey/plausibility';
import { payFromText } from '@/lib/survey/typed-pay';
import { answerFor, answerQuestion } from './answer-question';
import { blankReport } from './blank-report';

const report = (pay: Partial<TypedReport>): TypedReport => ({
  ...blankReport([2026]),
  payBasis: 'yearly',
  paidHoursPerWeek: '40',
  ...pay,
});

describe('answerQuestion', () => {
  it('has nothing to ask about usual pay, or while the pay is not whole', () => {
    for (const typed of [report({ amount: '54,500' }), report({ amount: '' }), blankReport([2026])]) {
      expect(answerQuestion(typed, null)).toEqual({ typed });
    }
  });

  it('asks, and fills in the meaning that was chosen', () => {
    const typed = report({ amount: '190' });
    const { question } = answerQuestion(typed, null);
    expect(question?.meanings).toHaveLength(1);
    expect(answerQuestion(typed, 'yearly 1900000000 40 ')).toEqual({ typed: { ...typed, amount: '190000' } });
  });

  it('takes odd pay as it is when it is said to be right', () => {
    const typed = report({ amount: '300,000' });
    expect(answerQuestion(typed, 'yearly 3000000000 40 ')).toEqual({ typed, confirmed: 'yearly 3000000000 40 ' });
  });

  it('leaves pay that can’t be right to the schema once it was asked about', () => {
    const typed = report({ amount: '4,500,000' });
    expect(answerQuestion(typed, null).question).toMatchObject({ acceptable: false });
    expect(answerQuestion(typed, 'yearly 45000000000 40 ')).toEqual({ typed });
  });

  it('asks again when the pay was changed after the question', () => {
    const answer = 'yearly 1900000000 40 ';
    expect(answerQuestion(report({ amount: '180' }), answer).question).toBeDefined();
    expect(answerQuestion(report({ amount: '54,500' }), answer)).toEqual({ typed: report({ amount: '54,500' }) });
  });

  it('has no second question after any answer', () => {
    const amounts = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9_999_999 })).map(String);
    const pays = fc.record({
      payBasis: fc.constantFrom('yearly', 'hourly', 'per_chart', 'per_rvu'),
      amount: amounts,
      paidHoursPerWeek: fc.integer({ min: 1, max: 80 }).map(String),
      chartsPerHour: fc.integer({ min: 1, max: 200 }).map(String),
    });
    fc.assert(
      fc.property(pays, (pay) => {
        const typed = report(pay);
        const { question } = answerQuestion(typed, null);
        for (const meaning of question?.meanings ?? []) {
          const answered = answerQuestion(typed, answerFor(meaning));
          const entry = payFromText(answered.typed);
          expect(answered.question).toBeUndefined();
          expect(entry && answerFor(entry)).toBe(answerFor(meaning));
          expect(entry && questionAbout(entry)).toBeUndefined();
        }
      }),
    );
  });
});
