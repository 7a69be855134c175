import { expect, test } from 'vitest';
import { valuesOf } from '@/lib/survey/dimension';
import { stateTiles } from './state-tiles';

test('no two tiles of the map lie on each other', () => {
  const places = valuesOf('state').map((state) => stateTiles[state].join());
  expect(new Set(places).size).toBe(places.length);
});
