import type { Figure } from '@/lib/aggregates/figure';
import { ladder } from '@/lib/aggregates/ladder';

/** How far the survey reaches across the states. */
export function surveyedFinding(figures: readonly Figure[]): string {
  const shown = figures.filter(({ shows }) => shows !== 'nothing').length;
  if (shown === 0) return `No state has ${ladder.median} coders in the survey yet`;
  if (shown === figures.length) return 'Every state has a figure of the survey';
  return `${shown} of ${figures.length} places have ${ladder.median} coders or more in the survey`;
}
