import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Column, columnNames, columnOf, optionalColumns, typedFields } from './report-file';
import { type ReportInput, reportInput } from './report-input';

/** One row of a file: a report, or what is wrong with it. `line` is the line of the file that it starts on. */
export type FileRow =
  | { line: number; coder: string; job: string; receivedMonth: Date; input: ReportInput; problems?: never }
  | { line: number; problems: { column: string; message: string }[] };

/** The file as a whole can't be read; the message says why. */
export class UnreadableFile extends Error {}

const MOST_LETTERS_IN_ROW = 10_000;

/**
 * Reads reports row by row, checking each with the schema of the form. Throws UnreadableFile when the columns are not
 * those of report-file.ts or the text is no CSV.
 */
export async function* readReportFile(file: Readable, now: Date): AsyncGenerator<FileRow> {
  const parser = file.pipe(
    parse({
      bom: true,
      columns: checkHeader,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_LETTERS_IN_ROW,
    }),
  );
  file.on('error', (error) => parser.destroy(error));
  const schemas = new Map<number, ReturnType<typeof reportInput>>();
  const schemaOf = (year: number) => {
    const schema = schemas.get(year) ?? reportInput(new Date(Date.UTC(year, 0, 1)));
    schemas.set(year, schema);
    return schema;
  };
  try {
    for await (const { record, info } of parser) yield readRow(record, info.lines, schemaOf, now);
  } catch (error) {
    throw error instanceof CsvError
      ? new UnreadableFile(`This is no CSV file that can be read: ${error.message}`)
      : error;
  }
}

function checkHeader(header: string[]): string[] {
  const names = header.map((name) => name.trim());
  const missing = columnNames.filter((name) => !names.includes(name) && !optionalColumns.includes(name));
  const unknown = names.filter((name) => !columnNames.some((known) => known === name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const problems = [
    ...(missing.length > 0 ? [`lacks the columns ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`has unknown columns: ${unknown.map((name) => JSON.stringify(name)).join(', ')}`] : []),
    ...(twice.length > 0 ? [`has columns twice: ${twice.join(', ')}`] : []),
  ];
  if (problems.length > 0) throw new UnreadableFile(`The first line ${problems.join('; ')}.`);
  return names;
}

function readRow(
  row: Readonly<Partial<Record<Column, string>>>,
  line: number,
  schemaOf: (year: number) => ReturnType<typeof reportInput>,
  now: Date,
): FileRow {
  const problems: { column: string; message: string }[] = [];
  const coder = row.coder?.trim() ?? '';
  if (coder === '') problems.push({ column: 'coder', message: 'Enter what tells this coder from others' });
  const receivedMonth = monthFrom(row.received_month?.trim() ?? '', now);
  if (!receivedMonth) {
    problems.push({ column: 'received_month', message: 'Enter a month that has begun, such as 2026-03' });
  }
  const parsed = schemaOf((receivedMonth ?? now).getUTCFullYear()).safeParse(typedFields(row));
  for (const { path, message } of parsed.error?.issues ?? []) problems.push({ column: columnOf(path[0]), message });
  return parsed.success && receivedMonth && problems.length === 0
    ? { line, coder, job: row.job?.trim() ?? '', receivedMonth, input: parsed.data }
    : { line, problems };
}

function monthFrom(text: string, now: Date): Date | undefined {
  const match = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text);
  const month = match ? new Date(`${text}-01T00:00:00Z`) : undefined;
  return month && month <= now ? month : undefined;
}
