import type { Column } from '@/lib/import/report-file';
import { answersIn, labelOf, lists } from './fill-columns';
import { findOptions } from './find-options';
import type { SeenColumn } from './look-at-table';

/** The answers that stand in these columns, in the words that respondents read, with how often; the most frequent first. */
export function answersOf(column: Column, seen: readonly SeenColumn[]): Map<string, number> {
  const answers = new Map<string, number>();
  const add = (answer: string, times: number) => {
    if (answer !== '') answers.set(answer, (answers.get(answer) ?? 0) + times);
  };
  for (const each of seen) {
    const several = lists.includes(column) && each.option === undefined;
    for (const [cell, times] of several ? findOptions(each.cells) : each.cells) {
      if (several) add(labelOf(cell, each), times);
      else if (lists.includes(column)) for (const answer of answersIn(cell, each, [])) add(answer, times);
      else add(labelOf(cell, each), times);
    }
  }
  return new Map([...answers].toSorted((a, b) => b[1] - a[1]));
}
