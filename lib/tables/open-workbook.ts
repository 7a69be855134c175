import { type CellValue, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { RawRow, RawTable } from './raw-table';
import { unpackedSize } from './unpacked-size';
import { UnreadableFile } from './unreadable-file';

/** In bytes. Words that cells share stand beside the sheets, and take up to fifty times that in memory. */
const MOST_IN_SHEETS = 500_000_000;
const MOST_BESIDE_SHEETS = 30_000_000;
const ROWS_AT_A_TIME = 500;
/** A sheet with fewer has no answers. */
const LEAST_ROWS = 2;

/**
 * The sheet of a workbook (.xlsx) that is named, or the only one in sight, or the first with two rows or more. Throws UnreadableFile for
 * what is no workbook, and one that would unpack to too much.
 */
export async function openWorkbook(bytes: Uint8Array, sheet?: string): Promise<RawTable> {
  const size = unpackedSize(bytes);
  if (size && (size.sheets > MOST_IN_SHEETS || size.rest > MOST_BESIDE_SHEETS)) {
    throw new UnreadableFile('This workbook unpacks to too much. Save the sheet as “CSV UTF-8” and import that.');
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
    sheets: names,
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
  } catch {
    refuse();
  }
  if (rows.length > 0) yield rows;
}

function refuse(): never {
  throw new UnreadableFile(
    'This is no workbook (.xlsx) that can be read. Save it as .xlsx or as “CSV UTF-8”, and unpack an archive first.',
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
