import { db } from '@/lib/db/client';
import type { County } from './area';
import { countyName } from './county-name';

/** All counties by state and name, as they are now. Pages use `readCounties`, which is cached. */
export async function countyRows(): Promise<County[]> {
  const counties = await db.areaCounty.findMany({ orderBy: [{ state: 'asc' }, { county: 'asc' }] });
  return counties.map((row) => ({ ...row, county: countyName(row.county) }));
}
