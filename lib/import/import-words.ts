import type { Confirmed, Stopped, Written } from './import-reports';
import type { IdQuestion } from './question-staged';
import type { Staged } from './stage-reports';

const counting = new Intl.NumberFormat('en-US');
const LONGEST = 60;

/** So many rows, and what became of them. */
export interface Fate {
  count: number;
  what: string;
  of: { count: number; what: string }[];
}

export const DELETED = 'deleted here since that export, and left out';

/** What became of the reports of a file, or would; what became of none is left out. */
export function fatesOf({ added, known }: Written): Fate[] {
  const all: Fate[] = [
    {
      count: added.all,
      what: 'added',
      of: [
        { count: added.counted, what: 'count' },
        { count: added.waiting, what: 'wait for a moderator' },
        { count: added.outsideWindow, what: 'were received too long ago to count' },
        { count: added.newerPay, what: 'give way to newer pay of the same coder' },
        { count: added.mainJob, what: 'give way to the main job of the same coder' },
      ],
    },
    {
      count: known.approvedBefore + known.waiting + known.closed + known.approvedNow,
      what: 'there already',
      of: [
        { count: known.approvedNow, what: 'waited and are approved now' },
        { count: known.approvedBefore, what: 'approved' },
        { count: known.waiting, what: 'waiting' },
        { count: known.closed, what: 'rejected, withdrawn or corrected here, and left so' },
      ],
    },
    { count: known.repeated, what: 'more than once in the file', of: [] },
    { count: known.deleted, what: DELETED, of: [] },
  ];
  return all
    .filter(({ count }) => count > 0)
    .map((fate) => ({ ...fate, of: fate.of.filter(({ count }) => count > 0) }));
}

/** Why an import stopped, in sentences; what would do; and what the operator may confirm instead. */
export interface StoppedWords {
  said: string[];
  remedy: string;
  /** As a statement that is true or not. */
  confirm?: { key: Confirmed; words: string };
}

export function stoppedWords(stopped: Stopped, staged: Staged): StoppedWords {
  switch (stopped.why) {
    case 'bad-rows':
      return { said: [], remedy: 'Fix the rows named above, or leave them out.' };
    case 'ids':
      return {
        said: [
          ...stopped.questions.map(aboutIds),
          ...staged.rewritten.map(({ line, id, why }) => `Line ${line}, coder: ${standing(id)}: ${why}.`),
          ...(staged.rewrittenIds > staged.rewritten.length
            ? [`… and ${counting.format(staged.rewrittenIds - staged.rewritten.length)} more such ids`]
            : []),
        ],
        remedy: 'Take the ids from the original file with their column read as text, or say that they are right.',
        confirm: { key: 'ids-as-written', words: 'The ids are right as they stand in the file' },
      };
    case 'days-or-years':
      return {
        said: [
          'Every day written in received_month may be a year: Excel shows March 2025 as Mar-25, which other spreadsheets read as 25 March of this year.',
        ],
        remedy: 'Write months as 2026-03, or say that the dates are right.',
        confirm: { key: 'dates-as-written', words: 'The dates are right as they stand in the file' },
      };
    case 'date-order': {
      const { 'day-first': shown, assumed } = staged.dateEvidence;
      return {
        said: [
          `In line ${shown?.line} the day comes first (${standing(shown?.stands ?? '')}), and line ${assumed?.line} (${standing(assumed?.stands ?? '')}) may be meant so too.`,
        ],
        remedy: 'Write months as 2026-03, or say which comes first in every date.',
      };
    }
    case 'people': {
      const { twins, ofRows, lines } = stopped.question;
      return {
        said: [
          `${counting.format(twins)} of the ${counting.format(ofRows)} reports that would be added, such as in line ${lines.slice(0, 5).join(', ')}, are here already in every cell, as other coders’.`,
        ],
        remedy:
          'If they are the same people, give the survey the name of the earlier import, which stands in the log at /admin/log. If they are other people, say so.',
        confirm: { key: 'other-people', words: 'They are other people than those of the reports that are here' },
      };
    }
  }
}

/** What stands in a cell, for a sentence. */
export function standing(text: string): string {
  if (text === '') return 'nothing stands there';
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `“${shown.replace(/\p{Cc}/gu, '\u{fffd}')}”`;
}

function aboutIds({ lines, ids, why }: IdQuestion): string {
  const where = `${lines.length === 1 ? 'Line' : 'Lines'} ${lines.slice(0, 5).join(', ')}, coder:`;
  const quoted = ids.slice(0, 5).map(standing).join(' and ');
  switch (why) {
    case 'same-number':
      return `${where} ${quoted} are the same number to a spreadsheet, so one of them may have been rewritten.`;
    case 'repeated':
      return `${where} ${quoted} has several reports, which may be of several coders: a spreadsheet drops zeros in front, as of 007.`;
    case 'padded-before':
      return `${where} ${quoted} was imported before with other zeros in front, so either may have been rewritten.`;
  }
}
