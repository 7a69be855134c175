import { expect, test } from 'vitest';
import { notPublished } from './official-figures';
import { readConsumerPrices } from './read-consumer-prices';
import { readNationalYears } from './read-national-official';
import { readPlaceYears } from './read-state-official';
import { realChange } from './real-change';
import { seedBaselines } from './seed-baselines';

const source = { publisher: 'BLS', title: 'OEWS', period: '2025', confidence: 'high' } as const;
const year = (of: number, medianCents: number, jobs?: number, confidence: 'high' | 'medium' = 'high') => ({
  year: of,
  median: { kind: 'published', medianCents, source: { ...source, confidence } } as const,
  employment: jobs === undefined ? notPublished : ({ kind: 'published', jobs, source } as const),
});
const prices = [
  { year: 2021, index: 100 },
  { year: 2024, index: 110 },
];

test('pay, pay after prices and jobs from the first to the last year with a median and prices', () => {
  const change = realChange([year(2025, 9_900, 1), year(2024, 5_500, 130), year(2021, 4_000, 100)], prices);
  expect(change).toMatchObject({ from: 2021, to: 2024 });
  expect(change?.payPercent).toBeCloseTo(37.5, 9);
  expect(change?.realPercent).toBeCloseTo(25, 9);
  expect(change?.jobsPercent).toBeCloseTo(30, 9);
  expect(realChange([year(2024, 5_500, 130), year(2021, 4_000)], prices)?.jobsPercent).toBeNull();
});

test('nothing is told of one year alone, of a median read second-hand, or of nothing', () => {
  expect(realChange([year(2021, 4_000)], prices)).toBeNull();
  expect(realChange([year(2024, 5_500), year(2021, 4_000, 1, 'medium')], prices)).toBeNull();
  expect(realChange([], [])).toBeNull();
});

test('by the seed files the nation’s median fell 7.8% after prices while jobs grew 7.8%, and no state has two years', async () => {
  await seedBaselines();
  const known = await readConsumerPrices();
  const nation = realChange(await readNationalYears(), known);
  expect([nation?.from, nation?.to]).toEqual([2021, 2025]);
  expect(nation?.realPercent).toBeCloseTo(-7.8, 1);
  expect(nation?.jobsPercent).toBeCloseTo(7.8, 1);
  expect(realChange(await readPlaceYears('FL'), known)).toBeNull();
});
