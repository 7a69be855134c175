import { expect, test } from 'vitest';
import type { OfficialPay } from '@/app/_pay/pay-row';
import { notPublished } from '@/lib/baselines/official-figures';
import { nationalComparison, officialHeading, priceHeading } from './headings';

test('a state lies above, below or at the national figure of the same kind and year', () => {
  const mean = (cents: number, period = '2023'): OfficialPay => ({
    ...{ statistic: 'mean', cents, spread: null },
    source: { publisher: 'BLS', title: `OEWS May ${period}`, period, confidence: 'high' },
  });
  expect(nationalComparison('TX', mean(90), mean(100), false)).toBe(
    'BLS puts mean pay in Texas 10% below the nation’s',
  );
  expect(nationalComparison('DC', mean(132), mean(100), true)).toBe(
    'At US prices, BLS puts mean pay in the District of Columbia 32% above the nation’s',
  );
  expect(nationalComparison('TX', mean(100), mean(100), false)).toBe(
    'BLS puts mean pay in Texas level with the nation’s',
  );
  expect(nationalComparison('TX', null, mean(100), false)).toBe('Pay in Texas and nearby');
  expect(nationalComparison('TX', mean(90), null, false)).toBe('Pay in Texas and nearby');
  expect(nationalComparison('TX', mean(90), mean(100, '2024'), false)).toBe('Pay in Texas and nearby');
  const median = (cents: number): OfficialPay => ({ ...mean(cents), statistic: 'median' });
  expect(nationalComparison('TX', median(90), median(100), false)).toBe(
    'BLS puts median pay in Texas 10% below the nation’s',
  );
  expect(nationalComparison('TX', median(90), mean(100), false)).toBe('Pay in Texas and nearby');
});

test('the state’s own change after prices leads, else its jobs, else nothing is claimed', () => {
  const source = { publisher: 'BLS', title: 'OEWS May 2025', period: '2025', confidence: 'high' } as const;
  const counted = [{ employment: { kind: 'published', jobs: 18_700, source } as const }];
  const change = { from: 2025, to: 2026, payPercent: 3, realPercent: 1, jobsPercent: null };
  expect(officialHeading('CA', counted, change)).toBe(
    'The official median in California rose 1% in 2026 dollars from 2025 to 2026',
  );
  expect(officialHeading('CA', counted, null)).toBe(
    'BLS estimates 18,700 jobs of medical records specialists in California in May 2025',
  );
  expect(officialHeading('VT', [{ employment: notPublished }], null)).toBe('What BLS publishes of Vermont');
});

test('prices lie above, below or at the average, or are not known', () => {
  expect(priceHeading('TX', 97.2)).toBe('Prices in Texas are 2.8% below the national average');
  expect(priceHeading('CA', 112.6)).toBe('Prices in California are 12.6% above the national average');
  expect(priceHeading('TX', 100.02)).toBe('Texas is as expensive as the nation on average');
  expect(priceHeading('GU', null)).toBe('No price level is published for Guam');
});
