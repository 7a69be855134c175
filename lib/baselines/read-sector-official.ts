import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { type OfficialSource, OfficialStatistics } from './official-statistics';

export interface SectorOfficial {
  /** By NAICS, such as `62`; its name beside it. */
  code: string;
  name: string;
  /** Jobs. */
  employment: number;
  /** Cents a year; null where BLS gives none. */
  pay: { p10Cents: number; p25Cents: number; medianCents: number; p75Cents: number; p90Cents: number } | null;
}

export interface SectorsOfficial {
  /** The one with most jobs first. */
  sectors: SectorOfficial[];
  source: OfficialSource;
}

/** BLS OEWS 29-2072 by sector of the employer, in its latest year. Sectors are not the survey's settings. */
export async function readSectorOfficial(): Promise<SectorsOfficial> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const { _max: latest } = await db.officialFigure.aggregate({
    where: { dataset: 'oews_sector' },
    _max: { period: true },
  });
  const rows = await db.officialFigure.findMany({ where: { dataset: 'oews_sector', period: latest.period ?? '' } });
  const names = new Map(rows.map(({ subject, label }) => [subject, label]));
  const sectors = [...names].flatMap(([code, name]): SectorOfficial[] => {
    const statistics = new OfficialStatistics(rows.filter(({ subject }) => subject === code));
    if (!statistics.has('employment')) return [];
    const cents = (statistic: string) => statistics.cents(statistic);
    return [
      {
        code,
        name,
        employment: statistics.number('employment'),
        pay: ['p10', 'p25', 'p50', 'p75', 'p90'].every((statistic) => statistics.has(statistic))
          ? {
              p10Cents: cents('p10'),
              p25Cents: cents('p25'),
              medianCents: cents('p50'),
              p75Cents: cents('p75'),
              p90Cents: cents('p90'),
            }
          : null,
      },
    ];
  });
  return {
    sectors: sectors.toSorted((a, b) => b.employment - a.employment),
    source: new OfficialStatistics(rows.filter(({ subject }) => subject === sectors[0]?.code)).source('employment'),
  };
}
