import { expect, test } from 'vitest';
import type { OfficialPay } from '@/app/_pay/pay-row';
import { adjustedStateFinding, stateFinding } from '@/app/_pay/state-findings';
import { stateTiles } from '@/app/_pay/state-tiles';
import { surveyedFinding } from '@/app/_pay/surveyed-finding';
import type { Figure } from '@/lib/aggregates/figure';
import { valuesOf } from '@/lib/survey/dimension';
import { nationalComparison, priceFinding } from './findings';
import { neighbors } from './neighbors';

test('the highest and the lowest place by figures that all have', () => {
  const amounts = [
    { state: 'TX', cents: 5 },
    { state: 'DC', cents: 9 },
    { state: 'VI', cents: 1 },
  ] as const;
  expect(stateFinding(amounts)).toBe('The District of Columbia pays most, the Virgin Islands least');
  expect(adjustedStateFinding(amounts)).toBe('Pay buys most in the District of Columbia, least in the Virgin Islands');
});

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
  expect(nationalComparison('TX', null, mean(100), false)).toBe('Pay in Texas and around');
  expect(nationalComparison('TX', mean(90), null, false)).toBe('Pay in Texas and around');
  expect(nationalComparison('TX', mean(90), mean(100, '2024'), false)).toBe('Pay in Texas and around');
});

test('prices lie above, below or at the average, or are not known', () => {
  expect(priceFinding('TX', 97.2)).toBe('Prices in Texas are 2.8% below the national average');
  expect(priceFinding('CA', 112.6)).toBe('Prices in California are 12.6% above the national average');
  expect(priceFinding('TX', 100.02)).toBe('Texas is as expensive as the nation on average');
  expect(priceFinding('GU', null)).toBe('No price level is published for Guam');
});

test('how many places the survey reaches', () => {
  const row = (survey: Figure) => ({ voices: { survey, guide: null, official: null } });
  const silent = row({ shows: 'nothing', why: 'few', cell: 'state=TX' });
  const months = { from: '2025-01', to: '2026-11' };
  const median = row({ shows: 'median', cell: 'state=TX', coders: '10–14', months, medianCents: 5_000_000 });
  expect(surveyedFinding([silent])).toBe('No state has 10 coders in the survey yet');
  expect(surveyedFinding([median, silent])).toBe('1 of 2 places has 10 coders or more in the survey');
  expect(surveyedFinding([median, median, silent])).toBe('2 of 3 places have 10 coders or more in the survey');
  expect(surveyedFinding([median])).toBe('Every state has a figure of the survey');
});

test('neighbors are neighbors of each other', () => {
  for (const state of valuesOf('state')) {
    for (const neighbor of neighbors[state]) expect(neighbors[neighbor]).toContain(state);
  }
});

test('no two tiles of the map lie on each other', () => {
  const places = valuesOf('state').map((state) => stateTiles[state].join());
  expect(new Set(places).size).toBe(places.length);
});
