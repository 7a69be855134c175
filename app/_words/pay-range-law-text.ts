import type { PayRangeLaw } from '@/lib/baselines/pay-range-laws';
import type { State } from '@/lib/survey/vocabulary';
import { dateText } from './date-text';
import { monthName } from './month-name';
import { stateFirstInSentence, stateInSentence } from './state-name';

/** What the law of a state demands and since when, in words that hold before that day and after it. */
export function lawHeading(state: State, law: PayRangeLaw | undefined): string {
  if (!law) return `We know of no law on pay in job postings in ${stateInSentence(state)}`;
  const subject =
    law.confidence === 'medium'
      ? `By a second-hand source, ${stateInSentence(state)} requires`
      : `${stateFirstInSentence(state)} requires`;
  if (law.told === 'in-posting') return `${subject} pay ranges in job postings from ${fromText(law)} on`;
  return `${subject} employers to tell the pay range ${toldLater[law.told]}, not in the posting`;
}

const toldLater = { 'on-request': 'on request or before an offer', 'after-interview': 'after an interview' } as const;

/** `January 1, 2023`, `2023`; when the range has to be told, where that is not in the posting. */
export function fromText({ told, from }: PayRangeLaw): string {
  if (told !== 'in-posting') return `not in postings, ${toldLater[told]}`;
  return from?.includes('-') ? dateText(new Date(from)) : (from ?? 'not known');
}

/** Which employers it covers, what else is known, and as of when it was read. */
export function lawText({ fewestEmployees, note, seen }: PayRangeLaw): string {
  const source = seen?.includes('-')
    ? `a source of ${monthName(seen)}`
    : seen
      ? `a source of ${seen}`
      : 'an undated source';
  return [coveredText(fewestEmployees), ...(note ? [note] : []), `As read in ${source}.`].join(' ');
}

function coveredText(fewest: PayRangeLaw['fewestEmployees']): string {
  switch (fewest) {
    case null:
      return 'Our source does not say which employers.';
    case 'large':
      return 'Large employers; our source does not say how large.';
    case 1:
      return 'Employers of any size.';
    default:
      return `Employers with ${fewest} employees or more.`;
  }
}
