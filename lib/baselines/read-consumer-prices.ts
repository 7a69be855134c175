import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { type OfficialSource, OfficialStatistics } from './official-statistics';

export interface ConsumerPrices {
  /** Annual averages, 1982–84 = 100, the earliest year first. */
  years: { year: number; index: number }[];
  source: OfficialSource;
}

/** BLS's CPI-U, US city average, all items. */
export async function readConsumerPrices(): Promise<ConsumerPrices> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const rows = await db.officialFigure.findMany({ where: { dataset: 'consumer_price' }, orderBy: { period: 'asc' } });
  return {
    years: rows.map(({ period, value }) => ({ year: Number(period), index: value.toNumber() })),
    source: new OfficialStatistics(rows).source('cpi_u'),
  };
}
