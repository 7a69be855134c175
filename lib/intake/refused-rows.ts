import { stringify } from 'csv-stringify/sync';
import type { Admin } from '@/lib/auth/viewer';
import { mappedRowReader } from '@/lib/mapping/read-mapped-file';
import { REFUSED_COLUMN } from '@/lib/mapping/refused-column';
import type { SurveyTable } from '@/lib/tables/survey-table';
import { type Intake, openTable } from './open-intake';
import { problemWords } from './problem-words';

const MOST_IN_TITLE = 2;

/**
 * The refused rows of a file as CSV in its own layout, with one column more that says why: mended, it is brought in with the
 * same mapping. No cell can start a formula. Personal columns stay empty. Throws UnreadableFile.
 */
export async function* refusedRows(by: Admin, intake: Intake): AsyncGenerator<string> {
  const { mapping } = intake.state;
  if (!mapping) return;
  const table = await openTable(by, intake);
  const read = await mappedRowReader(table, mapping, new Date());
  // Excel takes a file without the mark for Windows-1252.
  yield '\u{feff}';
  const width = table.columns.length;
  const whole = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const named = namingRow(table.headerRows);
  for (const [at, cells] of table.headerRows.entries())
    yield csvOf([...whole(cells), at === named ? REFUSED_COLUMN : '']);
  for await (const rows of table.rows()) {
    const refused = rows.flatMap((row) => {
      const line = read(row);
      if (line.kind !== 'bad') return [];
      const why = line.problems.map(({ column, message }) => `“${column}”: ${problemWords(message)}`).join('; ');
      return [csvOf([...whole(row.cells), why])];
    });
    if (refused.length > 0) yield refused.join('');
  }
}

/** Of the rows above the answers the first that is no title: there every tool has the columns' names. */
function namingRow(headerRows: SurveyTable['headerRows']): number {
  const first = headerRows.findIndex((cells) => cells.filter((cell) => cell !== '').length > MOST_IN_TITLE);
  return first < 0 ? headerRows.length - 1 : first;
}

function csvOf(cells: readonly string[]): string {
  return stringify([cells], { escape_formulas: true, record_delimiter: '\r\n' });
}
