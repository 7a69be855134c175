import { CENSUS_TAG, COUNT_TAG, isFigureTag, tagOfLess } from '@/lib/aggregates/figure-tags';
import { MODEL_TAG } from '@/lib/estimate/model-tag';

/**
 * Whether what was made of the tags in `read` holds something that may not be shown after these moved: a figure of which
 * less is shown now, or anything but figures, counts and the pay model, which only become newer.
 */
export function hides(moved: readonly string[], read: ReadonlySet<string>): boolean {
  return moved.some((tag) => {
    const less = tagOfLess(tag);
    if (less !== undefined) return read.has(less);
    return read.has(tag) && !isFigureTag(tag) && tag !== COUNT_TAG && tag !== CENSUS_TAG && tag !== MODEL_TAG;
  });
}
