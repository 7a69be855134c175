import type { State } from '@/lib/survey/vocabulary';
import { LONGEST_PLACE } from './longest-place';
import type { PlaceIndex } from './place-index';
import { resolveCode } from './resolve-code';
import { type ResolvedPlace, resolvePlace } from './resolve-place';

/**
 * What a text names within a state: a county or city, or an area by its name or code. An area that is found lies in the
 * state. Where the text names several, `chosen` is the code of the one that is meant.
 */
export function placeIn(index: PlaceIndex, text: string, state: State, chosen?: string): ResolvedPlace {
  if (text.length > LONGEST_PLACE) return { kind: 'unknown', text: `${text.slice(0, LONGEST_PLACE)}…`, state };
  return resolveCode(index, text, state) ?? resolvePlace(index, text, { state, code: chosen });
}
