import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { finishColumns } from './finish-columns';
import type { FirstRows } from './layout-rule';
import type { Pieces } from './lines-of';
import { openText } from './open-text';
import { openWorkbook } from './open-workbook';
import type { RawRow, RawTable } from './raw-table';
import { recognizeLayout } from './recognize-layout';
import type { SurveyColumn, SurveyRow, SurveyTable } from './survey-table';
import { UnreadableFile } from './unreadable-file';

/** On disk, to be read bit by bit, or in memory. */
export type SurveyFile = { name: string; path: string } | { name: string; bytes: Uint8Array };

const HEAD_BYTES = 1_000_000;
const PIECE_BYTES = 1 << 18;
const FIRST_ROWS = 1_000;
const MOST_COLUMNS = 5_000;
/** So much of a cell tells what it is. */
const MOST_LETTERS = 1_000;

/**
 * Opens the file of any survey tool: text in any separator and encoding, or a workbook, of which `sheet` names the sheet.
 * Cells of personal columns come out empty. Throws UnreadableFile, here or where the rows are read, for what can't be read;
 * the message says what would do.
 */
export async function openSurveyFile(file: SurveyFile, { sheet }: { sheet?: string } = {}): Promise<SurveyTable> {
  const head = await headOf(file);
  if (head.length === 0) throw new UnreadableFile('This file is empty.');
  const raw = await openRaw(file, head, sheet);
  const first = await firstRows(raw);
  if (first.length === 0) throw new UnreadableFile('This file has nothing but empty lines.');
  const begun = first.map(({ cells }) => cells.map((cell) => cell.slice(0, MOST_LETTERS)));
  const { layout, headerRows, columns, unfinished } = recognizeLayout(begun);
  const answers = begun.slice(headerRows);
  const last = first[headerRows - 1];
  if (answers.length === 0 || !last) throw new UnreadableFile('This file has a header and no answers.');
  const named = finishColumns(withoutEmptyEnd(columns, answers), answers);
  if (named.length > MOST_COLUMNS) {
    throw new UnreadableFile(`This file has more than ${MOST_COLUMNS} columns. Leave out those that are not needed.`);
  }
  return {
    layout,
    written: raw.written,
    ...(raw.sheets && { sheets: raw.sheets }),
    headerRows: first.slice(0, headerRows).map(({ cells }) => cells),
    columns: named,
    rows: () => answersOf(raw, last, named, unfinished),
  };
}

async function headOf(file: SurveyFile): Promise<Uint8Array> {
  if ('bytes' in file) return file.bytes.subarray(0, HEAD_BYTES);
  const handle = await open(file.path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function openRaw(file: SurveyFile, head: Uint8Array, sheet: string | undefined): Promise<RawTable> {
  const [first, second, third, fourth] = head;
  const isZip = first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
  if (isZip) return openWorkbook('bytes' in file ? file.bytes : await readFile(file.path), sheet);
  return openText(head, () =>
    'bytes' in file ? piecesOf(file.bytes) : createReadStream(file.path, { highWaterMark: PIECE_BYTES }),
  );
}

async function* piecesOf(bytes: Uint8Array): Pieces {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

async function firstRows(raw: RawTable): Promise<RawRow[]> {
  const first: RawRow[] = [];
  for await (const rows of raw.rows()) {
    first.push(...rows.slice(0, FIRST_ROWS - first.length));
    if (first.length === FIRST_ROWS) break;
  }
  return first;
}

/** Without columns at the end that have neither a name nor an answer. */
function withoutEmptyEnd(columns: readonly SurveyColumn[], answers: FirstRows): SurveyColumn[] {
  const isUsed = ({ name }: SurveyColumn, at: number) => name !== '' || answers.some((cells) => cells[at]);
  return columns.slice(0, columns.findLastIndex(isUsed) + 1);
}

async function* answersOf(
  raw: RawTable,
  header: RawRow,
  columns: readonly SurveyColumn[],
  unfinished: ((cells: readonly string[]) => boolean) | undefined,
): AsyncGenerator<SurveyRow[]> {
  const personal = columns.flatMap(({ about }, at) => (about === 'personal' ? at : []));
  for await (const rows of raw.rows()) {
    const answers: SurveyRow[] = [];
    for (const row of rows) {
      const { line, cells } = row;
      if (line <= header.line || isHeaderAgain(cells, header.cells)) continue;
      if (cells.length !== columns.length) pad(cells, columns.length, line);
      const left = unfinished?.(cells) === true;
      for (const at of personal) cells[at] = '';
      answers.push(left ? { ...row, unfinished: true } : row);
    }
    if (answers.length > 0) yield answers;
  }
}

/** As where files were put one after another. */
function isHeaderAgain(cells: readonly string[], header: readonly string[]): boolean {
  return cells[0] === header[0] && cells.length === header.length && cells.every((cell, at) => cell === header[at]);
}

function pad(cells: string[], width: number, line: number): void {
  if (cells.slice(width).some((cell) => cell !== '')) {
    const message = `Line ${line} has ${cells.length} cells, and the header names ${width} columns. Put a cell that holds the separator in quotes.`;
    throw new UnreadableFile(message);
  }
  cells.length = Math.min(cells.length, width);
  while (cells.length < width) cells.push('');
}
