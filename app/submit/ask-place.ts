import { z } from 'zod';
import type { FieldError } from '@/app/_forms/error-summary';
import { placeProblem } from '@/app/_words/place-problem';
import type { Area } from '@/lib/areas/area';
import { placeIn } from '@/lib/areas/place-in';
import type { Place, PlaceIndex } from '@/lib/areas/place-index';
import type { TypedReport } from '@/lib/reports/typed-report';
import { keysOf, states } from '@/lib/survey/vocabulary';

/** What the form shows beside the typed county or city. */
export interface AskedPlace {
  /** Of the area that it names, or the one that was chosen of several. */
  code?: string | undefined;
  /** By their codes, where it names several. */
  choices?: Readonly<Record<string, string>> | undefined;
}

interface PlaceAnswer {
  asked: AskedPlace;
  /** For the schema: the code of the area that was found, or what was typed. */
  area: string;
  error: FieldError | undefined;
}

const stateKey = z.enum(keysOf(states));

/** Finds the area that was typed within the state; `chosen` says which where there are several. */
export function askPlace(index: PlaceIndex, typed: TypedReport, chosen: string | undefined): PlaceAnswer {
  const area = typed.area.trim();
  const { data: state } = stateKey.safeParse(typed.state);
  if (area === '') return { asked: {}, area, error: undefined };
  // The state is asked for first.
  if (!state) return { asked: { code: chosen }, area, error: undefined };
  const place = placeIn(index, area, state, chosen);
  if (place.kind === 'found') return { asked: { code: place.area.code }, area: place.area.code, error: undefined };
  const message = placeProblem(place) ?? '';
  if (place.kind === 'several') {
    return { asked: { choices: choicesOf(place.places) }, area, error: { name: 'areaCode', message } };
  }
  // What was chosen before may be right again once the state is.
  return { asked: { code: chosen }, area, error: { name: 'area', message } };
}

/** `Richmond city, Virginia, in Richmond, VA`, by the area's code. */
function choicesOf(places: readonly Place[]): Readonly<Record<string, string>> {
  const named = new Map<Area, string[]>();
  for (const { name, state, area } of places) {
    named.set(area, [...(named.get(area) ?? []), state ? `${name}, ${states[state]}` : name]);
  }
  return Object.fromEntries([...named].map(([area, names]) => [area.code, `${names.join('; ')} (${area.name})`]));
}
