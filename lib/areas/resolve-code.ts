import type { State } from '@/lib/survey/vocabulary';
import type { PlaceIndex } from './place-index';
import { foundIn, type ResolvedPlace } from './resolve-place';

/** The area of a code, unknown in a state that none of its counties lies in; undefined for what is no area's code. */
export function resolveCode(
  { areas }: Pick<PlaceIndex, 'areas'>,
  code: string | undefined,
  state: State | undefined,
): ResolvedPlace | undefined {
  const coded = areas.find((one) => one.code === code);
  if (!coded) return undefined;
  if (state && !coded.states.includes(state)) return { kind: 'unknown', text: coded.name, state };
  return foundIn(coded, state, []);
}
