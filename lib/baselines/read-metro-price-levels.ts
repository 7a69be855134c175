import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { OfficialSource } from './official-figures';
import { readOfficial } from './read-official';

/** The code of all that lies in no metropolitan area, taken together. */
export const NONMETROPOLITAN = '00999';

interface MetroPriceLevels {
  /** Of each metropolitan area the levels of its years, the newest first; US = 100. */
  levels: Readonly<Record<string, { year: string; level: number }[]>>;
  source: OfficialSource | null;
}

/** BEA's regional price parities by metropolitan area, all items. None of PR, GU and VI. */
export async function readMetroPriceLevels(): Promise<MetroPriceLevels> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const dataset = await readOfficial('price_parity_metro');
  const levels: Record<string, { year: string; level: number }[]> = {};
  let source: OfficialSource | null = null;
  for (const year of dataset.periods()) {
    for (const { subject } of dataset.subjects()) {
      const figure = dataset.at(year, subject, 'rpp_all');
      if (figure.kind === 'not-published') continue;
      source ??= figure.source;
      levels[subject] = [...(levels[subject] ?? []), { year, level: figure.values.rpp_all }];
    }
  }
  return { levels, source };
}
