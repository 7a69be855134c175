import type { Oews } from './oews';
import type { ConsumerPrices } from './read-consumer-prices';

interface OfficialYears extends Pick<Oews, 'median' | 'employment'> {
  year: number;
}

/** What became of official pay between two years, in percent. */
export interface RealChange {
  from: number;
  /** The year whose dollars pay is counted in. */
  to: number;
  payPercent: number;
  /** After prices. */
  realPercent: number;
  /** Null where the jobs of either year are not published. */
  jobsPercent: number | null;
}

/**
 * From the first year to the last of which the median and the average of prices are known; null where that is not two
 * years. Medians read second-hand are left out: their error would be told as a change of pay.
 */
export function realChange(
  years: readonly OfficialYears[],
  prices: readonly Pick<ConsumerPrices, 'year' | 'index'>[],
): RealChange | null {
  const known = years
    .flatMap(({ year, median, employment }) => {
      const price = prices.find((one) => one.year === year);
      return price && median.kind === 'published' && median.source.confidence === 'high'
        ? [{ year, medianCents: median.medianCents, index: price.index, employment }]
        : [];
    })
    .toSorted((a, b) => a.year - b.year);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return null;
  const pay = last.medianCents / first.medianCents;
  const [before, after] = [first.employment, last.employment];
  return {
    from: first.year,
    to: last.year,
    payPercent: percentOf(pay),
    realPercent: percentOf((pay * first.index) / last.index),
    jobsPercent: before.kind === 'published' && after.kind === 'published' ? percentOf(after.jobs / before.jobs) : null,
  };
}

function percentOf(ratio: number): number {
  return 100 * (ratio - 1);
}
