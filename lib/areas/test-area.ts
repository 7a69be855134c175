import type { Area } from './area';

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
