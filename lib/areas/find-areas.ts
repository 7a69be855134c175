import type { State } from '@/lib/survey/vocabulary';
import type { Area } from './area';
import { compactPlace } from './compact-place';
import { splitTypedKind, withKindLast } from './county-kind';
import { liesIn } from './lies-in';
import { LONGEST_PLACE } from './longest-place';
import type { Place, PlaceIndex } from './place-index';
import { stateFromText } from './state-from-text';

export interface FoundAreas {
  /** Cities and counties of that name. */
  places: readonly Place[];
  /** The state that was named, alone or with a place that it is not known to have, and all its areas. */
  state: { state: State; areas: readonly Area[]; alone: boolean } | null;
}

/** The most words that name a state: United States Virgin Islands. */
const MOST_WORDS = 4;

/** The areas that a text names by a county, a city of their title, or a state. */
export function findAreas(index: PlaceIndex, text: string): FoundAreas {
  const asked = withoutQuestion(text.slice(0, LONGEST_PLACE));
  const ending = endingIn(asked);
  let places = ending ? placesCalled(index, ending.name, ending.state) : [];
  if (places.length === 0 || ending?.mayBeKind) {
    const others = beginningsOf(asked).flatMap(({ name, state }) => placesCalled(index, name, state));
    places = [...new Set([...places, ...placesCalled(index, asked, null), ...others])];
  }
  const alone = stateFromText(asked);
  const state = alone ?? (places.length === 0 ? ending?.state : undefined);
  return {
    places: places.filter((place) => !isSaidByCounty(place, places)).sort(inOrder),
    state: state
      ? { state, areas: index.areas.filter(({ states }) => states.includes(state)), alone: alone !== undefined }
      : null,
  };
}

/** Without what people ask around the name of a place: `medical coder salary in`. */
function withoutQuestion(text: string): string {
  const spoken = text.replaceAll(/\b(?:medical|coders?|coding|pay|salary|salaries|wages?)\b|[?!]/gi, ' ');
  return (spoken.trim() || text)
    .replace(/^.*\b(?:in|near|around)\s+(?=\S)/i, '')
    .replace(/^\s*the\s/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

interface Reading {
  name: string;
  state: State;
}

/** A place with its state behind it. “Adams Co” may be Adams in Colorado, but also Adams County; “Adams, CO” may not. */
function endingIn(asked: string): (Reading & { mayBeKind: boolean }) | undefined {
  const words = asked.split(/[\s,]+/);
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const state = stateFromText(words.slice(-count).join(' '));
    const name = words.slice(0, -count).join(' ');
    if (state)
      return { name, state, mayBeKind: / co\.?$/i.test(asked) && !/, co\.?$/i.test(asked) && !splitTypedKind(name) };
  }
  return undefined;
}

/** The text as a state and a place of it. */
function beginningsOf(asked: string): Reading[] {
  const words = asked.split(/[\s,]+/);
  return words.slice(0, MOST_WORDS).flatMap((_, index) => {
    const state = stateFromText(words.slice(0, index + 1).join(' '));
    return state ? { name: words.slice(index + 1).join(' '), state } : [];
  });
}

function placesCalled({ byFullName, byName, byPart }: PlaceIndex, written: string, state: State | null): Place[] {
  const name = withKindLast(written);
  const within = (places: readonly Place[] = []) => places.filter((place) => state === null || liesIn(place, state));
  const key = compactPlace(name);
  const exact = within([...new Set([...(byFullName.get(key) ?? []), ...(byName.get(key) ?? [])])]);
  if (exact.length > 0) return exact;
  const typed = splitTypedKind(name);
  const called = within(typed && byName.get(compactPlace(typed.name)));
  const ofKind = called.filter(({ kind }) => kind === typed?.kind);
  if (ofKind.length > 0) return ofKind;
  // A city has the county that was typed in its name alone.
  const others = called.filter((place) => place.state !== null || typed?.kind === 'city');
  return others.length > 0 ? others : within(byPart.get(compactPlace(typed?.name ?? name)));
}

/** A city adds nothing where a county of the same name leads to the same area. */
function isSaidByCounty(place: Place, places: readonly Place[]): boolean {
  return place.state === null && places.some(({ state, area }) => state !== null && area === place.area);
}

/** Cities first, then counties by state. */
function inOrder(a: Place, b: Place): number {
  return (a.state ?? '').localeCompare(b.state ?? '') || a.name.localeCompare(b.name, 'en-US');
}
