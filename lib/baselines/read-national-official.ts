import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { MEDICAL_RECORDS_SPECIALISTS, type OfficialSource, OfficialStatistics } from './official-statistics';

export interface NationalOfficial {
  year: number;
  /** Jobs. */
  employment: number;
  /** Cents an hour; all else in cents a year. */
  meanHourlyCents: number;
  meanCents: number;
  p10Cents: number;
  p25Cents: number;
  medianCents: number;
  p75Cents: number;
  p90Cents: number;
  source: OfficialSource;
}

/** BLS OEWS for the nation, the latest year first. The years are separate cross-sections: no trend is drawn of them. */
export async function readNationalOfficial(): Promise<[latest: NationalOfficial, ...earlier: NationalOfficial[]]> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const rows = await db.officialFigure.findMany({
    where: { dataset: 'oews_national', subject: MEDICAL_RECORDS_SPECIALISTS },
    orderBy: { period: 'desc' },
  });
  const periods = [...new Set(rows.map(({ period }) => period))];
  const [latest, ...earlier] = periods.map((year) =>
    nationalOfficial(Number(year), new OfficialStatistics(rows.filter(({ period }) => period === year))),
  );
  if (!latest) throw new Error('There are no official figures: the baselines are not seeded');
  return [latest, ...earlier];
}

export function nationalOfficial(year: number, statistics: OfficialStatistics): NationalOfficial {
  return {
    year,
    employment: statistics.number('employment'),
    meanHourlyCents: statistics.cents('mean_hourly'),
    meanCents: statistics.cents('mean_annual'),
    p10Cents: statistics.cents('p10'),
    p25Cents: statistics.cents('p25'),
    medianCents: statistics.cents('p50'),
    p75Cents: statistics.cents('p75'),
    p90Cents: statistics.cents('p90'),
    source: statistics.source('p50'),
  };
}
