import { recordOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import { newestOews, type Oews } from './oews';
import type { OfficialYear } from './read-national-official';
import { yearsOf } from './read-oews-years';
import { readOfficial } from './read-official';

/** BLS OEWS 29-2072 for each state, DC and the three territories, each of the newest years that have it. */
export async function readStateOfficial(): Promise<Record<State, Oews>> {
  const dataset = await readOfficial('oews_state');
  return recordOf('state', (state) => newestOews(dataset, state));
}

/** The same of one place. */
export async function readPlaceOfficial(state: State): Promise<Oews> {
  return newestOews(await readOfficial('oews_state'), state);
}

/** The same of one place in each year that has anything of it, the latest first. Years differ in what they have. */
export async function readPlaceYears(state: State): Promise<OfficialYear[]> {
  return yearsOf(await readOfficial('oews_state'), state);
}
