import { readMonth } from '@/lib/import/read-month';
import { plainNumber } from '@/lib/import/read-number';
import { bare } from '@/lib/import/read-words';
import { type Column, columnNames } from '@/lib/import/report-file';
import { rateFromText, textFromRate } from '@/lib/survey/typed-pay';
import type { SurveyColumn, SurveyTable } from '@/lib/tables/survey-table';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import { answerOfMark } from './answer-of-mark';
import { columnsRead, countedTwice, type FromRule, type Mapping, type Rule } from './mapping';
import { partOfPlace } from './part-of-place';
import { splitAnswers } from './split-answers';

/** What a row has for a column of ours, as a file in our own layout would. */
export type Fill = (cells: readonly string[]) => string;

/** How many different cells of a column are remembered. */
const REMEMBERED = 2_000;

export const lists: readonly Column[] = ['credentials', 'benefits'];

/** Throws UnreadableFile where the table lacks a column that the mapping reads. */
export function fillColumns(table: SurveyTable, mapping: Mapping): Partial<Record<Column, Fill>> {
  const at = new Map(table.columns.map(({ name }, index) => [name, index]));
  const missing = missingColumns(table, mapping);
  if (missing.length > 0) {
    const named = missing.map((name) => `“${name}”`).join(', ');
    throw new UnreadableFile(`The file lacks columns that the mapping reads: ${named}.`);
  }
  const twice = countedTwice(mapping);
  if (twice !== undefined) throw new UnreadableFile(twice);
  const indexOf = (name: string) => at.get(name) ?? -1;
  const fills: Partial<Record<Column, Fill>> = {};
  for (const column of columnNames) {
    const rule = mapping.columns[column];
    if (rule) fills[column] = fillOf(column, rule, table.columns, indexOf);
  }
  fills.coder ??= (cells) => JSON.stringify(cells);
  const month = fills.received_month;
  if (month) fills.pay_year ??= yearOf(month, mapping.dates);
  return fills;
}

/** The columns that a mapping reads and a file does not have. */
export function missingColumns(table: SurveyTable, { columns, only }: Mapping): string[] {
  const read = [...Object.values(columns).flatMap(columnsRead), ...only.map((each) => each.from)];
  const there = new Set(table.columns.map(({ name }) => name));
  return [...new Set(read)].filter((name) => !there.has(name));
}

function fillOf(column: Column, rule: Rule, theirs: readonly SurveyColumn[], indexOf: (name: string) => number): Fill {
  if ('always' in rule) return () => rule.always;
  if ('filled' in rule) {
    const values = Object.entries(rule.filled).map(([name, value]) => ({ at: indexOf(name), value }));
    return (cells) => values.find(({ at }) => (cells[at] ?? '') !== '')?.value ?? '';
  }
  const sources = columnsRead(rule).map((name) => ({ at: indexOf(name), theirs: theirs[indexOf(name)] }));
  if (column === 'coder')
    return (cells) =>
      sources
        .map(({ at }) => cells[at] ?? '')
        .filter(Boolean)
        .join(' ');
  const ours = translator(rule);
  const { part, times } = rule;
  const empty = rule.empty ?? '';
  if (!lists.includes(column)) {
    const reads = sources.map((source) => ({
      at: source.at,
      read: remembering((cell) => timesAYear(ours(partOfPlace(labelOf(cell, source.theirs), part)), times)),
    }));
    return (cells) => {
      for (const { at, read } of reads) {
        const cell = cells[at] ?? '';
        if (cell !== '') return read(cell) || empty;
      }
      return empty;
    };
  }
  const known = Object.keys(rule.answers ?? {});
  const reads = sources.map((source) => ({
    at: source.at,
    read: remembering((cell) => answersIn(cell, source.theirs, known).map(ours).filter(Boolean).join(';')),
  }));
  return (cells) =>
    reads
      .map(({ at, read }) => read(cells[at] ?? ''))
      .filter(Boolean)
      .join(';') || empty;
}

/** The answers in a cell, in the words that respondents read. */
export function answersIn(cell: string, column: SurveyColumn | undefined, known: readonly string[]): string[] {
  if (column?.option !== undefined) return [answerOfMark(cell, column.option)].flatMap((answer) => answer ?? []);
  return splitAnswers(cell, known).map((answer) => labelOf(answer, column));
}

export function labelOf(cell: string, column: SurveyColumn | undefined): string {
  return column?.labels?.get(cell) ?? cell;
}

function translator({ answers = {}, otherwise }: FromRule): (answer: string) => string {
  const exact = new Map(Object.entries(answers));
  const alike = new Map(Object.entries(answers).map(([theirs, ours]) => [bare(theirs), ours]));
  return (answer) => {
    if (answer === '') return '';
    const word = bare(answer);
    return exact.get(answer) ?? (word === '' ? undefined : alike.get(word)) ?? otherwise ?? answer;
  };
}

/** What is no amount stays, for the schema to refuse. */
function timesAYear(text: string, times: FromRule['times']): string {
  const amount = times === undefined ? undefined : rateFromText(plainNumber(text));
  return amount === undefined || times === undefined ? text : textFromRate(amount * times);
}

function remembering(read: (cell: string) => string): (cell: string) => string {
  const known = new Map<string, string>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const answer = read(cell);
    if (known.size < REMEMBERED) known.set(cell, answer);
    return answer;
  };
}

function yearOf(month: Fill, dates: Mapping['dates']): Fill {
  const year = remembering((text) => readMonth(text, dates).month?.slice(0, 4) ?? '');
  return (cells) => year(month(cells));
}
