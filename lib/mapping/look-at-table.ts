import type { SurveyColumn, SurveyRow, SurveyTable } from '@/lib/tables/survey-table';

/** What stands in a column. */
export interface SeenColumn extends SurveyColumn {
  /** How many of the rows looked at have each cell, for the first `MOST_CELLS` different ones. */
  cells: ReadonlyMap<string, number>;
  /** Whether there are more different ones. */
  more: boolean;
}

export interface SeenTable {
  table: SurveyTable;
  columns: readonly SeenColumn[];
  /** The first, for a preview. */
  firstRows: readonly SurveyRow[];
  /** How many rows were looked at. */
  rows: number;
}

const MOST_ROWS = 20_000;
const MOST_CELLS = 300;
const SHOWN = 20;

/** Looks at the first rows of a table: enough to propose what its columns and answers are. */
export async function lookAtTable(table: SurveyTable): Promise<SeenTable> {
  const counts = table.columns.map(() => new Map<string, number>());
  const more = table.columns.map(() => false);
  const firstRows: SurveyRow[] = [];
  let rows = 0;
  for await (const read of table.rows()) {
    for (const row of read) {
      if (row.unfinished) continue;
      rows += 1;
      if (firstRows.length < SHOWN) firstRows.push(row);
      for (const [at, seen] of counts.entries()) {
        const cell = row.cells[at] ?? '';
        if (cell === '' || table.columns[at]?.about === 'personal') continue;
        const before = seen.get(cell);
        if (before !== undefined || seen.size < MOST_CELLS) seen.set(cell, (before ?? 0) + 1);
        else more[at] = true;
      }
    }
    if (rows >= MOST_ROWS) break;
  }
  const columns = table.columns.map((column, at) => ({
    ...column,
    cells: counts[at] ?? new Map<string, number>(),
    more: more[at] ?? false,
  }));
  return { table, columns, firstRows, rows };
}
