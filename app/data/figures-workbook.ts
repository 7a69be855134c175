import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { columns, figureRow } from '@/app/_data/figure-row';
import { siteAddress } from '@/app/_site/site-address';
import type { DataSet } from '@/lib/aggregates/read-data-set';
import { keysOf } from '@/lib/survey/vocabulary';
import { dataDescription, dataTitle } from './described';

const widths = { cell: 30, about: 34, receipt: 48 };
const WIDTH = 13;

/** A workbook with the rows of the CSV and, on a second sheet, what its columns mean. */
export async function figuresWorkbook(set: DataSet): Promise<Uint8Array<ArrayBuffer>> {
  const names = keysOf(columns);
  const bold = { font: { bold: true } };
  const rows = set.figures.map((figure) => {
    const row = figureRow(figure, set.sample);
    return names.map((name): CellValue => row[name] ?? null);
  });
  const about: CellValue[][] = [
    [dataTitle],
    [dataDescription(set)],
    [siteAddress('/data')],
    [],
    ...names.map((name) => [name, columns[name].title, columns[name].of]),
  ];
  const workbook = await writeXlsx({
    properties: { title: dataTitle, creator: 'Paychart', created: set.releasedAt, modified: set.releasedAt },
    sheets: [
      {
        name: 'Figures',
        columns: names.map((name) => ({ width: Reflect.get(widths, name) ?? WIDTH })),
        rows: [names, ...rows],
        cells: new Map(names.map((_, column) => [`0,${column}`, { style: bold }])),
        freezePane: { rows: 1, columns: 1 },
      },
      { name: 'About', columns: [{ width: 16 }, { width: 22 }, { width: 80 }], rows: about },
    ],
  });
  return new Uint8Array(workbook);
}
