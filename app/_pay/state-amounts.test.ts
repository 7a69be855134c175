import { expect, test } from 'vitest';
import { notPublished } from '@/lib/baselines/official-figures';
import type { PriceLevel } from '@/lib/baselines/read-price-levels';
import { recordOf } from '@/lib/survey/dimension';
import { officialPay, placePay } from './official-pay';
import type { OfficialPay } from './pay-row';
import { comparedStates, rankedStates, stateAmounts } from './state-amounts';
import { stateHeading } from './state-headings';

const source = (period: string) =>
  ({ publisher: 'BLS', title: `OEWS May ${period}, state`, period, confidence: 'high' }) as const;
const mean = (dollars: number, period: string): OfficialPay => ({
  ...{ statistic: 'mean', cents: dollars * 100, source: source(period), spread: null },
});
const median = (dollars: number, period: string): OfficialPay => ({ ...mean(dollars, period), statistic: 'median' });
const price = (level: number, period = '2023'): PriceLevel => ({ kind: 'published', level, source: source(period) });
const prices = recordOf('state', () => price(100));

test('states of a newer year than most are shown with it, and ranked with none', () => {
  const means = {
    ...recordOf('state', () => mean(40_000, '2023')),
    DC: mean(60_000, '2023'),
    TX: mean(90_000, '2024'),
  };
  const { amounts, compared } = stateAmounts('annual', means, prices);
  expect(amounts.TX).toEqual({ kind: 'apart', cents: 9_000_000, why: 'mean of 2024' });
  expect(rankedStates(amounts)[0]).toEqual({ state: 'DC', cents: 6_000_000 });
  expect(compared).toMatchObject({ statistic: 'mean', source: source('2023') });
});

test('a year of 51 places beside one of 54: the 51 compare, the territories stand apart with their own year', () => {
  const territories = { PR: mean(30_000, '2023'), GU: mean(90_000, '2023'), VI: mean(31_000, '2023') };
  const means = { ...recordOf('state', () => mean(50_000, '2024')), ...territories };
  const { amounts, compared } = stateAmounts('annual', means, prices);
  expect(comparedStates(amounts)).toHaveLength(51);
  expect(amounts.GU).toEqual({ kind: 'apart', cents: 9_000_000, why: 'mean of 2023' });
  expect(compared).toMatchObject({ statistic: 'mean', source: source('2024') });
});

test('nothing is told of places that are suppressed in every year', () => {
  const means = { ...recordOf('state', () => mean(50_000, '2024')), VT: null };
  expect(stateAmounts('annual', means, prices).amounts.VT).toEqual(notPublished);
  const none = stateAmounts(
    'adjusted',
    recordOf('state', () => null),
    recordOf('state', () => notPublished),
  );
  expect([comparedStates(none.amounts), none.compared]).toEqual([[], undefined]);
  expect(stateHeading(comparedStates(none.amounts))).toBe('Pay by state');
});

test('one place alone is compared with nothing', () => {
  const means = { ...recordOf('state', () => null), TX: mean(50_000, '2024') };
  expect(stateHeading(comparedStates(stateAmounts('annual', means, prices).amounts))).toBe('Pay by state');
});

test('adjusted amounts compare where both the mean and the prices are of the common years', () => {
  const means = recordOf('state', () => mean(50_000, '2023'));
  const { amounts } = stateAmounts('adjusted', means, {
    ...prices,
    CA: price(125),
    TX: price(80, '2022'),
    PR: notPublished,
  });
  expect(amounts.CA).toEqual({ kind: 'compared', cents: 4_000_000 });
  expect(amounts.TX).toEqual({ kind: 'apart', cents: 6_250_000, why: 'prices of 2022' });
  expect(amounts.PR).toEqual({ kind: 'apart', cents: 5_000_000, why: 'no price level, not adjusted' });
});

test('a median beside a mean of the same year is ranked with the kind that most places have', () => {
  const mixed = { ...recordOf('state', () => median(50_000, '2025')), GU: mean(90_000, '2025') };
  const { amounts, compared } = stateAmounts('annual', mixed, prices);
  expect(amounts.GU).toEqual({ kind: 'apart', cents: 9_000_000, why: 'mean of 2025' });
  expect(compared).toMatchObject({ statistic: 'median', source: source('2025') });
});

const parts = {
  ...{ employment: notPublished, hourlyMean: notPublished, hourlyMedian: notPublished },
  middleHalf: notPublished,
};
const meanOf = (period: string) => ({ kind: 'published', meanCents: 500, source: source(period) }) as const;
const spread = (period: string) =>
  ({ kind: 'published', p10Cents: 1, medianCents: 2, p90Cents: 3, source: source(period) }) as const;

test('a mean is drawn with the percentiles of its own year alone', () => {
  const oews = { ...parts, median: notPublished, mean: meanOf('2024') };
  const drawn = (period: string) => officialPay('mean', { ...oews, spread: spread(period) });
  expect(drawn('2024')?.spread).toEqual({ p10Cents: 1, medianCents: 2, p90Cents: 3, secondHand: false });
  expect(drawn('2023')).toEqual({ statistic: 'mean', cents: 500, source: source('2024'), spread: null });
  expect(officialPay('median', { ...oews, spread: spread('2024') })).toBeNull();
});

test('a place leads with its newer figure, of one year with the median unless that was read second-hand', () => {
  const led = (ofMedian: string, ofMean: string, confidence: 'high' | 'medium' = 'high') => {
    const median = { kind: 'published', medianCents: 400, source: { ...source(ofMedian), confidence } } as const;
    return placePay({ ...parts, spread: notPublished, median, mean: meanOf(ofMean) })?.statistic;
  };
  expect([led('2025', '2023'), led('2025', '2023', 'medium'), led('2023', '2025')]).toEqual([
    ...['median', 'median', 'mean'],
  ]);
  expect([led('2025', '2025'), led('2023', '2023', 'medium')]).toEqual(['median', 'mean']);
  const none = { ...parts, spread: notPublished, median: notPublished };
  expect(placePay({ ...none, mean: meanOf('2023') })?.statistic).toBe('mean');
  expect(placePay({ ...none, mean: notPublished })).toBeNull();
});
