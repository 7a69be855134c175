import { type FileLine, type Problem, reportReader } from '@/lib/import/read-report';
import { type Column, columnNames } from '@/lib/import/report-file';
import type { SurveyRow, SurveyTable } from '@/lib/tables/survey-table';
import { fillColumns, labelOf } from './fill-columns';
import { columnsRead, type Mapping } from './mapping';
import { REFUSED_COLUMN, withoutGuard } from './refused-column';

/**
 * Reads another survey's file as reports. What is wrong with a row is told in the file's own columns and words. Throws
 * UnreadableFile where the file lacks a column that the mapping reads.
 */
export async function* readMappedFile(table: SurveyTable, mapping: Mapping, now: Date): AsyncGenerator<FileLine> {
  const readRow = await mappedRowReader(table, mapping, now);
  for (let line = 1; line <= table.headerRows.length; line += 1) yield { kind: 'header', line };
  for await (const rows of table.rows()) for (const row of rows) yield readRow(row);
}

/** Reads one row after another. Throws UnreadableFile as above. */
export async function mappedRowReader(
  table: SurveyTable,
  mapping: Mapping,
  now: Date,
): Promise<(row: SurveyRow) => FileLine> {
  const fills = fillColumns(table, mapping);
  const readReport = await reportReader(now, mapping.dates);
  const takesPart = partTaker(table, mapping);
  const mayBeLeftOut = (name: string) => {
    const rule = isColumn(name) ? mapping.columns[name] : undefined;
    return rule !== undefined && 'from' in rule && rule.unknown === 'leave-out';
  };
  const isOfRefused = table.columns.some(({ name }) => name === REFUSED_COLUMN);
  return (given) => {
    const row = isOfRefused ? { ...given, cells: withoutGuard(given.cells) } : given;
    const { line, cells } = row;
    if (!takesPart(row)) return { kind: 'left-out', line };
    const standing = (column: Column | 'report') => (column === 'report' ? '' : (fills[column]?.(cells) ?? ''));
    const first = readReport(line, standing);
    const without = first.kind === 'bad' ? first.problems.map(({ column }) => column).filter(mayBeLeftOut) : [];
    const read =
      without.length === 0 ? first : readReport(line, (column) => (without.includes(column) ? '' : standing(column)));
    if (read.kind === 'bad') return inTheirWords(read, row, table, mapping);
    // When people answered is written as a time by every tool, and of no interest beyond its month.
    const isPlain = mapping.dates !== undefined || !read.dateEvidence;
    return isPlain ? { ...read, otherwise: read.otherwise.filter(({ column }) => column !== 'received_month') } : read;
  };
}

/** Whether a row is one of the survey's: finished, and given by someone whom it is about. */
function partTaker(table: SurveyTable, { only }: Mapping): (row: SurveyRow) => boolean {
  const conditions = only.map(({ from, is }) => {
    const at = table.columns.findIndex(({ name }) => name === from);
    const answers = new Set(is.map((answer) => answer.toLowerCase()));
    return (cells: readonly string[]) => answers.has(labelOf(cells[at] ?? '', table.columns[at]).toLowerCase());
  });
  return ({ unfinished, cells }) => !unfinished && conditions.every((holds) => holds(cells));
}

function inTheirWords(
  { line, problems }: Extract<FileLine, { kind: 'bad' }>,
  { cells }: SurveyRow,
  table: SurveyTable,
  mapping: Mapping,
): FileLine {
  const told = ({ column, stands, message }: Problem): Problem => {
    const rule = isColumn(column) ? mapping.columns[column] : undefined;
    const theirs = columnsRead(rule).map((name) => table.columns.findIndex((each) => each.name === name));
    const answered = theirs.filter((at) => (cells[at] ?? '') !== '');
    const shown = answered.length > 0 ? answered : theirs.slice(0, 1);
    if (shown.length === 0) return { column, stands, message };
    return {
      column: shown.map((at) => table.columns[at]?.name ?? '').join(' + '),
      stands: shown.map((at) => labelOf(cells[at] ?? '', table.columns[at])).join(' + '),
      message: `For ${column}: ${message}`,
    };
  };
  // The year follows from the month, where nothing else says it.
  const month = problems.some(({ column }) => column === 'received_month') && !mapping.columns.pay_year;
  const own = problems.filter(({ column }) => !(month && column === 'pay_year'));
  const unmapped = own.filter(({ column }) => isColumn(column) && !mapping.columns[column]);
  if (unmapped.length < 2) return { kind: 'bad', line, problems: own.map(told) };
  const names = unmapped.map(({ column }) => column).join(', ');
  const once = { column: names, stands: '', message: 'The mapping says nothing of these, and a report needs them' };
  return { kind: 'bad', line, problems: [...own.filter((each) => !unmapped.includes(each)).map(told), once] };
}

function isColumn(name: string): name is Column {
  return columnNames.some((column) => column === name);
}
