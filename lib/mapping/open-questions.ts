import type { Column } from '@/lib/import/report-file';
import type { SeenTable } from './look-at-table';
import { countedTwice, type Mapping } from './mapping';
import { columnsNeeded, dateOrder, proposeMapping, type Question } from './propose-mapping';
import { isSameRule } from './settle-mapping';

export interface OpenQuestions {
  /** What a person should look at. */
  questions: Question[];
  /** Without which the file can't be read. */
  needed: { column: Column | 'dates'; why: string }[];
}

/** What a proposal asks, and the mapping has not answered otherwise yet. */
export function openQuestions(seen: SeenTable, mapping: Mapping): OpenQuestions {
  const proposal = proposeMapping(seen, mapping.survey);
  const isProposed = (column: Column) => isSameRule(mapping.columns[column], proposal.mapping.columns[column]);
  const needed: OpenQuestions['needed'] = columnsNeeded
    .filter((column) => !mapping.columns[column])
    .map((column) => ({
      column,
      why: proposal.questions.find((each) => each.column === column)?.why ?? 'Choose where this comes from.',
    }));
  const twice = countedTwice(mapping);
  if (twice !== undefined) needed.push({ column: 'amount', why: twice });
  const unclear = mapping.dates === undefined && dateOrder(seen.columns, mapping.columns.received_month) === 'unclear';
  const isOpen = ({ column }: Question) => isProposed(column) && (column !== 'received_month' || unclear);
  return {
    questions: proposal.questions.filter(isOpen),
    needed: unclear
      ? [...needed, { column: 'dates', why: 'Choose which comes first in dates such as 3/4/2026.' }]
      : needed,
  };
}
