import type { OfficialYear } from './read-national-official';
import { yearsOf } from './read-oews-years';
import { readOfficial } from './read-official';

/**
 * BLS OEWS 29-2072 of one area in each year that has anything of it, the latest first. The site comes with none: they are
 * imported.
 */
export async function readAreaYears(code: string): Promise<OfficialYear[]> {
  return yearsOf(await readOfficial('oews_area'), code);
}
