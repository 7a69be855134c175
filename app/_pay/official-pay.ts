import type { Oews } from '@/lib/baselines/oews';
import { type OfficialSource, sourcesOf } from '@/lib/baselines/official-figures';
import type { OfficialPay, PayVoices } from './pay-row';

/** One figure of BLS as strips and tables show it, in cents a year, with the spread of its year; null where it is not published. */
export function officialPay(statistic: OfficialPay['statistic'], { mean, median, spread }: Oews): OfficialPay | null {
  const shown = statistic === 'mean' ? mean : median;
  if (shown.kind === 'not-published') return null;
  const { source } = shown;
  return {
    statistic,
    cents: 'meanCents' in shown ? shown.meanCents : shown.medianCents,
    source,
    spread:
      spread.kind === 'published' && spread.source.period === source.period
        ? {
            p10Cents: spread.p10Cents,
            medianCents: spread.medianCents,
            p90Cents: spread.p90Cents,
            secondHand: spread.source.confidence === 'medium',
          }
        : null,
  };
}

/**
 * What BLS says of a place: the newer of its median and its mean. If both are of one year, the median, unless it is
 * from a secondary source: then not every place has one.
 */
export function placePay(oews: Oews): OfficialPay | null {
  const [median, mean] = [officialPay('median', oews), officialPay('mean', oews)];
  if (!median || !mean) return median ?? mean;
  const [ofMedian, ofMean] = [median.source, mean.source];
  if (ofMedian.period !== ofMean.period) return ofMedian.period > ofMean.period ? median : mean;
  return ofMedian.confidence === 'high' ? median : mean;
}

/** What to cite for the official figures of these rows, each source once. */
export function officialSources(strips: readonly Pick<PayVoices, 'official'>[]): OfficialSource[] {
  return sourcesOf(
    strips.flatMap(({ official }) => (official ? [{ kind: 'published', source: official.source }] : [])),
  );
}
