import { vocabularyOf } from '@/lib/import/read-words';
import { type Column, columnNames, columns } from '@/lib/import/report-file';
import { fillColumns, labelOf, missingColumns } from '@/lib/mapping/fill-columns';
import { columnsRead, type Mapping } from '@/lib/mapping/mapping';
import { mappedRowReader } from '@/lib/mapping/read-mapped-file';
import type { SurveyRow, SurveyTable } from '@/lib/tables/survey-table';
import { problemWords } from './problem-words';

/** A row as it stands and as it is read. */
export interface PreviewRow {
  line: number;
  kind: 'report' | 'bad' | 'left-out';
  fields: { column: Column; theirs: string; ours: string; problem?: string }[];
  /** What is wrong with the row as a whole. */
  problems: string[];
}

const SHOWN = 20;

/** The first rows of a file, read both ways; none where it lacks a column that the mapping reads. */
export async function previewRows(table: SurveyTable, mapping: Mapping): Promise<PreviewRow[]> {
  if (missingColumns(table, mapping).length > 0) return [];
  const readRow = await mappedRowReader(table, mapping, new Date());
  const fills = fillColumns(table, mapping);
  const at = new Map(table.columns.map(({ name }, index) => [name, index]));
  const theirsOf = (column: Column, { cells }: SurveyRow) =>
    columnsRead(mapping.columns[column])
      .map((name) => at.get(name) ?? -1)
      .flatMap((index) => {
        const cell = cells[index] ?? '';
        const seen = table.columns[index];
        return cell === '' ? [] : [seen?.option === undefined ? labelOf(cell, seen) : `${seen.option}: ${cell}`];
      })
      .join(' · ');
  return (await firstRows(table)).map((row) => {
    const line = readRow(row);
    const otherwise = line.kind === 'report' ? line.otherwise : [];
    const problems = line.kind === 'bad' ? line.problems : [];
    const said = new Set<string>();
    const fields = columnNames.flatMap((column) => {
      const fill = fills[column];
      if (!fill || (column === 'coder' && !mapping.columns.coder)) return [];
      const stands = fill(row.cells);
      const names = columnsRead(mapping.columns[column]);
      const problem = problems.find(
        ({ message, column: named }) =>
          message.startsWith(`For ${column}:`) || (named === column && names.length === 0),
      );
      if (problem) said.add(problem.message);
      const month = column === 'received_month' && line.kind === 'report' ? monthOf(line.receivedMonth) : undefined;
      const read = otherwise.find((each) => each.column === column)?.read;
      const ours = month ?? read ?? wordsFor(column, stands);
      return [
        { column, theirs: theirsOf(column, row), ours, ...(problem && { problem: problemWords(problem.message) }) },
      ];
    });
    const kind = line.kind === 'report' || line.kind === 'bad' ? line.kind : 'left-out';
    return {
      line: row.line,
      kind,
      fields,
      problems: problems
        .map(({ message }) => message)
        .filter((message) => !said.has(message))
        .map(problemWords),
    };
  });
}

async function firstRows(table: SurveyTable): Promise<SurveyRow[]> {
  const first: SurveyRow[] = [];
  for await (const rows of table.rows()) {
    first.push(...rows.slice(0, SHOWN - first.length));
    if (first.length === SHOWN) break;
  }
  return first;
}

function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7);
}

/** Keys as people read them. */
function wordsFor(column: Column, text: string): string {
  const field = columns[column];
  const words = field && vocabularyOf(field);
  if (!words) return text;
  return text
    .split(';')
    .map((key) => words[key] ?? key)
    .join(', ');
}
