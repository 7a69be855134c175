import { recordOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import { newestOews, type Oews } from './oews';
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
