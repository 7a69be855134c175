import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type CellValue, writeXlsx } from 'hucre/xlsx';

/** Writes a file as an agency does, under its name, and returns where. */
export async function textFile(name: string, lines: readonly string[], encoding: BufferEncoding = 'utf8') {
  const file = await placeOf(name);
  await writeFile(file, lines.map((line) => `${line}\r\n`).join(''), encoding);
  return file;
}

export async function workbook(name: string, sheets: Readonly<Record<string, readonly CellValue[][]>>) {
  const file = await placeOf(name);
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows: [...rows] })),
  });
  await writeFile(file, bytes);
  return file;
}

async function placeOf(name: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'paychart-official-')), name);
  await mkdir(path.dirname(file), { recursive: true });
  return file;
}

/** The columns of OEWS workbooks since 2021. */
export const oewsColumns = [
  ...['AREA', 'AREA_TITLE', 'AREA_TYPE', 'PRIM_STATE', 'NAICS', 'NAICS_TITLE', 'I_GROUP', 'OWN_CODE', 'OCC_CODE'],
  ...['OCC_TITLE', 'O_GROUP', 'TOT_EMP', 'EMP_PRSE', 'JOBS_1000', 'LOC_QUOTIENT', 'PCT_TOTAL', 'PCT_RPT', 'H_MEAN'],
  ...['A_MEAN', 'MEAN_PRSE', 'H_PCT10', 'H_PCT25', 'H_MEDIAN', 'H_PCT75', 'H_PCT90', 'A_PCT10', 'A_PCT25'],
  ...['A_MEDIAN', 'A_PCT75', 'A_PCT90', 'ANNUAL', 'HOURLY'],
];

const national = {
  ...{ AREA: '99', AREA_TITLE: 'U.S.', AREA_TYPE: '1', PRIM_STATE: 'US', NAICS: '000000' },
  ...{ NAICS_TITLE: 'Cross-industry', I_GROUP: 'cross-industry', OWN_CODE: '1235', OCC_CODE: '29-2072' },
  ...{ OCC_TITLE: 'Medical Records Specialists', O_GROUP: 'detailed', TOT_EMP: 1_000, EMP_PRSE: 1.2, JOBS_1000: 1.3 },
  ...{ H_MEAN: 26, A_MEAN: 54_080, MEAN_PRSE: 0.4, H_PCT10: 17, H_PCT25: 20, H_MEDIAN: 24, H_PCT75: 30, H_PCT90: 38 },
  ...{ A_PCT10: 35_360, A_PCT25: 41_600, A_MEDIAN: 49_920, A_PCT75: 62_400, A_PCT90: 79_040 },
};

/** A made-up row that adds up, but for what is said otherwise. */
export function oewsRow(other: Readonly<Record<string, CellValue>> = {}): CellValue[] {
  const row: Readonly<Record<string, CellValue>> = { ...national, ...other };
  return oewsColumns.map((column) => row[column] ?? null);
}

/** The same of a state. */
export function stateRow(fips: string, title: string, other: Readonly<Record<string, CellValue>> = {}): CellValue[] {
  return oewsRow({ AREA: fips, AREA_TITLE: title, AREA_TYPE: '2', ...other });
}

/** The notes of May 2024, which stand on a sheet of their own. */
export const oewsNotes: CellValue[][] = [
  ['May 2024 OEWS Estimates'],
  ['Field', 'Field Description'],
  ['Notes:', null],
  ['*  = indicates that a wage estimate is not available', null],
  ['#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year ', null],
];
