import { expect, test } from 'vitest';
import type { Area } from '@/lib/areas/area';
import type { Place } from '@/lib/areas/place-index';
import { testArea } from '@/lib/areas/test-area';
import { placeProblem } from './place-problem';

const area: Area = { ...testArea, name: 'Richmond, VA', states: ['VA'] };
const several = (count: number) => {
  const places = Array.from({ length: count }, (): Place => ({ name: 'Richmond', state: null, kind: 'city', area }));
  return { kind: 'several', text: 'Richmond', places } as const;
};

test('what is one area, or none was asked for, has no problem', () => {
  expect(placeProblem({ kind: 'none' })).toBeUndefined();
  expect(placeProblem({ kind: 'found', area, state: 'VA', county: undefined })).toBeUndefined();
});

test('few are a choice, many need their state', () => {
  expect(placeProblem(several(2))).toBe('Choose which “Richmond” you mean');
  expect(placeProblem(several(30))).toBe('Choose the state as well: 30 places are called “Richmond”');
});

test('what is no area says what to type instead', () => {
  expect(placeProblem({ kind: 'whole', state: 'DC' })).toBe(
    'Enter a county or city of the District of Columbia, or leave it empty',
  );
  expect(placeProblem({ kind: 'unknown', text: 'Hartford', state: 'CT' })).toBe(
    '“Hartford” is not known in Connecticut. Its planning regions stand in place of counties.',
  );
  expect(placeProblem({ kind: 'unknown', text: 'xyzzy', state: undefined })).toMatch(/^“xyzzy” is no county/);
  expect(placeProblem({ kind: 'wrong' })).toMatch(/^Enter one county or city/);
});
