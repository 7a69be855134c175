import { findPlaceIndex } from '@/lib/areas/find-place-index';
import { payYears, type ReportField, type ReportInput, reportInputs } from '@/lib/reports/report-input';
import { textFromCents, textFromRate } from '@/lib/survey/typed-pay';
import { cellReader } from './read-cell';
import { REPORT } from './read-header';
import { type DateEvidence, type DateOrder, readMonth } from './read-month';
import { isSameNumber } from './read-number';
import { takesWords, wordsFor } from './read-words';
import { type Column, columnNames, columnOf, columns } from './report-file';

/** What is wrong with a cell: what stands there, and what would do. */
export interface Problem {
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
  /** Left out: a row that the survey itself does not count, such as an unfinished one. */
  | { kind: 'header' | 'empty' | 'left-out'; line: number };

/** What stands in the columns of report-file.ts. */
type Standing = (column: Column | typeof REPORT) => string;

export type ReadReport = (line: number, standing: Standing) => Extract<FileLine, { kind: 'report' | 'bad' }>;

/** Reads one report after another, checking each with the schema of the form. */
export async function reportReader(now: Date, dates: DateOrder | undefined): Promise<ReadReport> {
  const reading = { now, dates, schemaOf: reportInputs(await findPlaceIndex()), readCell: cellReader() };
  return (line, standing) => readReport(line, standing, reading);
}

interface Reading {
  now: Date;
  dates: DateOrder | undefined;
  schemaOf: ReturnType<typeof reportInputs>;
  readCell: ReturnType<typeof cellReader>;
}

function readReport(line: number, standing: Standing, reading: Reading): ReturnType<ReadReport> {
  const { now, dates, schemaOf, readCell } = reading;
  const problems: Problem[] = [];
  const otherwise: Otherwise[] = [];

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
