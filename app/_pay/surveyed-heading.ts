import { ladder } from '@/lib/aggregates/publishing-rules';
import type { PayVoices } from './pay-row';

interface Names {
  /** `state`, and how several are called: `places`. */
  one: string;
  several: string;
  /** Who is counted in each: `CPC holders`. */
  who: string;
}

/** How many values of a dimension the survey covers. */
export function surveyedHeading(
  rows: readonly { voices: PayVoices }[],
  { one, several, who }: Names = { one: 'state', several: 'places', who: 'coders' },
): string {
  const shown = rows.filter(({ voices }) => voices.survey.shows !== 'nothing').length;
  if (shown === 0) return `No ${one} has ${ladder.median} ${who} in the survey yet`;
  if (shown === rows.length) return `Every ${one} has a survey figure`;
  return `${shown} of ${rows.length} ${several} ${shown === 1 ? 'has' : 'have'} ${ladder.median} ${who} or more in the survey`;
}
