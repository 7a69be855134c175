import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { County } from './area';

/** All counties and what stands for them, by state and name, with the area that each lies in. */
export async function readCounties(): Promise<County[]> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const counties = await db.areaCounty.findMany({ orderBy: [{ state: 'asc' }, { county: 'asc' }] });
  return counties.map((row) => ({ ...row, county: countyName(row.county) }));
}

/** DOL writes the places of Guam and the Virgin Islands in capitals. */
function countyName(written: string): string {
  if (/\p{Ll}/u.test(written)) return written;
  return written.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
