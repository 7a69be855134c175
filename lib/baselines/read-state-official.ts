import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { recordOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import { type OfficialSource, OfficialStatistics } from './official-statistics';

export interface StateOfficial {
  /** Cents an hour; all else in cents a year. */
  meanHourlyCents: number;
  meanCents: number;
  meanSource: OfficialSource;
  /** Known for some states alone, so no ranking of states stands on them. */
  percentiles: { p10Cents: number; medianCents: number; p90Cents: number; source: OfficialSource } | null;
}

/** BLS OEWS 29-2072 for each state, DC and the three territories. */
export async function readStateOfficial(): Promise<Record<State, StateOfficial>> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const rows = await db.officialFigure.findMany({ where: { dataset: 'oews_state' } });
  return recordOf('state', (state) =>
    stateOfficial(new OfficialStatistics(rows.filter(({ subject }) => subject === state))),
  );
}

function stateOfficial(statistics: OfficialStatistics): StateOfficial {
  return {
    meanHourlyCents: statistics.cents('mean_hourly'),
    meanCents: statistics.cents('mean_annual'),
    meanSource: statistics.source('mean_annual'),
    percentiles: statistics.has('p50')
      ? {
          p10Cents: statistics.cents('p10'),
          medianCents: statistics.cents('p50'),
          p90Cents: statistics.cents('p90'),
          source: statistics.source('p50'),
        }
      : null,
  };
}
