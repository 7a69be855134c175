import type { State } from '@/lib/survey/vocabulary';
import type { Area, County } from './area';
import { citiesOf } from './cities-of';
import { compactPlace } from './compact-place';
import { type CountyKind, splitKind } from './county-kind';
import { stateFromText } from './state-from-text';

/** Something that people name when they say where they are. */
export interface Place {
  /** `St. Louis County`, a city of a title, or an area itself. */
  name: string;
  /** Null of a city: that of a title may lie in any state of its area. */
  state: State | null;
  kind: CountyKind;
  area: Area;
}

type Places = ReadonlyMap<string, readonly Place[]>;

/** All places by what they may be called, compacted. */
export interface PlaceIndex {
  areas: readonly Area[];
  /** By its own name with its states: `St. Louis, MO-IL`. */
  byAreaName: ReadonlyMap<string, Area>;
  /** With their kind: `St. Louis County`. */
  byFullName: Places;
  /** Without it: `St. Louis`. */
  byName: Places;
  /** By a part of a hyphenated name: `Dade` of Miami-Dade. */
  byPart: Places;
}

/** Boroughs of New York that are better known than their counties. */
const known: Readonly<Record<string, string>> = {
  Brooklyn: 'Kings County, NY',
  Manhattan: 'New York County, NY',
  'Staten Island': 'Richmond County, NY',
};

export function placeIndex(areas: readonly Area[], counties: readonly County[]): PlaceIndex {
  const byFullName = new Map<string, Place[]>();
  const byName = new Map<string, Place[]>();
  const byPart = new Map<string, Place[]>();
  const areaOf = new Map(areas.map((area) => [area.code, area]));
  for (const { state, county, areaCode } of counties) {
    const area = areaOf.get(areaCode);
    if (!area) continue;
    const { name, kind } = splitKind(county);
    const place = { name: county, state, kind, area };
    add(byFullName, county, place);
    add(byName, name, place);
    for (const part of name.includes('-') ? name.split('-') : []) add(byPart, part, place);
    for (const [borough, its] of Object.entries(known)) if (its === `${county}, ${state}`) add(byName, borough, place);
  }
  for (const area of areas) {
    for (const name of namesOf(area)) add(byName, name, { name, state: null, kind: 'city', area });
  }
  const byAreaName = new Map(areas.map((area) => [compactPlace(area.name), area]));
  return { areas, byAreaName, byFullName, byName, byPart };
}

/** What an area goes by: the cities of its title, the first ones together too. What is called like a state is found by that. */
function namesOf({ title, name, metropolitan }: Area): string[] {
  if (!metropolitan) {
    const region = name.replace(' nonmetropolitan area', '');
    return stateFromText(region) ? [name] : [name, region];
  }
  if (stateFromText(name)) return [];
  const cities = citiesOf(title);
  const together = cities.slice(1).map((_, index) => cities.slice(0, index + 2).join('-'));
  return [...cities, ...together];
}

function add(index: Map<string, Place[]>, name: string, place: Place): void {
  const key = compactPlace(name);
  const places = index.get(key);
  if (places) places.push(place);
  else index.set(key, [place]);
}
