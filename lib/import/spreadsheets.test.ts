import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { authorNamed, reportNamed } from './exported-name';
import type { FileLine } from './read-report';
import { readReportFile } from './read-report-file';
import { whyRewritten } from './rewritten-id';

/*
 * recorded/export.csv is an export; the others are what spreadsheets made of it on 2026-11-28, opened and saved:
 * - libreoffice.csv: LibreOffice 7.4.7 for the US, `soffice --headless --infilter="Text - txt - csv (StarCalc):44,34,76,1,,1033"
 *   --convert-to csv` (with numbers of other kinds detected it is the same)
 * - gnumeric.csv: Gnumeric 1.12.55, `ssconvert export.csv gnumeric.csv`
 * - gnumeric-xlsx-libreoffice.csv: by Gnumeric to a workbook, and by LibreOffice to CSV
 */
const recorded = (name: string) => `lib/import/recorded/${name}`;
const now = new Date('2026-11-15T12:00:00Z');
/** The site's that wrote the export. */
const secret = 'a secret that is long enough to be one';

async function reports(file: Readable): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const line of readReportFile(file, now)) if (line.kind !== 'header') lines.push(line);
  return lines;
}

/** But for how cells were written. */
const said = (lines: readonly FileLine[]) =>
  lines.map((line) =>
    line.kind === 'report' ? { ...line, otherwise: undefined, day: undefined, dateEvidence: undefined } : line,
  );

it.each(['libreoffice.csv', 'gnumeric.csv', 'gnumeric-xlsx-libreoffice.csv'])(
  'an export that went through a spreadsheet says the same: %s',
  async (name) => {
    const exported = said(await reports(createReadStream(recorded('export.csv'))));
    expect(exported).toHaveLength(60);
    expect(new Set(exported.map(({ kind }) => kind))).toEqual(new Set(['report']));
    expect(said(await reports(createReadStream(recorded(name))))).toEqual(exported);
  },
);

it('an export with the months of Excel says the same', async () => {
  const csv = await readFile(recorded('export.csv'), 'utf8');
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const byExcel = csv.replace(/,20(\d\d)-(\d\d),/g, (_, year, month) => `,${names[Number(month) - 1]}-${year},`);
  expect(byExcel).not.toBe(csv);
  expect(said(await reports(Readable.from([byExcel])))).toEqual(said(await reports(Readable.from([csv]))));
});

it('the names in an export come through any spreadsheet', async () => {
  for (const line of await reports(createReadStream(recorded('gnumeric-xlsx-libreoffice.csv')))) {
    if (line.kind !== 'report') throw new Error('Each line is a report');
    expect(authorNamed(line.coder, [secret])).toMatch(/^[0-9a-f]{64}$/);
    expect(reportNamed(line.named, [secret])).toMatch(/^[0-9a-f-]{36}$/);
    expect(whyRewritten(line.coder)).toBeUndefined();
  }
});
