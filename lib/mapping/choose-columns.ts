import { readMonth } from '@/lib/import/read-month';
import { plainNumber } from '@/lib/import/read-number';
import type { Column } from '@/lib/import/report-file';
import { amountFromText } from '@/lib/survey/typed-pay';
import { isOurs, oursOf, takesOurWords } from './answer-words';
import { type Wording, wordings } from './column-words';
import { answersIn, labelOf, lists } from './fill-columns';
import type { SeenColumn } from './look-at-table';
import { partOfPlace } from './part-of-place';

/**
 * The best column, or all columns of the best question that has one for each answer. Typeform names such columns by the
 * answer alone.
 */
export function chooseColumns(wording: Wording, seen: readonly SeenColumn[]): SeenColumn[] {
  const { column } = wording;
  const scored = seen
    .filter((each) => mayFill(column, each))
    .map((each) => ({ each, score: scoreOf(wording, each) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const best = scored[0]?.each;
  if (!best)
    return lists.includes(column)
      ? seen.filter(({ question, option }) => option === question && isOurs(column, option))
      : [];
  if (best.option === undefined || !lists.includes(column)) return [best];
  return seen.filter(({ question, option }) => option !== undefined && question === best.question);
}

function mayFill(column: Column, { about, option }: SeenColumn): boolean {
  if (about === 'personal' || about === 'tool') return false;
  if (about === 'received') return column === 'received_month';
  if (about === 'respondent') return column === 'coder';
  return option === undefined || lists.includes(column);
}

/** Above 0 where a column may well be ours; both its question and its answers speak for it. */
export function scoreOf({ column, asks, never }: Wording, seen: SeenColumn): number {
  if (seen.name.toLowerCase().replace(/[\s-]+/g, '_') === column) return 4;
  if ((column === 'coder' && seen.about === 'respondent') || (column === 'received_month' && seen.about === 'received'))
    return 3;
  const text = seen.name === seen.question ? seen.name : `${seen.question} ${seen.name}`;
  const asked =
    asks.test(withoutAsides(text)) && !ANY_RATING.test(text) && !(never?.test(withoutAsides(text)) ?? false);
  const fits = shareThatFits(column, seen);
  if (column === 'coder') return asked ? 1 : 0;
  if (asked) return fits >= LEAST_FIT || seen.cells.size === 0 ? 1 + fits : 0;
  return byAnswersAlone.includes(column) && fits > 0.9 && seen.cells.size >= 3 ? fits / 2 : 0;
}

const BAND = /\d[\d,.k]*\s*(?:-|–|—|to)\s*\D{0,5}\d|(?:less|more) than|\b(?:under|over|above|below)\b|\+$/i;

/** A question about pay whose answers are bands, which nobody can be paid. */
export function bandsOfPay(seen: readonly SeenColumn[]): SeenColumn | undefined {
  const wording = wordings.find(({ column }) => column === 'amount');
  return seen.find(({ question, cells }) => {
    const asked =
      wording?.asks.test(question) && !ANY_RATING.test(question) && !wording.never?.test(withoutAsides(question));
    return asked && cells.size > 0 && [...cells.keys()].every((cell) => BAND.test(cell));
  });
}

/** Fewer fitting answers speak against a question that seems to be ours. */
const LEAST_FIT = 0.25;
/** Less than seven dollars is a rating or a count. */
const LEAST_PAY_E4 = 70_000;
/** Questions about an opinion of what we ask for. */
const ANY_RATING = /\brate\b.*(?:following|your|how)|satisf|how important|how likely|\brank\b|recommend/i;

/** What stands in brackets qualifies a question and does not change what it is about. */
function withoutAsides(text: string): string {
  return text.replace(/\([^)]*\)/g, ' ');
}

/** Whose answers are like no others'. */
const byAnswersAlone: readonly Column[] = ['state', 'credentials'];

/** The share of what stands in a column that is of this kind. */
function shareThatFits(column: Column, seen: SeenColumn): number {
  let [all, fit] = [0, 0];
  for (const [cell, times] of seen.cells) {
    all += times;
    if (fits(column, cell, seen)) fit += times;
  }
  return all === 0 ? 0 : fit / all;
}

function fits(column: Column, cell: string, seen: SeenColumn): boolean {
  if (column === 'received_month')
    return readMonth(cell, 'month-first').problem === undefined || readMonth(cell, 'day-first').problem === undefined;
  if (column === 'state')
    return [undefined, 'state' as const].some(
      (part) => oursOf(column, partOfPlace(labelOf(cell, seen), part)) !== undefined,
    );
  if (lists.includes(column)) return answersIn(cell, seen, []).some((answer) => oursOf(column, answer)?.key);
  if (column === 'amount') return (amountFromText(plainNumber(cell))?.amountE4 ?? 0) >= LEAST_PAY_E4;
  if (isNumber(column)) return /^\D{0,3}\d/.test(cell);
  if (column === 'experience_years' || takesOurWords(column))
    return oursOf(column, labelOf(cell, seen)) !== undefined || (column === 'experience_years' && /\d/.test(cell));
  return true;
}

function isNumber(column: Column): boolean {
  return [
    'bonus',
    'production',
    'extra_pay',
    'paid_hours_per_week',
    'charts_per_hour',
    'gs_grade',
    'gs_step',
    'pay_year',
  ].includes(column);
}
