import type { SurveyColumn, SurveyTable } from '@/lib/tables/survey-table';

/** A table as a file of any tool gives one; a header that is a text is its name and its question. */
export function tableOf(
  columns: readonly (string | SurveyColumn)[],
  rows: readonly (readonly string[])[],
): SurveyTable {
  const named = columns.map((column) => (typeof column === 'string' ? { name: column, question: column } : column));
  return {
    layout: 'plain',
    written: 'a test',
    headerRows: [named.map(({ name }) => name)],
    columns: named,
    async *rows() {
      yield rows.map((cells, index) => ({ line: index + 2, cells }));
    },
  };
}
