import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { recordOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import { type OfficialSource, OfficialStatistics } from './official-statistics';

export interface PriceParities {
  /** The price level of a state, US = 100; null where BEA has none (PR, GU, VI): pay there stays unadjusted. */
  index: Record<State, number | null>;
  source: OfficialSource;
}

/** BEA's regional price parities, all items, of their latest year. */
export async function readPriceParities(): Promise<PriceParities> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const { _max: latest } = await db.officialFigure.aggregate({
    where: { dataset: 'price_parity' },
    _max: { period: true },
  });
  const rows = await db.officialFigure.findMany({ where: { dataset: 'price_parity', period: latest.period ?? '' } });
  const bySubject = new Map(rows.map((row) => [row.subject, row.value.toNumber()]));
  return {
    index: recordOf('state', (state) => bySubject.get(state) ?? null),
    source: new OfficialStatistics(rows).source('rpp_all'),
  };
}
