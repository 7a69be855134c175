import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { type AreaWage, areaWagesIn } from './area-wages-in';
import type { Official } from './official-figures';
import { readOfficial } from './read-official';

/** DOL publishes no higher wage an hour: one that reaches it stands for that much or more. */
export const TOP_CENTS = 11_500;

/**
 * The wages of all areas of the newest wage year, in the order of their codes. Areas are drawn anew from time to time, so
 * that of one year none stands beside those of another.
 */
export async function readAreaWages(): Promise<Official<{ areas: AreaWage[] }>> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  return areaWagesIn(await readOfficial('area_wage'));
}
