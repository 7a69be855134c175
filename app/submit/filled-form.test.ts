import { describe, expect, it } from 'vitest';
import { canBeChanged } from '@/app/account/can-be-changed';
import { answerQuestion } from './answer-question';
import { blankReport } from './blank-report';
import { filledForm } from './filled-form';

describe('a form that is filled in', () => {
  it('does not ask about odd pay again that its author has said is right, and asks about any other', () => {
    const typed = { ...blankReport([2026]), payBasis: 'yearly', amount: '300000', paidHoursPerWeek: '40' };
    const { confirmed = null } = filledForm(typed);
    expect(answerQuestion(typed, null).question).toBeDefined();
    expect(answerQuestion(typed, confirmed).question).toBeUndefined();
    expect(answerQuestion({ ...typed, amount: '310000' }, confirmed).question).toBeDefined();
    expect(filledForm({ ...typed, amount: '54500' }).confirmed).toBeUndefined();
  });
});

describe('canBeChanged', () => {
  it.each([
    ['PENDING', 2026, true],
    ['APPROVED', 2024, true],
    ['REJECTED', 2025, true],
    ['APPROVED', 2023, false],
    ['WITHDRAWN', 2026, false],
    ['REPLACED', 2026, false],
  ] as const)('a report %s of %i: %s', (status, payYear, can) => {
    expect(canBeChanged({ status, payYear }, [2026, 2025, 2024])).toBe(can);
  });
});
