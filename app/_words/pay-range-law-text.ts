import type { PayRangeLaw } from '@/lib/baselines/pay-range-laws';
import type { State } from '@/lib/survey/vocabulary';
import { dateText } from './date-text';
import { monthName } from './month-name';
import { stateFirstInSentence, stateInSentence } from './state-name';

/** What the law of a state demands and since when; the same sentence before that day and after it. */
export function lawHeading(state: State, law: PayRangeLaw | undefined): string {
  if (!law) return `We know of no law on pay in job postings in ${stateInSentence(state)}`;
  const subject = `${stateFirstInSentence(state)} requires`;
  if (law.told === 'in-posting') return `${subject} pay ranges in job postings from ${fromText(law)} on`;
  return `${subject} employers to tell the pay range ${toldLater[law.told]}, not in the posting`;
}

const toldLater = { 'on-request': 'on request or before an offer', 'after-interview': 'after an interview' } as const;

/** `January 1, 2023`, `2023`; when the range has to be told, where that is not in the posting. */
export function fromText({ told, from }: PayRangeLaw): string {
  if (told !== 'in-posting') return `not in postings, ${toldLater[told]}`;
  return from?.includes('-') ? dateText(new Date(from)) : (from ?? 'not known');
}

/** Which employers it covers, with what else is known. */
export function coveredText({ fewestEmployees, note }: PayRangeLaw): string {
  const covered =
    fewestEmployees === null ? [] : fewestEmployees === 1 ? ['of any size'] : [`${fewestEmployees} employees or more`];
  const known = [...covered, ...(note ? [note] : [])];
  return known.length > 0 ? known.join('; ') : 'not said';
}

/** `2024`, `October 2025`, `undated`. */
export function seenText({ seen }: PayRangeLaw): string {
  return seen?.includes('-') ? monthName(seen) : (seen ?? 'undated');
}
