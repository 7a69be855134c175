import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { MEDICAL_RECORDS_SPECIALISTS, type OfficialSource, OfficialStatistics } from './official-statistics';

export interface Projection {
  /** Such as `2025-35`. */
  period: string;
  growthPercent: number;
  /** Jobs; null where BLS’s table is not at hand. */
  jobs: number | null;
  jobsProjected: number | null;
  /** A year, most of them to replace those who leave. */
  openings: number | null;
  source: OfficialSource;
}

/** BLS's projections of employment for the occupation coders are counted in, the latest period first. */
export async function readProjections(): Promise<[latest: Projection, ...earlier: Projection[]]> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const rows = await db.officialFigure.findMany({
    where: { dataset: 'employment_projection', subject: MEDICAL_RECORDS_SPECIALISTS },
    orderBy: { period: 'desc' },
  });
  const periods = [...new Set(rows.map(({ period }) => period))];
  const [latest, ...earlier] = periods.map((period): Projection => {
    const statistics = new OfficialStatistics(rows.filter((row) => row.period === period));
    const numberIf = (statistic: string) => (statistics.has(statistic) ? statistics.number(statistic) : null);
    return {
      period,
      growthPercent: statistics.number('growth_pct'),
      jobs: numberIf('employment_base'),
      jobsProjected: numberIf('employment_projected'),
      openings: numberIf('openings_per_year'),
      source: statistics.source('growth_pct'),
    };
  });
  if (!latest) throw new Error('There are no projections: the baselines are not seeded');
  return [latest, ...earlier];
}
