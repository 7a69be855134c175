import { expect, it } from 'vitest';
import { CENSUS_TAG, cellTag, lessTagsOf, listTag, tagsOf } from '@/lib/aggregates/figure-tags';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { hides } from './hides';

it.each([
  ['a state', cellTag('state=TX'), true],
  ['all states', listTag('state'), true],
  ['all cells', CENSUS_TAG, true],
  ['another state', cellTag('state=OH'), false],
])('what is made of %s holds what a release hides of a state: $2', (_, tag, holds) => {
  const moved = [CENSUS_TAG, ...tagsOf(['state=TX', 'state=OH']), ...lessTagsOf(['state=TX'])];
  expect(hides(moved, new Set([DATABASE_TAG, tag]))).toBe(holds);
});
