import { type CellValue, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { RawRow, RawTable } from './raw-table';
import { unpackedSize } from './unpacked-size';
import { UnreadableFile } from './unreadable-file';

const MOST_UNPACKED = 500_000_000;
const ROWS_AT_A_TIME = 500;
/** A sheet with fewer has no answers. */
const LEAST_ROWS = 2;

/**
 * The sheet of a workbook (.xlsx) that is named, or the only one in sight, or the first with two rows or more. Throws UnreadableFile for
 * what is no workbook, one with a password, and one that would unpack to more than 500 MB.
 */
export async function openWorkbook(bytes: Uint8Array, sheet?: string): Promise<RawTable> {
  if ((unpackedSize(bytes) ?? 0) > MOST_UNPACKED) {
    throw new UnreadableFile(
      'This workbook unpacks to more than 500 MB. Save the sheet as “CSV UTF-8” and import that.',
    );
  }
  const names = await sheetNames(bytes);
  const chosen = sheet === undefined ? await firstWithRows(bytes, names) : names.find((name) => name === sheet);
  if (chosen === undefined) {
    const there = names.map((name) => `“${name}”`).join(', ');
    throw new UnreadableFile(
      sheet === undefined
        ? 'No sheet of this workbook has a header and answers.'
        : `This workbook has no sheet “${sheet}”, but ${there}.`,
    );
  }
  return {
    written: `workbook, the sheet “${chosen}”${names.length > 1 ? ` of ${names.length}` : ''}`,
    rows: () => rowsOf(bytes, chosen),
  };
}

async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  const look = readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  await look.catch(refuse);
  return names;
}

async function firstWithRows(bytes: Uint8Array, names: readonly string[]): Promise<string | undefined> {
  if (names.length === 1) return names[0];
  for (const name of names) {
    let rows = 0;
    for await (const more of rowsOf(bytes, name)) {
      rows += more.length;
      if (rows >= LEAST_ROWS) return name;
    }
  }
  return undefined;
}

async function* rowsOf(bytes: Uint8Array, sheet: string): AsyncGenerator<RawRow[]> {
  let rows: RawRow[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      const cells = values.map(textOf);
      if (cells.every((cell) => cell === '')) continue;
      rows.push({ line: index + 1, cells });
      if (rows.length === ROWS_AT_A_TIME) {
        yield rows;
        rows = [];
      }
    }
  } catch (error) {
    refuse(error);
  }
  if (rows.length > 0) yield rows;
}

function refuse(error: unknown): never {
  const why = error instanceof Error && error.name === 'EncryptedFileError' ? 'It is locked with a password. ' : '';
  throw new UnreadableFile(
    `This is no workbook (.xlsx) that can be read. ${why}Save it as .xlsx or as “CSV UTF-8”, and unpack an archive first.`,
  );
}

/** Digits that a spreadsheet keeps of a number; what comes behind them is noise of its binary form. */
const DIGITS = 15;
const WHOLE = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** As a person would type it: a day as 2026-03-01, a number without an exponent. */
function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return WHOLE.format(Number(value.toPrecision(DIGITS)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value.trim();
}

/** Serial numbers below 1 are times without a day. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = new Date(Math.round(date.getTime() / 1000) * 1000)
    .toISOString()
    .slice(0, 19)
    .split('T');
  if (date.getTime() < FIRST_DAY) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
