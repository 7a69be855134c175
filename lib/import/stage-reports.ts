import type { ClientBase } from 'pg';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { copyRows } from './copy-rows';
import type { DateEvidence } from './read-month';
import type { FileLine } from './read-report';
import { whyRewritten } from './rewritten-id';
import { type Batch, stagedRow, stagingColumns, type Whose } from './staged-row';
import { UnnamedSurvey } from './unnamed-survey';

/** Cells of one column that were read otherwise than written, all in the same way. */
export interface ReadOtherwise {
  column: string;
  stands: string;
  read: string;
  /** The first line that has it. */
  line: number;
  times: number;
}

/** A line whose id can't be what it was. */
interface RewrittenId {
  line: number;
  id: string;
  why: string;
}

/** What became of the lines of a file. `lines` is the sum of `headers`, `empty`, `leftOut`, `rows` and `badRows`. */
export interface Staged {
  lines: number;
  headers: number;
  empty: number;
  leftOut: number;
  /** Reports. */
  rows: number;
  badRows: number;
  /** The first of the bad rows. */
  bad: Extract<FileLine, { kind: 'bad' }>[];
  otherwise: ReadOtherwise[];
  /** Cells read otherwise beyond those. */
  otherwiseMore: number;
  rewrittenIds: number;
  /** The first of them. */
  rewritten: RewrittenId[];
  /** Days of the month that were written with months of receipt. */
  days: Set<number>;
  /** The first line whose date shows that its day comes first, and the first that was read the other way on no evidence. */
  dateEvidence: Partial<Record<DateEvidence, { line: number; stands: string }>>;
}

const CHUNK = 2_000;
const LISTED = 50;
/** Different ways of reading that are listed for one column. */
const LISTED_OF_COLUMN = 50;

const STAGING_COLUMNS = Prisma.raw(
  Object.entries(stagingColumns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', '),
);

/**
 * Puts the reports of a file into the table `imported`, which goes with the transaction. Throws UnreadableFile, and UnnamedSurvey where
 * `survey` is needed.
 */
export async function stageReports(
  { tx, connection }: { tx: Transaction; connection: ClientBase },
  lines: AsyncIterable<FileLine>,
  batch: Batch,
  whose: Whose,
  /** Told now and then how many reports were read. */
  onRead: (rows: number) => void,
): Promise<Staged> {
  await tx.$executeRaw`CREATE TEMPORARY TABLE imported (LIKE report, ${STAGING_COLUMNS}) ON COMMIT DROP`;
  const now = new Date();
  const staged = nothingStaged();
  let chunk: NonNullable<ReturnType<typeof stagedRow>>[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  /** The next rows are read while PostgreSQL takes these. */
  const flush = async () => {
    await writing;
    const { rows } = staged;
    writing = copyRows(connection, 'imported', chunk).then(() => onRead(rows));
    writing.catch(() => undefined); // is heard of where it is awaited
    chunk = [];
  };
  const otherwise = new OtherwiseList();
  try {
    for await (const line of lines) {
      count(staged, line);
      if (line.kind !== 'report') continue;
      for (const each of line.otherwise) otherwise.add(each, line.line);
      const row = stagedRow(line, whose, batch, now);
      if (!row) throw new UnnamedSurvey(unnamedSurvey(line.line, line.coder));
      if (!row.ours) noteRewritten(staged, line);
      chunk.push(row);
      if (chunk.length === CHUNK) await flush();
    }
    await flush();
  } finally {
    await writing;
  }
  await tx.$executeRaw`CREATE INDEX ON imported (author)`;
  await tx.$executeRaw`ANALYZE imported`; // else PostgreSQL takes a temporary table for a small one
  return { ...staged, ...otherwise.listed() };
}

function unnamedSurvey(line: number, coder: string): string {
  return `Line ${line}, coder: “${coder}” is no coder of an export of this site. Ids tell coders apart within one survey only: name it.`;
}

function nothingStaged(): Staged {
  return {
    lines: 0,
    headers: 0,
    empty: 0,
    leftOut: 0,
    rows: 0,
    badRows: 0,
    bad: [],
    otherwise: [],
    otherwiseMore: 0,
    rewrittenIds: 0,
    rewritten: [],
    days: new Set(),
    dateEvidence: {},
  };
}

function count(staged: Staged, line: FileLine): void {
  staged.lines += 1;
  if (line.kind === 'header') staged.headers += 1;
  else if (line.kind === 'empty') staged.empty += 1;
  else if (line.kind === 'left-out') staged.leftOut += 1;
  else if (line.kind === 'bad') {
    staged.badRows += 1;
    if (staged.bad.length < LISTED) staged.bad.push(line);
  } else if (line.kind === 'report') {
    staged.rows += 1;
    if (line.day !== undefined) staged.days.add(line.day);
    const date = line.dateEvidence && line.otherwise.find(({ column }) => column === 'received_month');
    if (line.dateEvidence && date) staged.dateEvidence[line.dateEvidence] ??= { line: line.line, stands: date.stands };
  }
}

function noteRewritten(staged: Staged, { line, coder }: { line: number; coder: string }): void {
  const why = whyRewritten(coder);
  if (why === undefined) return;
  staged.rewrittenIds += 1;
  if (staged.rewritten.length < LISTED) staged.rewritten.push({ line, id: coder, why });
}

/** Keeps as many as are listed, however many there are. */
class OtherwiseList {
  readonly #ofColumn = new Map<string, Map<string, ReadOtherwise>>();
  #more = 0;

  add({ column, stands, read }: { column: string; stands: string; read: string }, line: number): void {
    const known = this.#ofColumn.get(column) ?? new Map<string, ReadOtherwise>();
    this.#ofColumn.set(column, known);
    const same = known.get(stands);
    if (same) same.times += 1;
    else if (known.size < LISTED_OF_COLUMN) known.set(stands, { column, stands, read, line, times: 1 });
    else this.#more += 1;
  }

  listed(): Pick<Staged, 'otherwise' | 'otherwiseMore'> {
    const otherwise = [...this.#ofColumn.values()].flatMap((known) => [...known.values()]);
    return { otherwise, otherwiseMore: this.#more };
  }
}
