import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { County } from './area';
import { countyName } from './county-name';

/** All counties and what stands for them, by state and name, with the area that each lies in. */
export async function readCounties(): Promise<County[]> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const counties = await db.areaCounty.findMany({ orderBy: [{ state: 'asc' }, { county: 'asc' }] });
  return counties.map((row) => ({ ...row, county: countyName(row.county) }));
}
