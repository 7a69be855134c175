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

/** What to cite for the official figures of these rows, each source once. */
export function officialSources(strips: readonly PayVoices[]): OfficialSource[] {
  return sourcesOf(
    strips.flatMap(({ official }) => (official ? [{ kind: 'published', source: official.source }] : [])),
  );
}
