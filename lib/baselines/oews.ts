import type { DatasetName, StatisticOf } from './official-datasets';
import { notPublished, type Official, type OfficialDataset } from './official-figures';

type OewsDataset = Extract<DatasetName, `oews_${string}`>;

/**
 * What BLS's OEWS says of one group of people. Each part is of the newest year that has it, with its own source: two
 * parts may be of different years. Cents a year unless the name says otherwise.
 */
export interface Oews {
  employment: Official<{ jobs: number }>;
  mean: Official<{ meanCents: number }>;
  /** Of the year of the yearly mean. Cents an hour. */
  hourlyMean: Official<{ meanHourlyCents: number }>;
  median: Official<{ medianCents: number }>;
  /** Of the year of the yearly median. Cents an hour. */
  hourlyMedian: Official<{ medianHourlyCents: number }>;
  /** The three belong together. */
  spread: Official<{ p10Cents: number; medianCents: number; p90Cents: number }>;
  middleHalf: Official<{ p25Cents: number; p75Cents: number }>;
}

type Dataset = OfficialDataset<StatisticOf<OewsDataset>>;

/** A subject's figures of the newest years that have them. */
export function newestOews(dataset: Dataset, subject: string): Oews {
  return oewsFrom(
    (...statistics) => dataset.newest(subject, ...statistics),
    (period, ...statistics) => dataset.at(period, subject, ...statistics),
  );
}

/** A subject's figures of one year, for comparing with others of that year. */
export function oewsAt(dataset: Dataset, period: string, subject: string): Oews {
  const at: At = (...statistics) => dataset.at(period, subject, ...statistics);
  return oewsFrom(at, (_, ...statistics) => at(...statistics));
}

type Statistic = StatisticOf<OewsDataset>;
type At = <S extends Statistic>(...statistics: S[]) => Official<{ values: Record<S, number> }>;
type AtPeriod = <S extends Statistic>(period: string, ...statistics: S[]) => Official<{ values: Record<S, number> }>;

function oewsFrom(read: At, readAt: AtPeriod): Oews {
  const mean = read('mean_annual');
  const median = read('p50');
  return {
    employment: named(read('employment'), ({ employment }) => ({ jobs: employment })),
    mean: named(mean, ({ mean_annual: meanCents }) => ({ meanCents })),
    hourlyMean:
      mean.kind === 'published'
        ? named(readAt(mean.source.period, 'mean_hourly'), ({ mean_hourly: meanHourlyCents }) => ({ meanHourlyCents }))
        : notPublished,
    median: named(median, ({ p50: medianCents }) => ({ medianCents })),
    hourlyMedian:
      median.kind === 'published'
        ? named(readAt(median.source.period, 'p50_hourly'), ({ p50_hourly: medianHourlyCents }) => ({
            medianHourlyCents,
          }))
        : notPublished,
    spread: named(read('p10', 'p50', 'p90'), ({ p10, p50, p90 }) => ({
      p10Cents: p10,
      medianCents: p50,
      p90Cents: p90,
    })),
    middleHalf: named(read('p25', 'p75'), ({ p25, p75 }) => ({ p25Cents: p25, p75Cents: p75 })),
  };
}

function named<Values, Figure extends object>(
  read: Official<{ values: Values }>,
  figureOf: (values: Values) => Figure,
): Official<Figure> {
  return read.kind === 'published' ? { kind: 'published', ...figureOf(read.values), source: read.source } : read;
}
