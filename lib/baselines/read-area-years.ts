import type { OfficialYear } from './read-national-official';
import { yearsOf } from './read-oews-years';
import { readOfficial } from './read-official';

/** BLS OEWS 29-2072 of one area in each year that was imported (`npm run official:import`), the latest first. */
export async function readAreaYears(code: string): Promise<OfficialYear[]> {
  return yearsOf(await readOfficial('oews_area'), code);
}
