import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import type { State } from '@/lib/survey/vocabulary';
import type { County } from './area';
import type { PlaceIndex } from './place-index';
import { readAskedArea } from './read-asked-area';
import { readCounties } from './read-counties';
import { readPlaceIndex } from './read-place-index';
import { resolvePlace } from './resolve-place';
import { seedCounties } from './seed-counties';

let index: PlaceIndex;
let counties: County[];
beforeAll(async () => {
  await Promise.all([seedBaselines(), seedCounties()]);
  [index, counties] = await Promise.all([readPlaceIndex(), readCounties()]);
});

/** `Taylor County in Abilene, TX (TX)`, or what else came of it. */
function resolved(text: string, state?: State, code?: string) {
  const place = resolvePlace(index, text, { state, code });
  if (place.kind === 'found') {
    return `${place.county ? `${place.county.name} in ` : ''}${place.area.name} (${place.state ?? 'open'})`;
  }
  if (place.kind === 'several') return place.places.map(({ name, state: its }) => `${name}, ${its ?? 'city'}`);
  return { [place.kind]: place.state };
}

describe('in the state that was chosen', () => {
  it.each([
    ['Taylor County', 'TX', 'Taylor County in Abilene, TX (TX)'],
    ['taylor county, texas', 'TX', 'Taylor County in Abilene, TX (TX)'],
    ['Washington', 'OR', 'Washington County in Portland-Vancouver-Hillsboro, OR-WA (OR)'],
    ['Washington', 'DC', 'Washington-Arlington-Alexandria, DC-VA-MD-WV (DC)'],
    ['Dade County', 'FL', 'Miami-Dade County in Miami-Fort Lauderdale-West Palm Beach, FL (FL)'],
    ['St. Louis', 'MO', 'St. Louis, MO-IL (MO)'],
    ['St. Louis, MO-IL', 'IL', 'St. Louis, MO-IL (IL)'],
    ['Kansas City', 'KS', 'Kansas City, MO-KS (KS)'],
    ['Texas', 'OK', 'Texas County in Northwest Oklahoma nonmetropolitan area (OK)'],
    ['Guam', 'GU', 'Guam (GU)'],
  ] as const)('%s, %s is one area', (text, state, area) => {
    expect(resolved(text, state)).toBe(area);
  });

  it('every county is found by its name alone', () => {
    for (const { state, county, areaCode } of counties) {
      const place = resolvePlace(index, county, { state, code: undefined });
      expect([county, state, place]).toEqual([county, state, expect.objectContaining({ kind: 'found', state })]);
      expect(place.kind === 'found' && place.area.code).toBe(areaCode);
    }
  });

  it('a place of another state is not known', () => {
    expect(resolved('Taylor County, TX', 'AZ')).toEqual({ unknown: 'AZ' });
    expect(resolved('Abilene, TX', 'OK')).toEqual({ unknown: 'OK' });
    expect(resolved('Utah', 'CO')).toEqual({ unknown: 'CO' });
  });

  it('a county and a city of its name may lie in two areas, until one is chosen', () => {
    expect(resolved('Richmond', 'VA')).toEqual(['Richmond city, VA', 'Richmond County, VA']);
    expect(resolved('Richmond', 'VA', '40060')).toBe('Richmond city in Richmond, VA (VA)');
    expect(resolved('Richmond', 'VA', '10180')).toHaveLength(2);
  });
});

describe('without a state', () => {
  it('a county tells its state, and a city does where its area lies in one', () => {
    expect(resolved('Cook County, IL')).toBe('Cook County in Chicago-Naperville-Elgin, IL-IN (IL)');
    expect(resolved('Abilene')).toBe('Abilene, TX (TX)');
    expect(resolved('Kansas City')).toBe('Kansas City, MO-KS (open)');
    expect(resolved('Guam')).toBe('Guam (GU)');
  });

  it('what many are called stays open', () => {
    expect(resolved('Washington County')).toHaveLength(30);
    expect(resolved('Texas')).toEqual(['Texas County, MO', 'Texas County, OK']);
    expect(resolved('Ohio, Kentucky')).toMatch(/^Ohio County in /);
  });

  it('a state alone is no area, and nothing is made of what is not known', () => {
    expect(resolved('Vermont')).toEqual({ whole: 'VT' });
    expect(resolved('Tex.', 'TX')).toEqual({ whole: 'TX' });
    expect(resolved('Hartford County, Connecticut')).toEqual({ unknown: 'CT' });
    expect(resolved('xyzzy')).toEqual({ unknown: undefined });
  });
});

it('every area is found by its name and code, as forms send them', () => {
  for (const area of index.areas) {
    expect(resolvePlace(index, area.name, { state: undefined, code: area.code })).toMatchObject({
      kind: 'found',
      area,
    });
    for (const state of area.states) {
      expect(resolvePlace(index, area.name, { state, code: area.code })).toMatchObject({ kind: 'found', area, state });
    }
  }
});

describe('an address', () => {
  const names = { state: 'state', place: 'place', area: 'area' };
  const asked = (query: string, state?: State) => readAskedArea(new URLSearchParams(query), names, state);

  it('names an area by its code, or a place by what people type', async () => {
    const abilene = { kind: 'found', area: { code: '10180' }, state: 'TX' };
    expect(await asked('area=10180')).toMatchObject(abilene);
    expect(await asked('place=+Abilene+', 'TX')).toMatchObject(abilene);
    expect(await asked('area=41180')).toMatchObject({ area: { name: 'St. Louis, MO-IL' }, state: undefined });
  });

  it('is read by what was typed where both are there: nobody sees the code', async () => {
    expect(await asked('place=&area=10180')).toEqual({ kind: 'none' });
    expect(await asked('place=Guam&area=10180')).toMatchObject({ area: { name: 'Guam' } });
  });

  it.each(['', 'place=&area=', 'area=', 'place=++'])('?%s asks for none', async (query) => {
    expect(await asked(query)).toEqual({ kind: 'none' });
  });

  it.each(['area=99999', 'area=abilene-tx', 'area=10180&area=10180', 'place=a&place=b', `place=${'x'.repeat(101)}`])(
    '?%s is wrong',
    async (query) => {
      expect(await asked(query)).toEqual({ kind: 'wrong' });
    },
  );

  it('is not answered with an area of another state', async () => {
    expect(await asked('area=10180', 'OK')).toEqual({ kind: 'unknown', text: 'Abilene, TX', state: 'OK' });
  });
});

it('any text says something or nothing, and nothing else happens', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void resolved(text, 'TX')));
});
