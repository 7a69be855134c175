import type { Figure } from '@/lib/aggregates/figure';
import { ladder } from '@/lib/aggregates/ladder';

interface Names {
  /** `state`, and how several are called: `places`. */
  one: string;
  several: string;
  /** Who is counted in each: `CPC holders`. */
  who: string;
}

/** How far the survey reaches across the values of a dimension. */
export function surveyedFinding(
  figures: readonly Figure[],
  { one, several, who }: Names = { one: 'state', several: 'places', who: 'coders' },
): string {
  const shown = figures.filter(({ shows }) => shows !== 'nothing').length;
  if (shown === 0) return `No ${one} has ${ladder.median} ${who} in the survey yet`;
  if (shown === figures.length) return `Every ${one} has a figure of the survey`;
  return `${shown} of ${figures.length} ${several} ${shown === 1 ? 'has' : 'have'} ${ladder.median} ${who} or more in the survey`;
}
