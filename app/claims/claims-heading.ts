import { numberWord } from '@/app/_words/number-word';
import type { Verdict } from '@/lib/estimate/check-claims';

/** How many of the guide's claims hold today, by the verdict on each. */
export function claimsHeading(verdicts: readonly Verdict[]): string {
  const counted = (sought: Verdict, what: string) => {
    const count = verdicts.filter((verdict) => verdict === sought).length;
    return `${count === 0 ? 'none' : numberWord(count)} ${count > 1 ? 'are' : 'is'} ${what}`;
  };
  return `Of the guide’s ${numberWord(verdicts.length)} claims, ${counted('supported', 'supported')}, ${counted('not-supported', 'not')}, ${counted('cannot-tell', 'open')}`;
}
