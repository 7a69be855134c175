import { keysOf } from '@/lib/survey/vocabulary';
import type { OpenFile, Row, Table } from './open-tables';
import { UnreadableOfficial } from './unreadable-official';

/** How deep in a file the names of its columns may stand, under a title. */
const DEEPEST_HEAD = 12;

type Names = ReadonlySet<string>;

/** By what they say, in the workbook and in the table of the website; the years are in the names. */
export const projectionColumns = {
  code: /^(?:\d{4}_national_employment_matrix|occupation)_code$/,
  title: /^(?:\d{4}_national_employment_matrix|occupation)_title$/,
  employment: /^employment,?_(\d{4})$/,
  change: /^employment_change,_(?:numeric,_)?(\d{4})-(\d{2,4})$/,
  percent: /^employment_(?:change,_percent|percent_change),_(\d{4})-(\d{2,4})$/,
  openings: /^occupational_openings,_(\d{4})-(\d{2,4})_annual_average$/,
};

/** What tells each layout: some columns that no other has together. */
const layouts = {
  'a seed file of Paychart': has('dataset', 'period', 'subject', 'statistic', 'value', 'confidence'),
  'BLS, OEWS wages': has('occ_code', 'tot_emp', 'a_median', 'a_pct10'),
  'BLS, series': has('series_id', 'year', 'period', 'value'),
  'BEA, regional price parities': has('geofips', 'geoname', 'tablename', 'linecode', 'description'),
  'DOL, prevailing wages': has('area', 'soccode', 'level1', 'level4', 'label'),
  'DOL, counties of areas': has('area', 'areaname', 'stateab', 'countytownname'),
  'BLS, employment projections': (names: Names) =>
    Object.values(projectionColumns).every((pattern) => [...names].some((name) => pattern.test(name))),
};

type Layout = keyof typeof layouts;

export interface KnownTable {
  layout: Layout;
  file: OpenFile;
  table: Table;
  /** By its plain name, where each column stands. */
  columns: ReadonlyMap<string, number>;
  /** The rows under the names of the columns. */
  rows(): AsyncIterable<Row>;
  /** `line 7, column A_MEDIAN`: as a spreadsheet and the file call them. */
  at(line: number, column: string): string;
}

/** The first table of a file that has the columns of a layout, whatever the file is called. */
export async function recognizeTable(file: OpenFile): Promise<KnownTable> {
  for (const table of file.tables) {
    for await (const { line, cells } of table.rows()) {
      const columns = new Map(cells.map((cell, at) => [plainName(cell), at]));
      const layout = keysOf(layouts).find((each) => layouts[each](new Set(columns.keys())));
      if (layout) {
        return {
          layout,
          file,
          table,
          columns,
          rows: () => rowsAfter(table, line),
          at: (row, column) => `line ${row}, column ${cells[columns.get(column) ?? -1] ?? column}`,
        };
      }
      if (line >= DEEPEST_HEAD) break;
    }
  }
  throw new UnreadableOfficial(`It has the columns of no layout that is known: ${keysOf(layouts).join('; ')}.`);
}

/** The same for `OCC_CODE`, `occ code` and `Occ_Code`; dashes of any length are one, and a footnote's number goes. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\[\d+\]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .trim()
    .replace(/\s+/g, '_');
}

function has(...names: string[]) {
  return (columns: Names) => names.every((name) => columns.has(name));
}

async function* rowsAfter(table: Table, head: number): AsyncGenerator<Row> {
  for await (const row of table.rows()) {
    if (row.line > head && row.cells.some((cell) => cell !== '')) yield row;
  }
}

/** What a row has in a column; empty where it has none. */
export function cellOf({ columns }: KnownTable, { cells }: Row, ...names: string[]): string {
  const name = names.find((each) => columns.has(each));
  return name === undefined ? '' : (cells[columns.get(name) ?? -1] ?? '');
}
