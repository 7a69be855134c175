import { expect, test } from 'vitest';
import type { OfficialPay } from '@/app/_pay/pay-row';
import { nationalComparison, priceHeading } from './headings';

test('a state lies above, below or at the national mean of the same year', () => {
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
});

test('prices lie above, below or at the average, or are not known', () => {
  expect(priceHeading('TX', 97.2)).toBe('Prices in Texas are 2.8% below the national average');
  expect(priceHeading('CA', 112.6)).toBe('Prices in California are 12.6% above the national average');
  expect(priceHeading('TX', 100.02)).toBe('Texas is as expensive as the nation on average');
  expect(priceHeading('GU', null)).toBe('No price level is published for Guam');
});
