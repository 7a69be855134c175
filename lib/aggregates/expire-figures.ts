import { updateTag } from 'next/cache';
import type { CellName } from './cell';
import { CENSUS_TAG, COUNT_TAG, tagsOf } from './figure-tags';

/** For server actions, after a release: the next request reads anew which figures moved, and the count of reports. */
export function expireFigures(moved: readonly CellName[]): void {
  for (const tag of [COUNT_TAG, ...tagsOf(moved)]) updateTag(tag);
  expireCensus();
}

/** For server actions, after a decision that published nothing. */
export function expireCensus(): void {
  updateTag(CENSUS_TAG);
}
