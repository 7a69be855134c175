import { bare } from '@/lib/import/read-words';
import { type Column, columnNames } from '@/lib/import/report-file';
import { isOurs, takesOurWords } from './answer-words';
import { answersOf } from './answers-of';
import { missingColumns } from './fill-columns';
import type { SeenColumn, SeenTable } from './look-at-table';
import { columnsRead, type Mapping, type Rule } from './mapping';
import { partOfPlace } from './part-of-place';
import { REFUSED_COLUMN } from './refused-column';

/** Where a mapping and a file differ: what is new to someone who brings next year's file. */
export interface Compared {
  /** Columns that the mapping reads and the file lacks: with any of them it can't be read. */
  missing: string[];
  /** Columns that the mapping neither reads nor leaves out. */
  fresh: string[];
  /** Answers that are none of ours, by the column of ours that they would fill; the most frequent first. */
  unread: { column: Column; answers: string[] }[];
}

export function compareMapping({ table, columns }: SeenTable, mapping: Mapping): Compared {
  const read = new Set([
    ...Object.values(mapping.columns).flatMap(columnsRead),
    ...mapping.only.map(({ from }) => from),
  ]);
  const left = new Set([...mapping.unused, REFUSED_COLUMN]);
  return {
    missing: missingColumns(table, mapping),
    fresh: columns
      .filter(({ name, about }) => about === undefined && !read.has(name) && !left.has(name))
      .map(({ name }) => name),
    unread: columnNames.flatMap((column) => {
      const answers = unreadAnswers(column, mapping.columns[column], columns);
      return answers.length === 0 ? [] : [{ column, answers }];
    }),
  };
}

export function isNothingNew({ missing, fresh, unread }: Compared): boolean {
  return missing.length + fresh.length + unread.length === 0;
}

function unreadAnswers(column: Column, rule: Rule | undefined, seen: readonly SeenColumn[]): string[] {
  if (!rule || !('from' in rule) || rule.otherwise !== undefined) return [];
  if (!takesOurWords(column) && column !== 'experience_years') return [];
  const named = new Set(Object.keys(rule.answers ?? {}).map(bare));
  const from = columnsRead(rule);
  const answers = answersOf(
    column,
    seen.filter(({ name }) => from.includes(name)),
  );
  const parts = new Set([...answers.keys()].map((answer) => partOfPlace(answer, rule.part)));
  return [...parts].filter((answer) => !named.has(bare(answer)) && !isOurs(column, answer));
}
