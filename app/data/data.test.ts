import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { columns } from '@/app/_data/figure-row';
import { figuresCsv } from '@/app/_data/figures-csv';
import { everyKind } from '@/app/_data/test-figures';
import type { ReadFigure } from '@/lib/aggregates/figure';
import type { DataSet } from '@/lib/aggregates/read-data-set';
import { dataPackage, sha256 } from './data-package';
import { figuresJsonStat } from './figures-json-stat';
import { figuresParquet } from './figures-parquet';
import { figuresWorkbook } from './figures-workbook';

const figures = [...new Map(everyKind.map((figure): [string, ReadFigure] => [figure.cell, figure])).values()];
const set: DataSet = { release: 12, releasedAt: new Date('2026-11-29T10:00:00Z'), sample: true, figures };
const csv = figuresCsv(figures, true);
const [names = [], ...rows] = parse(csv);

it('the workbook says what the CSV says, and is the same each time', async () => {
  const bytes = await figuresWorkbook(set);
  expect(Buffer.from(await figuresWorkbook(set)).equals(Buffer.from(bytes))).toBe(true);
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Figures', 'About']);
  const inSheet = sheets[0]?.rows.map((row) => names.map((_, column) => String(row[column] ?? '')));
  expect(inSheet).toEqual([names, ...rows]);
  for (const row of sheets[0]?.rows.slice(1) ?? []) {
    for (const [index, { type }] of Object.values(columns).entries()) {
      const value = row[index] ?? null;
      if (value !== null) expect(typeof value).toBe(type === 'string' ? 'string' : 'number');
    }
  }
});

/*
 * What spreadsheets made of the workbook on 2026-11-29, saved as CSV: LibreOffice 7.4.7, `soffice --headless --convert-to
 * csv`, and Gnumeric 1.12.55, `ssconvert -S`.
 */
it.each(['workbook-libreoffice.csv', 'workbook-gnumeric.csv'])(
  'the workbook says it in a spreadsheet too: %s',
  async (name) => {
    expect(parse(await readFile(`app/_data/recorded/${name}`, 'utf8'))).toEqual([names, ...rows]);
  },
);

it('Parquet says what the CSV says, in the types that are described, and is the same each time', async () => {
  const bytes = figuresParquet(set);
  expect(Buffer.from(figuresParquet(set)).equals(Buffer.from(bytes))).toBe(true);
  const read = await parquetReadObjects({ file: bytes.buffer });
  expect(read.map((row) => names.map((name) => String(row[name] ?? '')))).toEqual(rows);
  for (const row of read) {
    expect(Object.keys(row)).toEqual(names);
    for (const [name, { type }] of Object.entries(columns)) {
      const value = row[name] ?? null;
      if (value !== null) expect(typeof value).toBe(type === 'string' ? 'string' : 'number');
    }
  }
});

it('the Data Package describes the CSV as it is', () => {
  const [resource] = dataPackage(set).resources;
  expect(resource?.schema.fields.map(({ name }) => name)).toEqual(names);
  expect(resource).toMatchObject({ path: 'figures.csv', hash: `sha256:${sha256(csv)}`, bytes: csv.length });
  for (const { name, constraints } of resource?.schema.fields ?? []) {
    const said = new Set(rows.map((row) => row[names.indexOf(name)]).filter(Boolean));
    if (constraints) expect([...said].filter((value) => !constraints.enum.includes(value ?? ''))).toEqual([]);
  }
});

it('JSON-stat says what the CSV says, and why a figure is hidden', () => {
  const { value, status, dimension, size } = figuresJsonStat(set);
  const measures = dimension.measure.category.index;
  expect(size).toEqual([rows.length, measures.length]);
  for (const [at, row] of rows.entries()) {
    for (const [measure, name] of measures.entries()) {
      const index = at * measures.length + measure;
      expect(`${value[index] ?? ''}`).toBe(row[names.indexOf(name)]);
      expect(status[index] ?? '').toBe(row[names.indexOf('why')]);
    }
  }
});
