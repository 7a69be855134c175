import { type Column, columnNames } from '@/lib/import/report-file';
import { answersOf } from './answers-of';
import type { SeenTable } from './look-at-table';
import { columnsRead, type Mapping, type Rule } from './mapping';
import { proposeRule } from './propose-rule';

const MOST_ANSWERS = 100;

/**
 * What follows from a choice: columns that the file does not have are none, for a column that is read anew its answers are
 * proposed, and whoever a new condition is about takes part until their answer is left out. Names the columns of ours whose
 * proposal a person should look at.
 */
export function settleMapping(
  made: Mapping,
  before: Mapping,
  { columns: seen }: SeenTable,
  asked: { condition?: string } = {},
): { mapping: Mapping; look: Column[] } {
  const columns: Mapping['columns'] = {};
  const look: Column[] = [];
  for (const column of columnNames) {
    const rule = made.columns[column];
    if (!rule) continue;
    if (!('from' in rule) || same(columnsRead(rule), columnsRead(before.columns[column]))) {
      columns[column] = rule;
      continue;
    }
    const names = columnsRead(rule);
    const chosen = seen.filter(({ name, about }) => names.includes(name) && about !== 'personal');
    if (chosen.length === 0) continue;
    const proposed = proposeRule(column, chosen);
    columns[column] = proposed.rule;
    if (proposed.why.length > 0 || proposed.rule.answers) look.push(column);
  }
  const condition = seen.find(({ name, about }) => name === asked.condition && about !== 'personal');
  const is = condition ? [...answersOf('coder', [condition]).keys()].slice(0, MOST_ANSWERS) : [];
  const only = condition && is.length > 0 ? [...made.only, { from: condition.name, is }] : made.only;
  return { mapping: { ...made, columns, only }, look };
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => other[at] === name);
}

/** Whether two rules say the same. */
export function isSameRule(one: Rule | undefined, other: Rule | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
