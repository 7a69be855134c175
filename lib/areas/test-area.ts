import type { Area } from './area';
import { placeIndex } from './place-index';

export const testArea: Area = {
  code: '10180',
  title: 'Abilene, TX',
  formerTitles: [],
  name: 'Abilene, TX',
  slug: 'abilene-tx',
  formerSlugs: [],
  states: ['TX'],
  metropolitan: true,
  entryCents: 1511,
  secondCents: 1853,
  meanCents: 2194,
  experiencedCents: 2536,
};

const named = (code: string, name: string, states: Area['states']): Area => ({
  ...testArea,
  code,
  title: name,
  name,
  states,
});
const richmond = named('40060', 'Richmond, VA', ['VA']);
const southside = named('5100001', 'Southside Virginia nonmetropolitan area', ['VA']);
const stLouis = named('41180', 'St. Louis, MO-IL', ['MO', 'IL']);

/** Two places called Richmond in Virginia, and an area that lies in two states. */
export const testPlaces = placeIndex(
  [testArea, richmond, southside, stLouis],
  [
    { state: 'TX', county: 'Taylor County', areaCode: testArea.code },
    { state: 'VA', county: 'Richmond city', areaCode: richmond.code },
    { state: 'VA', county: 'Richmond County', areaCode: southside.code },
    { state: 'MO', county: 'St. Louis County', areaCode: stLouis.code },
    { state: 'IL', county: 'Madison County', areaCode: stLouis.code },
  ],
);
