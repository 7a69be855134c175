import { type State, states } from '@/lib/survey/vocabulary';
import type { Area } from './area';
import { compactPlace } from './compact-place';
import { findAreas } from './find-areas';
import { liesIn } from './lies-in';
import type { Place, PlaceIndex } from './place-index';

export interface FoundPlace {
  kind: 'found';
  area: Area;
  /** The one that was given, or else the only one that the place lies in. */
  state: State | undefined;
  /** The county that was named, where it is one alone. */
  county: Place | undefined;
}

/** What a text says of where someone is. */
export type ResolvedPlace =
  | FoundPlace
  | { kind: 'several'; text: string; places: readonly Place[] }
  /** A state of several areas was named, and no place of it. */
  | { kind: 'whole'; state: State }
  /** In the state that was given or named, or anywhere. */
  | { kind: 'unknown'; text: string; state: State | undefined };

interface Within {
  state: State | undefined;
  /** Of the area that was chosen from several. */
  code: string | undefined;
}

/** The one area that a text names, in a state if one is given; where it names several, the code says which. */
export function resolvePlace(index: PlaceIndex, text: string, { state, code }: Within): ResolvedPlace {
  const anywhere = findAreas(index, text);
  const fitting = within([...anywhere.places, ...namedInFull(index, text, anywhere.places)], state);
  const places = fitting.length > 0 || !state ? fitting : findAreas(index, `${text}, ${states[state]}`).places;
  const chosen = places.filter(({ area }) => area.code === code);
  const fit = within(chosen.length > 0 ? chosen : places, state);
  const [first] = fit;
  if (first && fit.every(({ area }) => area === first.area)) return foundIn(first.area, state, fit);
  if (first) return { kind: 'several', text, places: fit };
  const named = anywhere.state;
  if (!named?.alone || (state && named.state !== state)) {
    return { kind: 'unknown', text, state: state ?? named?.state };
  }
  const [only, another] = named.areas;
  return only && !another ? foundIn(only, named.state, []) : { kind: 'whole', state: named.state };
}

/** The area, with what its places, or else its own states, leave no doubt of. */
export function foundIn(area: Area, state: State | undefined, places: readonly Place[]): FoundPlace {
  const lieIn = new Set(places.flatMap((place) => place.state ?? area.states));
  const [only, another] = lieIn.size > 0 ? lieIn : area.states;
  const [county, other] = places;
  return {
    kind: 'found',
    area,
    state: state ?? (another ? undefined : only),
    county: county?.state && !other ? county : undefined,
  };
}

/** The area that bears the whole text as its name, unless one of these places says it. */
function namedInFull({ byAreaName }: PlaceIndex, text: string, places: readonly Place[]): Place[] {
  const area = byAreaName.get(compactPlace(text));
  if (!area || places.some((place) => place.area === area)) return [];
  return [{ name: area.name, state: null, kind: 'city', area }];
}

function within(places: readonly Place[], state: State | undefined): Place[] {
  return places.filter((place) => !state || liesIn(place, state));
}
