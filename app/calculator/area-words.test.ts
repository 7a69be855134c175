import { expect, test } from 'vitest';
import type { Area } from '@/lib/areas/area';
import { testArea } from '@/lib/areas/test-area';
import { areaHeading, areaLead, gapsText } from './area-words';

const uppermost: Area = { ...testArea, experiencedCents: 11_500 };

test('an offer reaches the entry wage, the experienced one, or neither', () => {
  expect(areaHeading(testArea, 3_142_799)).toBe('$31,428 is less than the entry wage in Abilene, TX');
  expect(areaHeading(testArea, 3_142_880)).toBe(
    '$31,429 reaches the entry wage in Abilene, TX, but not the experienced one',
  );
  expect(areaHeading(testArea, 5_274_880)).toBe('$52,749 reaches the experienced wage in Abilene, TX');
  expect(areaHeading(testArea, undefined)).toBe('The mean wage in Abilene, TX is $45,635 a year');
});

test('nothing is said to reach an uppermost wage', () => {
  expect(areaHeading(uppermost, 30_000_000)).toBe('Official wages in Abilene, TX');
  expect(gapsText(uppermost, 30_000_000)).toBe('$300,000 is $268,571 more than the entry wage.');
});

test('what an offer lacks or exceeds is told of both wages', () => {
  expect(gapsText(testArea, 4_000_000)).toBe(
    '$40,000 is $8,571 more than the entry wage and $12,749 less than the experienced wage.',
  );
  expect(gapsText(testArea, 3_142_880)).toBe('$31,429 is the entry wage and $21,320 less than the experienced wage.');
});

test('the county that was named is told where it is one alone', () => {
  expect(areaLead({ name: 'Taylor County', state: 'TX' })).toMatch(
    /^Taylor County, Texas lies in this area\. These wages are official/,
  );
  expect(areaLead(undefined)).toMatch(/^These wages are official/);
});
