import { expect, test } from 'vitest';
import type { BenefitShare } from '@/lib/aggregates/figure';
import type { Benefits } from '@/lib/aggregates/read-benefits';
import { recordOf } from '@/lib/survey/dimension';
import type { Benefit } from '@/lib/survey/vocabulary';
import { benefitHeading, sharesInOrder, shareText } from './benefit-heading';

function having(percents: Partial<Record<Benefit, number>>): Extract<Benefits, { shows: 'shares' }> {
  return {
    shows: 'shares',
    shares: recordOf('benefit', (benefit): BenefitShare => ({ percent: percents[benefit] ?? 50, or: null })),
    figure: {
      shows: 'median',
      cell: 'nation',
      coders: '50–99',
      months: { from: '2026-01', to: '2026-10' },
      medianCents: 5_000_000,
    },
  };
}

test('the most and the least common, whichever they are', () => {
  expect(benefitHeading(having({ health_insurance: 85, performance_bonus: 20 }))).toBe(
    'Health insurance is the most common, performance bonus the least',
  );
  expect(benefitHeading(having({ health_insurance: 20, performance_bonus: 85 }))).toBe(
    'Performance bonus is the most common, health insurance the least',
  );
});

test('equal ones together; no least one where several are', () => {
  expect(benefitHeading(having({ health_insurance: 85, paid_time_off: 85, retirement: 40 }))).toBe(
    'Health insurance and paid time off are the most common, retirement plan the least',
  );
  expect(benefitHeading(having({ flexible_schedule: 85 }))).toBe('Flexible schedule is the most common');
  expect(benefitHeading(having({}))).toBe('All benefits are as common as each other');
});

test('nothing known', () => {
  expect(benefitHeading({ shows: 'nothing' })).toBe('How many coders have which benefit is not known yet');
});

test('in order, and in words', () => {
  const { shares } = having({ performance_bonus: 85, retirement: 20 });
  expect(sharesInOrder(shares).map(({ percent }) => percent)).toEqual([85, 50, 50, 50, 50, 20]);
  expect(shareText({ percent: 95, or: 'more' })).toBe('95% or more');
  expect(shareText({ percent: 60, or: null })).toBe('60%');
});
