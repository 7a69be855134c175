import { updateTag } from 'next/cache';
import type { CellName } from './cell';
import { tagsOf } from './figure-tags';

/** For server actions, after a command moved figures: the next request reads them anew. */
export function expireFigures(moved: readonly CellName[]): void {
  for (const tag of tagsOf(moved)) updateTag(tag);
}
