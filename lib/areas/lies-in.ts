import type { State } from '@/lib/survey/vocabulary';
import type { Place } from './place-index';

/** Whether a place is one of a state; a city may lie in any state of its area. */
export function liesIn(place: Place, state: State): boolean {
  return place.state === null ? place.area.states.includes(state) : place.state === state;
}
