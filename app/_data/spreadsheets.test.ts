import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { figuresCsv } from './figures-csv';
import { everyKind } from './test-figures';

/*
 * recorded/figures.csv is what this code writes; the others are what spreadsheets made of it on 2026-11-29, opened and
 * saved:
 * - libreoffice.csv: LibreOffice 7.4.7 for the US, `soffice --headless --infilter="Text - txt - csv (StarCalc):44,34,76,1,,1033"
 *   --convert-to csv` (with numbers of other kinds detected it is the same)
 * - gnumeric.csv: Gnumeric 1.12.55, `ssconvert figures.csv gnumeric.csv`
 */
const recorded = async (name: string) => parse(await readFile(`app/_data/recorded/${name}`, 'utf8'));

it.each(['libreoffice.csv', 'gnumeric.csv'])(
  'figures that went through a spreadsheet say the same: %s',
  async (name) => {
    const written = figuresCsv(everyKind, true);
    await expect(written).toMatchFileSnapshot('recorded/figures.csv');
    expect(await recorded(name)).toEqual(parse(written));
  },
);

it('text is in ASCII, which no spreadsheet misreads, and starts no formula', () => {
  const written = figuresCsv(everyKind, true);
  expect(written).toMatch(/^[\n\x20-\x7e]*$/);
  for (const field of parse(written).flat()) expect(field).not.toMatch(/^[=+@\t\r-]/);
});
