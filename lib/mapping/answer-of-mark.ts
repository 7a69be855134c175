import { bare } from '@/lib/import/read-words';

const MARKS = new Set(['1', 'yes', 'y', 'x', 'true', 'checked', 'selected', 'on']);
const NOT_MARKED = new Set(['', '0', 'no', 'n', 'false', 'unchecked', 'notselected', 'off', 'na']);

/** The answer that a cell of a column for one answer gives; undefined where the answer was not chosen. */
export function answerOfMark(cell: string, option: string): string | undefined {
  const word = bare(cell);
  if (cell !== '' && word === '') return option;
  if (NOT_MARKED.has(word)) return undefined;
  // What was typed beside “Other” says more than that.
  return MARKS.has(word) || word === bare(option) ? option : cell;
}
