import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { states } from '@/lib/survey/vocabulary';
import type { County } from './area';
import { splitKind } from './county-kind';
import { findAreas } from './find-areas';
import type { PlaceIndex } from './place-index';
import { readCounties } from './read-counties';
import { readPlaceIndex } from './read-place-index';
import { seedCounties } from './seed-counties';

let index: PlaceIndex;
let counties: County[];
beforeAll(async () => {
  await Promise.all([seedBaselines(), seedCounties()]);
  [index, counties] = await Promise.all([readPlaceIndex(), readCounties()]);
});

/** Each place as `St. Louis County, MO: St. Louis, MO-IL`. */
const found = (text: string) =>
  findAreas(index, text).places.map(({ name, state, area }) => `${state ? `${name}, ${state}` : name}: ${area.name}`);

describe('one place', () => {
  it.each([
    ['St. Louis County, MO', 'St. Louis County, MO: St. Louis, MO-IL'],
    ['saint louis county missouri', 'St. Louis County, MO: St. Louis, MO-IL'],
    ['st louis county mn', 'St. Louis County, MN: Duluth, MN-WI'],
    ['MO St. Louis County', 'St. Louis County, MO: St. Louis, MO-IL'],
    ['Missouri, St Louis city', 'St. Louis city, MO: St. Louis, MO-IL'],
    ['City of St. Louis', 'St. Louis city, MO: St. Louis, MO-IL'],
    ['DeKalb, GA', 'DeKalb County, GA: Atlanta-Sandy Springs-Roswell, GA'],
    ['de kalb county ga', 'DeKalb County, GA: Atlanta-Sandy Springs-Roswell, GA'],
    ["Prince George's", "Prince George's County, MD: Washington-Arlington-Alexandria, DC-VA-MD-WV"],
    ['prince georges md', "Prince George's County, MD: Washington-Arlington-Alexandria, DC-VA-MD-WV"],
    ['Prince George’s County', "Prince George's County, MD: Washington-Arlington-Alexandria, DC-VA-MD-WV"],
    ['laporte', 'LaPorte County, IN: Michigan City-La Porte, IN'],
    ['La Porte County, Indiana', 'LaPorte County, IN: Michigan City-La Porte, IN'],
    ['Doña Ana', 'Dona Ana County, NM: Las Cruces, NM'],
    ['dona ana co., nm', 'Dona Ana County, NM: Las Cruces, NM'],
    ['Miami-Dade', 'Miami-Dade County, FL: Miami-Fort Lauderdale-West Palm Beach, FL'],
    ['miami dade county florida', 'Miami-Dade County, FL: Miami-Fort Lauderdale-West Palm Beach, FL'],
    ['Dade County, FL', 'Miami-Dade County, FL: Miami-Fort Lauderdale-West Palm Beach, FL'],
    ['Anchorage', 'Anchorage Municipality, AK: Anchorage, AK'],
    ['Anchorage Borough', 'Anchorage Municipality, AK: Anchorage, AK'],
    ['Orleans Parish', 'Orleans Parish, LA: New Orleans-Metairie, LA'],
    ['Orleans County, La.', 'Orleans Parish, LA: New Orleans-Metairie, LA'],
    ['parish of orleans', 'Orleans Parish, LA: New Orleans-Metairie, LA'],
    ['Fairfax city VA', 'Fairfax city, VA: Washington-Arlington-Alexandria, DC-VA-MD-WV'],
    ['Fairfax County', 'Fairfax County, VA: Washington-Arlington-Alexandria, DC-VA-MD-WV'],
    ['Baltimore city', 'Baltimore city, MD: Baltimore-Columbia-Towson, MD'],
    ['Baltimore County', 'Baltimore County, MD: Baltimore-Columbia-Towson, MD'],
    ['Carson City', 'Carson City, NV: Carson City, NV'],
    ['James City County', 'James City County, VA: Virginia Beach-Chesapeake-Norfolk, VA-NC'],
    ['Texas County, Oklahoma', 'Texas County, OK: Northwest Oklahoma nonmetropolitan area'],
    ['Indiana, PA', 'Indiana County, PA: Southwestern Pennsylvania nonmetropolitan area'],
    ['Virginia Beach', 'Virginia Beach city, VA: Virginia Beach-Chesapeake-Norfolk, VA-NC'],
    ['Ste. Genevieve', 'Ste. Genevieve County, MO: Southeast Missouri nonmetropolitan area'],
    ['Juneau City, Alaska', 'Juneau City and Borough, AK: Alaska nonmetropolitan area'],
    ['Adams, CO', 'Adams County, CO: Denver-Aurora-Centennial, CO'],
    ['Adams County CO', 'Adams County, CO: Denver-Aurora-Centennial, CO'],
    ['County of Los Angeles', 'Los Angeles County, CA: Los Angeles-Long Beach-Anaheim, CA'],
    ['Capitol region CT', 'Capitol Planning Region, CT: Hartford-West Hartford-East Hartford, CT'],
    ['Mayagüez', 'Mayaguez Municipio, PR: Mayagüez, PR'],
    ['Tamuning, Guam', 'Tamuning, GU: Guam'],
    ['Saint Croix, USVI', 'St. Croix, VI: U.S. Virgin Islands'],
    ['Washington DC', 'Washington: Washington-Arlington-Alexandria, DC-VA-MD-WV'],
    ['Washington, D.C.', 'Washington: Washington-Arlington-Alexandria, DC-VA-MD-WV'],
    ['Abilene', 'Abilene: Abilene, TX'],
    ['Fort Worth', 'Fort Worth: Dallas-Fort Worth-Arlington, TX'],
    ['Ft. Worth, Texas', 'Fort Worth: Dallas-Fort Worth-Arlington, TX'],
    ['Dallas-Fort Worth', 'Dallas-Fort Worth: Dallas-Fort Worth-Arlington, TX'],
    ['Winston Salem', 'Winston-Salem: Winston-Salem, NC'],
    ['Kansas City, Kansas', 'Kansas City: Kansas City, MO-KS'],
    ['Brooklyn', 'Kings County, NY: New York-Newark-Jersey City, NY-NJ'],
    ['Northwest Alabama', 'Northwest Alabama: Northwest Alabama nonmetropolitan area'],
    ['medical coder salary in Abilene, TX?', 'Abilene: Abilene, TX'],
  ])('%s is found', (text, place) => {
    expect(found(text)).toEqual([place]);
  });
});

describe('every county', () => {
  /** What people make of a name. */
  const spellings: ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toLowerCase(),
    (name) => name.toUpperCase(),
    (name) => name.replace(/[.'’-]/g, ''),
    (name) => name.replace(/[.'’-]/g, ' '),
    (name) => name.normalize('NFD').replace(/\p{Mn}/gu, ''),
    (name) => name.replace(/\bSt\. /, 'Saint ').replace(/\bFort /, 'Ft. '),
    (name) => name.replaceAll("'", '’'),
    (name) => name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'),
    (name) => `  ${name.replaceAll(' ', '  ')} `,
  ];
  const spelledOf = (name: string) => new Set(spellings.map((spell) => spell(name)));

  it('has one area, and is found by its whole name and state alone', () => {
    expect(counties).toHaveLength(3_275);
    for (const { state, county, areaCode } of counties) {
      for (const spelled of spelledOf(county)) {
        for (const text of [`${spelled}, ${state}`, `${spelled} ${states[state]}`, `${states[state]}, ${spelled}`]) {
          const { places } = findAreas(index, text);
          expect([text, places.map(({ name, area }) => [name, area.code])]).toEqual([text, [[county, areaCode]]]);
        }
      }
    }
  });

  it('is among what its name without state and kind finds', () => {
    for (const { state, county, areaCode } of counties) {
      for (const spelled of [county, splitKind(county).name].flatMap((name) => [...spelledOf(name)])) {
        for (const text of [spelled, `${spelled} ${state}`]) {
          const { places } = findAreas(index, text);
          expect([text, places.some((one) => one.state === state && one.area.code === areaCode)]).toEqual([text, true]);
        }
      }
    }
  });
});

describe('states', () => {
  it('list their areas, however they are written', () => {
    for (const text of ['Texas', 'TX', 'texas', 'Tex.']) {
      const { state, places } = findAreas(index, text);
      expect(state?.state).toBe('TX');
      expect(state?.alone).toBe(true);
      expect(state?.areas).toHaveLength(index.areas.filter(({ states: its }) => its.includes('TX')).length);
      expect(places.every(({ name }) => name === 'Texas County')).toBe(true);
    }
    expect(findAreas(index, 'N.Y.').state?.state).toBe('NY');
    expect(findAreas(index, 'West Virginia').state?.state).toBe('WV');
    for (const text of ['Guam', 'U.S. Virgin Islands', 'Puerto Rico'])
      expect(findAreas(index, text).places).toEqual([]);
  });

  it('answer for a place that they are not known to have, and no state for one that nobody knows', () => {
    expect(findAreas(index, 'Hartford County, Connecticut')).toMatchObject({
      ...{ places: [], state: { state: 'CT', alone: false } },
    });
    expect(findAreas(index, 'xyzzy')).toEqual({ places: [], state: null });
    expect(findAreas(index, '')).toEqual({ places: [], state: null });
  });

  it('stand beside counties of their name', () => {
    const { places, state } = findAreas(index, 'Washington');
    expect(state?.state).toBe('WA');
    const named = places.filter(({ name }) => name === 'Washington County');
    expect(named).toHaveLength(30);
    expect(new Set(named.map((place) => place.state)).size).toBe(30);
  });
});

it('a name of many is found in all states', () => {
  const called = counties.filter(({ county }) => county === 'Adams County');
  expect(found('Adams Co')).toHaveLength(called.length);
  expect(found('Clay county').length).toBeGreaterThan(10);
});

it('any text finds something or nothing, and nothing else happens', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void findAreas(index, text)));
});
