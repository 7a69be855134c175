import { expect, test } from 'vitest';
import { notPublished, type Official } from '@/lib/baselines/official-figures';
import type { PriceLevel } from '@/lib/baselines/read-price-levels';
import { recordOf } from '@/lib/survey/dimension';
import { officialPay } from './official-pay';
import { comparedStates, rankedStates, stateAmounts } from './state-amounts';
import { stateHeading } from './state-headings';

const source = (period: string) =>
  ({ publisher: 'BLS', title: `OEWS May ${period}, state`, period, confidence: 'high' }) as const;
const mean = (dollars: number, period: string): Official<{ meanCents: number }> => ({
  ...{ kind: 'published', meanCents: dollars * 100, source: source(period) },
});
const price = (level: number, period = '2023'): PriceLevel => ({ kind: 'published', level, source: source(period) });
const prices = recordOf('state', () => price(100));

test('states of a newer year than most are shown with it, and ranked with none', () => {
  const means = {
    ...recordOf('state', () => mean(40_000, '2023')),
    DC: mean(60_000, '2023'),
    TX: mean(90_000, '2024'),
  };
  const { amounts, source: cited } = stateAmounts('annual', means, prices);
  expect(amounts.TX).toEqual({ kind: 'apart', cents: 9_000_000, why: 'of 2024' });
  expect(rankedStates(amounts)[0]).toEqual({ state: 'DC', cents: 6_000_000 });
  expect(cited).toEqual(source('2023'));
});

test('a year of 51 places beside one of 54: the 51 compare, the territories stand apart with their own year', () => {
  const territories = { PR: mean(30_000, '2023'), GU: mean(90_000, '2023'), VI: mean(31_000, '2023') };
  const means = { ...recordOf('state', () => mean(50_000, '2024')), ...territories };
  const { amounts, source: cited } = stateAmounts('annual', means, prices);
  expect(comparedStates(amounts)).toHaveLength(51);
  expect(amounts.GU).toEqual({ kind: 'apart', cents: 9_000_000, why: 'of 2023' });
  expect(cited).toEqual(source('2024'));
});

test('nothing is told of places that are suppressed in every year', () => {
  const means = { ...recordOf('state', () => mean(50_000, '2024')), VT: notPublished };
  expect(stateAmounts('annual', means, prices).amounts.VT).toEqual(notPublished);
  const none = stateAmounts(
    'adjusted',
    recordOf('state', () => notPublished),
    recordOf('state', () => notPublished),
  );
  expect([comparedStates(none.amounts), none.source]).toEqual([[], undefined]);
  expect(stateHeading(comparedStates(none.amounts))).toBe('Pay by state');
});

test('one place alone is compared with nothing', () => {
  const means = { ...recordOf('state', () => notPublished), TX: mean(50_000, '2024') };
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

test('a mean is drawn with the percentiles of its own year alone', () => {
  const parts = { employment: notPublished, hourlyMean: notPublished, median: notPublished, middleHalf: notPublished };
  const spread = (period: string) =>
    ({ kind: 'published', p10Cents: 1, medianCents: 2, p90Cents: 3, source: source(period) }) as const;
  const drawn = (period: string) => officialPay('mean', { ...parts, mean: mean(5, '2024'), spread: spread(period) });
  expect(drawn('2024')?.spread).toEqual({ p10Cents: 1, medianCents: 2, p90Cents: 3, secondHand: false });
  expect(drawn('2023')).toEqual({ statistic: 'mean', cents: 500, source: source('2024'), spread: null });
  expect(officialPay('median', { ...parts, mean: mean(5, '2024'), spread: spread('2024') })).toBeNull();
});
