import { expect, test } from 'vitest';
import { valuesOf } from '@/lib/survey/dimension';
import { neighbors } from './neighbors';

test('neighbors are neighbors of each other', () => {
  for (const state of valuesOf('state')) {
    for (const neighbor of neighbors[state]) expect(neighbors[neighbor]).toContain(state);
  }
});
