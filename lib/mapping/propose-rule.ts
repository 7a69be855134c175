import type { Column } from '@/lib/import/report-file';
import { isOurs, oursOf, takesOurWords } from './answer-words';
import { answersOf } from './answers-of';
import type { SeenColumn } from './look-at-table';
import type { FromRule } from './mapping';
import { partOfPlace } from './part-of-place';

/** Names the answers that are not plainly ours. */
export function proposeRule(column: Column, chosen: readonly SeenColumn[]): { rule: FromRule; why: string[] } {
  const from = chosen.map(({ name }) => name);
  const rule: FromRule = { from: from.length === 1 ? (from[0] ?? '') : from };
  if (column === 'area') return { rule: { ...rule, unknown: 'leave-out' }, why: [] };
  if (AMOUNTS.includes(column)) return proposeAmount(column, rule, chosen[0]);
  if (!takesOurWords(column) && column !== 'experience_years') return { rule, why: [] };
  if (column === 'state' && partThatNames(chosen)) rule.part = 'state';
  const answers: Record<string, string> = {};
  const [guessed, unknown]: [string[], string[]] = [[], []];
  const seen = [...answersOf(column, chosen).keys()].map((answer) => partOfPlace(answer, rule.part));
  for (const answer of new Set(seen)) {
    if (isOurs(column, answer)) continue;
    const ours = oursOf(column, answer);
    if (!ours) unknown.push(answer);
    else if (Object.keys(answers).length < MOST_ANSWERS) {
      answers[answer] = ours.key;
      if (!ours.sure) guessed.push(answer);
    }
  }
  if (Object.keys(answers).length > 0) rule.answers = answers;
  const why = [
    ...(guessed.length > 0 ? [`Check how these are read: ${listed(guessed)}.`] : []),
    ...(unknown.length > 0 ? [`Say what these are, or rows with them are refused: ${listed(unknown)}.`] : []),
  ];
  return { rule, why };
}

const AMOUNTS: readonly Column[] = ['amount', 'production', 'extra_pay', 'bonus'];

/** How often in a year an amount is paid, by the words of the question. */
const timesWords = [
  [/\bmonth/i, 12],
  [/twice (?:a|per) month|semi-?monthly/i, 24],
  [/bi-?weekly|two weeks|fortnight/i, 26],
  [/\bweek(?:ly)?\b/i, 52],
] as const;

function proposeAmount(
  column: Column,
  rule: FromRule,
  asked: SeenColumn | undefined,
): { rule: FromRule; why: string[] } {
  const question = asked?.question ?? '';
  const times = /annual|year|hour/i.test(question)
    ? undefined
    : timesWords.find(([words]) => words.test(question))?.[1];
  const withBonus = column === 'amount' && /incl|total|all (?:cash )?comp/i.test(question);
  const why = [
    ...(times === undefined
      ? []
      : [`Each amount is taken ${times} times, as the question asks for less than a year’s.`]),
    ...(withBonus ? ['This seems to hold more than base pay. Base pay leaves out bonuses and overtime.'] : []),
  ];
  return { rule: times === undefined ? rule : { ...rule, times }, why };
}

/** Whether more cells name a state after a comma than name one alone. */
function partThatNames(chosen: readonly SeenColumn[]): boolean {
  const named = (part: FromRule['part']) =>
    chosen
      .flatMap(({ cells }) => [...cells])
      .reduce((sum, [cell, times]) => sum + (oursOf('state', partOfPlace(cell, part)) ? times : 0), 0);
  return named('state') > named(undefined);
}

const MOST_ANSWERS = 300;
const LISTED = 8;

function listed(answers: readonly string[]): string {
  const named = answers.slice(0, LISTED).map((answer) => `“${answer}”`);
  const more = answers.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
