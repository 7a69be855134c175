import { Buffer } from 'node:buffer';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { separators } from './fields-of-line';
import { openSurveyFile } from './open-survey-file';
import { readText } from './test-survey-file';
import { UnreadableFile } from './unreadable-file';

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

const encodings: Record<string, (text: string) => Buffer> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a byte order mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 LE': utf16,
  'UTF-16 BE': (text) => utf16(text).swap16(),
  'UTF-16 LE without a mark': (text) => Buffer.from(text, 'utf16le'),
};

describe('text', () => {
  const cell = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      '7',
      ' ',
      '"',
      ',',
      ';',
      '|',
      '\t',
      '\n',
      "'",
      '=',
      '.',
      '-',
      'é',
      '—',
      '\u00a0',
      '文',
      '🩺',
    ),
    maxLength: 12,
  });
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    );

  it('gives the cells that were written, in any separator, encoding and line end, in pieces and on disk', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'survey-'));
    const file = path.join(folder, 'survey.csv');
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...separators),
        fc.constantFrom(...Object.values(encodings)),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        async (body, delimiter, encode, lineEnd, names) => {
          const header = body[0]?.map((_, at) => `Question ${at + 1}`) ?? [];
          const written = stringify([header, ...body], {
            delimiter,
            record_delimiter: lineEnd,
            quoted: !names,
            quoted_match: /\n/,
          });
          const bytes = encode((names ? `sep=${delimiter}${lineEnd}` : '') + written);
          const expected = body.map((row) => row.map((each) => each.trim())).filter((row) => row.some(Boolean));
          if (expected.length === 0) return;
          const { table: inMemory, rows } = await readText(bytes);
          expect(inMemory.columns.map(({ name }) => name)).toEqual(header);
          expect(rows.map(({ cells }) => cells)).toEqual(expected);
          await writeFile(file, bytes);
          const onDisk = await openSurveyFile({ name: 'survey.csv', path: file });
          for (const _ of [1, 2]) {
            const again = [];
            for await (const more of onDisk.rows()) again.push(...more);
            expect(again).toEqual(rows);
          }
        },
      ),
      { numRuns: 60 },
    );
    await rm(folder, { recursive: true });
  });

  it.each([
    [
      'CSV, separated by semicolons, in Windows-1252',
      Buffer.from('Pay;Städte\n1;Köln “\n'.replace('“', '\x93'), 'latin1'),
    ],
    ['CSV, separated by commas, in Mac Roman', Buffer.from('Pay,City\r1,K\x9aln \xd2\r', 'latin1')],
    ['CSV, separated by commas, in UTF-8', Buffer.from('Pay,City\n1,Köln “\n')],
    ['text, separated by tabs, in UTF-16 LE', utf16('Pay\tCity\n1\tKöln “\n')],
  ])('says how it is written: %s', async (written, bytes) => {
    const { table: read, rows } = await readText(bytes);
    expect(read.written).toBe(written);
    expect(rows[0]?.cells).toEqual(['1', 'Köln “']);
  });

  it('counts lines as an editor does, where cells span some', async () => {
    const { rows } = await readText('\nid,words\n\n1,"a\r\n\r\nb"\n2,c\n3,"""d"""');
    expect(rows).toEqual([
      { line: 4, cells: ['1', 'a\n\nb'] },
      { line: 7, cells: ['2', 'c'] },
      { line: 8, cells: ['3', '"d"'] },
    ]);
  });

  it('reads the separator that most rows share, not one that answers hold', async () => {
    const { table: read } = await readText('pay;where\n1,5;a\n2,5;b, c, d\n3,5;"x, y"');
    expect(read.columns.map(({ name }) => name)).toEqual(['pay', 'where']);
  });

  it('takes a row that is the header again for none', async () => {
    const { rows } = await readText('id,pay\n1,2\nid,pay\n3,4');
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it.each([
    ['a stray quote', 'id,height\n1,5\n2,5" tall\n3,"x"\n', 'Line 3 has a quote within a cell'],
    ['something behind a quote', 'id,words\n1,"a"b\n2,c', 'Line 2 has a quote within a cell'],
    ['a quote that never closes', 'id,words\n1,a\n2,"b\n3,c\n4,d', 'A quote that opens a cell on line 3 is not closed'],
    ['a cell too many', 'id,pay\n1,54500\n2,54,500\n', 'Line 3 has 3 cells, and the header names 2'],
    ['a NUL byte', 'id,pay,x\n1,2,3\n4,\0,6\n7,8,9', 'Line 3 holds a NUL byte'],
    ['nothing', '', 'empty'],
    ['empty lines', '\n\n,,\n', 'nothing but empty lines'],
    ['a header alone', 'id,pay\n', 'a header and no answers'],
    ['10,000 columns', `${'x,'.repeat(10_000)}x\n1,2`, 'more than 5000 columns'],
    ['JSON', '{"responses":[]}', 'JSON'],
    ['a web page', '<!DOCTYPE html><table>', 'a web page'],
    ['a PDF', '%PDF-1.7 …', 'a PDF'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old Excel'],
    ['SPSS', '$FL2@(#) IBM SPSS STATISTICS', 'SAVE TRANSLATE /TYPE=CSV /FIELDNAMES /CELLS=LABELS'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'gzip'],
    ['an archive that is cut', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'no workbook (.xlsx) that can be read'],
  ])('is refused with a sentence for %s', async (_, content, message) => {
    const reading = readText(content);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });

  it('is read or refused with a sentence, whatever bytes it has', async () => {
    const pieces = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc
          .constantFrom(
            '"',
            ',',
            ';',
            '\n',
            '\r',
            '\0',
            'sep=',
            'Respondent ID',
            'ResponseId',
            '{"ImportId":"x"}',
            'id',
            '\uFEFF',
          )
          .map((text) => Buffer.from(text)),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(pieces, async (some) => {
        await readText(Buffer.concat(some)).catch((error: unknown) => expect(error).toBeInstanceOf(UnreadableFile));
      }),
      { numRuns: 300 },
    );
  });

  it('never makes a tool’s rules throw, whatever headers stand in whatever rows', async () => {
    const header = fc.constantFrom(
      ...[
        '',
        'Respondent ID',
        'Collector ID',
        'ResponseId',
        'StartDate',
        'V1',
        'ResponseID',
        'Finished',
        '{"ImportId":"QID1"}',
        '#',
      ],
      ...[
        'Network ID',
        'Submit Date (UTC)',
        'Response ID',
        'Time Started',
        'Date Submitted',
        'Status',
        'CPC:Which?',
        ':',
        '/',
        'a/b',
      ],
      ...[
        'id',
        'Start time',
        'Completion time',
        'submitdate',
        'seed',
        'id. Response ID',
        'Last page',
        'Q1[SQ001]',
        'Q1_SQ001',
        '[',
        ']',
      ],
      ...[
        'record_id',
        'x___1',
        'x_complete',
        'y (choice=z)',
        '_uuid',
        '_id',
        'KEY',
        'SubmissionDate',
        'a',
        '#tag',
        'Timestamp',
      ],
      ...[
        'Submission Date',
        'Q - Selected Choice - A',
        'Q - Selected Choice',
        'Q - Other - Text',
        ' - ',
        'Q1_1',
        'Q1_1_TEXT',
        'Response',
      ],
    );
    const rowsOf = fc.array(fc.array(header, { maxLength: 12 }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rowsOf, async (rows) => {
        const text = stringify(rows);
        const read = await readText(text).catch((error: unknown) => {
          expect(error).toBeInstanceOf(UnreadableFile);
        });
        if (!read) return;
        const names = read.table.columns.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(names).not.toContain('');
        for (const { cells } of read.rows) expect(cells).toHaveLength(names.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a workbook', () => {
  const workbook = (...sheets: { name: string; rows: CellValue[][]; hidden?: boolean }[]) => writeXlsx({ sheets });

  it('gives days, times, numbers and marks as people write them', async () => {
    const bytes = await workbook({
      name: 'Responses',
      rows: [
        ['Day', 'Time', 'Pay', 'Sum', 'Many', 'Full-time', 'Id'],
        [new Date('2026-03-01'), new Date('2026-03-01T14:05:33Z'), 26.4, 0.1 + 0.2, 1e21, true, '007'],
      ],
    });
    const { table, rows } = await readText(bytes);
    expect(table.written).toBe('workbook, the sheet “Responses”');
    expect(rows).toEqual([
      { line: 2, cells: ['2026-03-01', '2026-03-01 14:05:33', '26.4', '0.3', '1000000000000000000000', 'TRUE', '007'] },
    ]);
  });

  it('is read where its answers are, or in the sheet that is named', async () => {
    const bytes = await workbook(
      { name: 'Cover', rows: [['Our survey']] },
      {
        name: 'Old',
        rows: [
          ['id', 'pay'],
          [1, 2],
        ],
        hidden: true,
      },
      {
        name: 'Answers',
        rows: [
          ['Respondent ID', 'Held?', null],
          [null, 'CPC', 'CRC'],
          [11, 'CPC', null],
        ],
      },
      {
        name: 'Notes',
        rows: [
          ['a', 'b'],
          [1, 2],
        ],
      },
    );
    const { table, rows } = await readText(bytes);
    expect(table).toMatchObject({ layout: 'surveymonkey', written: 'workbook, the sheet “Answers” of 3' });
    expect(rows).toEqual([{ line: 3, cells: ['11', 'CPC', ''] }]);
    expect((await readText(bytes, { sheet: 'Notes' })).rows).toEqual([{ line: 2, cells: ['1', '2'] }]);
    await expect(readText(bytes, { sheet: 'None' })).rejects.toThrow(
      'no sheet “None”, but “Cover”, “Answers”, “Notes”',
    );
  });

  it('is refused before it is unpacked where it says that it is huge', async () => {
    const bytes = Buffer.from(await workbook({ name: 'S', rows: [['id'], [1]] }));
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(3_000_000_000, entry + 24);
    await expect(readText(bytes)).rejects.toThrow('unpacks to too much');
  });
});
