import type { Readable } from 'node:stream';
import { findPlaceIndex } from '@/lib/areas/find-place-index';
import { payYears, type ReportField, type ReportInput, reportInputs } from '@/lib/reports/report-input';
import { textFromCents, textFromRate } from '@/lib/survey/typed-pay';
import { fieldsOfLine } from './fields-of-line';
import { linesOf } from './lines-of';
import { cellReader } from './read-cell';
import { type Header, isHeaderAgain, namedSeparator, REPORT, readHeader } from './read-header';
import { type DateEvidence, type DateOrder, readMonth } from './read-month';
import { isSameNumber } from './read-number';
import { takesWords, wordsFor } from './read-words';
import { type Column, columnNames, columnOf, columns } from './report-file';
import { UnreadableFile } from './unreadable-file';

/** What is wrong with a cell: what stands there, and what would do. */
interface Problem {
  column: string;
  stands: string;
  message: string;
}

/** A cell that was read otherwise than it was written. */
interface Otherwise {
  column: string;
  stands: string;
  read: string;
}

/** One line of a file: a report, what is wrong with one, or none. */
export type FileLine =
  | {
      kind: 'report';
      line: number;
      coder: string;
      /** Which of the coder's jobs, as the file names it. */
      job: string;
      /** How an export of Paychart names the report. */
      named: string;
      receivedMonth: Date;
      /** The day of the month that was written with it. */
      day: number | undefined;
      /** What its date tells of the order of day and month. */
      dateEvidence: DateEvidence | undefined;
      input: ReportInput;
      otherwise: Otherwise[];
    }
  | { kind: 'bad'; line: number; problems: Problem[] }
  | { kind: 'header' | 'empty'; line: number };

/**
 * Reads a file line by line, checking each report with the schema of the form; every line of the file comes out. Throws
 * UnreadableFile when the columns are not those of report-file.ts or the file is not text.
 */
export async function* readReportFile(file: Readable, now: Date, dates?: DateOrder): AsyncGenerator<FileLine> {
  const reading = { now, dates, schemaOf: reportInputs(await findPlaceIndex()), readCell: cellReader() };
  let header: Header | undefined;
  let line = 0;
  let separator: Header['separator'] | undefined;
  for await (const lines of linesOf(file)) {
    for (const text of lines) {
      line += 1;
      if (header) yield readLine(text, line, header, reading);
      else if (text.trim() === '' || (separator && text.replaceAll(separator, '').trim() === ''))
        yield { kind: 'empty', line };
      else if (line === 1 && namedSeparator(text)) {
        separator = namedSeparator(text);
        yield { kind: 'header', line };
      } else {
        header = readHeader(text, line, separator);
        yield { kind: 'header', line };
      }
    }
  }
  if (!header)
    throw new UnreadableFile(`This file is empty. Its first line must name the columns: ${columnNames.join(',')}`);
}

interface Reading {
  now: Date;
  dates: DateOrder | undefined;
  schemaOf: ReturnType<typeof reportInputs>;
  readCell: ReturnType<typeof cellReader>;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const SPREADSHEET_ERROR = /^(#(N\/A|NAME\?|REF!|VALUE!|NUM!|DIV\/0!|NULL!)|#{3,}|Err:\d+)$/i;
/** Whether it is worth to look at each cell. */
const MAY_SPOIL = new RegExp(`${CONTROL.source}|#|Err:`, 'i');

function readLine(text: string, line: number, header: Header, reading: Reading): FileLine {
  const cells = fieldsOfLine(text, header.separator);
  if (!cells) {
    const message =
      'A quote is not closed on this line, or stands within a cell. Put such a cell in quotes, and each quote in it twice';
    return { kind: 'bad', line, problems: [{ column: 'row', stands: text, message }] };
  }
  if (cells.every((cell) => cell === '')) return { kind: 'empty', line };
  if (isHeaderAgain(text, cells, header, line)) return { kind: 'header', line };
  const problems = [...cellsBeyond(cells, header), ...(MAY_SPOIL.test(text) ? spoiled(cells, header) : [])];
  return problems.length > 0 ? { kind: 'bad', line, problems } : readReport(cells, line, header, reading);
}

/** Cells that hold what nobody answered. */
function spoiled(cells: readonly string[], { places }: Header): Problem[] {
  return cells.flatMap((stands, index) => {
    const column = places[index] ?? `cell ${index + 1}`;
    if (CONTROL.test(stands)) return [{ column, stands, message: 'This holds a control character. Leave it out' }];
    const isError = SPREADSHEET_ERROR.test(stands);
    return isError ? [{ column, stands, message: 'This is a spreadsheet’s error, not a value' }] : [];
  });
}

/** Cells that belong to no column: what stands in them would be lost. */
function cellsBeyond(cells: readonly string[], { places, separator }: Header): Problem[] {
  if (cells.every((cell, index) => cell === '' || places[index])) return [];
  const named = places.filter(Boolean).length;
  return cells.flatMap((cell, index) => {
    if (cell === '' || places[index]) return [];
    const message = `The header names ${named} columns and none here. Put a cell with “${separator}” in it in quotes`;
    return [{ column: `cell ${index + 1}`, stands: cell, message }];
  });
}

function readReport(cells: readonly string[], line: number, header: Header, reading: Reading): FileLine {
  const { now, dates, schemaOf, readCell } = reading;
  const problems: Problem[] = [];
  const otherwise: Otherwise[] = [];
  const standing = (column: Column | typeof REPORT) => cells[header.at.get(column) ?? -1] ?? '';

  const coder = standing('coder');
  if (coder === '') problems.push({ column: 'coder', stands: '', message: 'Enter what tells this coder from others' });
  const received = readReceived(standing('received_month'), now, dates);
  if ('problem' in received) problems.push(received.problem);
  else if (received.otherwise) otherwise.push(received.otherwise);

  const typed: Record<string, string | string[]> = {};
  for (const column of columnNames) {
    const field = columns[column];
    if (!field) continue;
    const stands = standing(column);
    const read = readCell(field, stands);
    typed[field] = read.typed;
    if (read.otherwise !== undefined) otherwise.push({ column, stands, read: read.otherwise });
  }
  const year = ('month' in received ? received.month : now).getUTCFullYear();
  const parsed = schemaOf(year).safeParse(typed);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const column = columnOf(path[0]);
    if (problems.some((problem) => problem.column === column)) continue;
    problems.push({
      column,
      stands: column === 'row' ? '' : standing(column),
      message: messageFor(column, message, year),
    });
  }
  if (!parsed.success || 'problem' in received || problems.length > 0) return { kind: 'bad', line, problems };
  for (const [column, read] of readInAll(parsed.data)) {
    const stands = standing(column);
    const noted = stands === '' || isSameNumber(stands, read) || otherwise.some((each) => each.column === column);
    if (!noted) otherwise.push({ column, stands, read });
  }
  const { month, day, dateEvidence } = received;
  const [job, named, input] = [standing('job'), standing(REPORT), parsed.data];
  return { kind: 'report', line, coder, job, named, receivedMonth: month, day, dateEvidence, input, otherwise };
}

/** What the schema alone can read: dollars such as `52k`, and the area that a place lies in. */
function readInAll({ amount, production, extraPay, bonus, area }: ReportInput): [Column, string][] {
  return [
    ['amount', textFromRate(amount)],
    ['production', textFromCents(production)],
    ['extra_pay', textFromCents(extraPay)],
    ['bonus', textFromCents(bonus)],
    ['area', area ?? ''],
  ];
}

type Received =
  | { month: Date; day: number | undefined; dateEvidence: DateEvidence | undefined; otherwise: Otherwise | undefined }
  | { problem: Problem };

function readReceived(stands: string, now: Date, dates: DateOrder | undefined): Received {
  const column = 'received_month';
  const read = readMonth(stands, dates);
  if (read.problem !== undefined) return { problem: { column, stands, message: read.problem } };
  const month = new Date(`${read.month}-01T00:00:00Z`);
  if (month > now) return { problem: { column, stands, message: 'Enter a month that has begun, such as 2026-03' } };
  const otherwise = read.month === stands ? undefined : { column, stands, read: read.month };
  return { month, day: read.day, dateEvidence: read.dateEvidence, otherwise };
}

/** What the form says of a field, or, where one chooses there, what a file may say. */
function messageFor(column: Column | 'row', message: string, year: number): string {
  const field: ReportField | null = column === 'row' ? null : columns[column];
  if (field === 'payYear' && message.startsWith('Choose')) {
    return `Use ${payYears(new Date(Date.UTC(year, 0))).join(', ')}: the year of receipt or one shortly before`;
  }
  return field && takesWords(field) && message.startsWith('Choose') && !message.startsWith('Choose either')
    ? wordsFor(field)
    : message;
}
