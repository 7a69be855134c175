import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { County } from './area';
import { countyRows } from './county-rows';

/** All counties and what stands for them, by state and name, with the area that each lies in. */
export async function readCounties(): Promise<County[]> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  return countyRows();
}
