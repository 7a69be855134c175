import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type CellValue, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { fieldsOfLine } from '@/lib/tables/fields-of-line';
import { linesOf } from '@/lib/tables/lines-of';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import { UnreadableOfficial } from './unreadable-official';

export interface Row {
  /** As the file counts its lines, the first being 1. */
  line: number;
  /** Trimmed. */
  cells: readonly string[];
}

/** A sheet of a workbook, or a text file. */
export interface Table {
  sheet?: string;
  /** From the start, each time it is asked; the largest files are never in memory whole. */
  rows(): AsyncIterable<Row>;
}

export interface OpenFile {
  /** As it was given. */
  file: string;
  tables: Table[];
}

const ZIP = 'PK\u0003\u0004';
const OLD_WORKBOOK = '\u00d0\u00cf\u0011\u00e0';

/** The sheets of a workbook, or the one table of a text file with commas or tabs, in UTF-8, UTF-16 or Latin-1. */
export async function openTables(file: string): Promise<OpenFile> {
  const signature = await firstBytes(file);
  if (signature === OLD_WORKBOOK) {
    throw new UnreadableOfficial('It is a workbook of an old Excel (.xls). Save it as .xlsx, and import that.');
  }
  return { file, tables: signature === ZIP ? await sheetsOf(file) : [{ rows: () => textRows(file) }] };
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function sheetsOf(file: string): Promise<Table[]> {
  const bytes = await readFile(file);
  const names: string[] = [];
  try {
    await readXlsx(bytes, {
      sheets: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    throw new UnreadableOfficial(
      'It is no workbook that can be read. Unpack an archive first, and name the files in it.',
    );
  }
  return names.map((sheet) => ({ sheet, rows: () => sheetRows(bytes, sheet) }));
}

async function* sheetRows(bytes: Uint8Array, sheet: string): AsyncGenerator<Row> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    yield { line: index + 1, cells: values.map(textOf) };
  }
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return (value instanceof Date ? value.toISOString() : String(value)).trim();
}

async function* textRows(file: string): AsyncGenerator<Row> {
  let line = 0;
  let separator: ',' | '\t' | undefined;
  try {
    for await (const lines of linesOf(createReadStream(file))) {
      for (const text of lines) {
        line += 1;
        separator ??= text.includes('\t') ? '\t' : ',';
        const cells = fieldsOfLine(text, separator);
        if (!cells)
          throw new UnreadableOfficial(`Line ${line} has a quote that does not close, or stands within a cell.`);
        yield { line, cells };
      }
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? new UnreadableOfficial(error.message) : error;
  }
}

/** The file's name without its folders. */
export function nameOf({ file }: OpenFile): string {
  return path.basename(file);
}
