import { CENSUS_TAG, COUNT_TAG, isFigureTag, tagOfLess } from '@/lib/aggregates/figure-tags';
import { MODEL_TAG } from '@/lib/estimate/model-tag';

/** Whether what was made of the tags in `read` holds a figure of which less is shown after these moved. */
export function takesBack(moved: readonly string[], read: ReadonlySet<string>): boolean {
  return moved.some((tag) => {
    const less = tagOfLess(tag);
    return less !== undefined && read.has(less);
  });
}

/** Or anything but figures, counts and the pay model, which only become newer: it may hold what is hidden by now. */
export function hides(moved: readonly string[], read: ReadonlySet<string>): boolean {
  return (
    takesBack(moved, read) ||
    moved.some(
      (tag) => read.has(tag) && !isFigureTag(tag) && tag !== COUNT_TAG && tag !== CENSUS_TAG && tag !== MODEL_TAG,
    )
  );
}
