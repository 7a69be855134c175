import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { County } from './area';
import { countyName } from './county-name';

/** The counties of one area, by state and name. */
export async function readCountiesIn(areaCode: string): Promise<County[]> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const counties = await db.areaCounty.findMany({
    where: { areaCode },
    orderBy: [{ state: 'asc' }, { county: 'asc' }],
  });
  return counties.map((row) => ({ ...row, county: countyName(row.county) }));
}
