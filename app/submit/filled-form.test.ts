import { describe, expect, it } from 'vitest';
import { canBeChanged } from '@/app/account/can-be-changed';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { answerQuestion } from './answer-question';
import { blankReport } from './blank-report';
import { filledForm } from './filled-form';

describe('a form that is filled in', () => {
  it('does not ask about odd pay again that its author has said is right, and asks about any other', async () => {
    const typed = { ...blankReport([2026]), payBasis: 'yearly', amount: '300000', paidHoursPerWeek: '40' };
    const { confirmed = null } = await filledForm(typed);
    expect(answerQuestion(typed, null).question).toBeDefined();
    expect(answerQuestion(typed, confirmed).question).toBeUndefined();
    expect(answerQuestion({ ...typed, amount: '310000' }, confirmed).question).toBeDefined();
    expect((await filledForm({ ...typed, amount: '54500' })).confirmed).toBeUndefined();
  });

  it('calls an area by its name and sends its code along; one that DOL lists no more is asked for again', async () => {
    await Promise.all([seedBaselines(), seedCounties()]);
    const filled = async (area: string) => {
      const { typed, place } = await filledForm({ ...blankReport([2026]), state: 'VA', area });
      return { area: typed.area, code: place?.code };
    };
    expect(await filled('40060')).toEqual({ area: 'Richmond, VA', code: '40060' });
    expect(await filled('99999')).toEqual({ area: '', code: undefined });
    expect(await filled('Richmond')).toEqual({ area: 'Richmond', code: undefined });
    expect(await filled('')).toEqual({ area: '', code: undefined });
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
