import { Readable } from 'node:stream';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { states } from '@/lib/survey/vocabulary';
import type { FileLine } from './read-report';
import { readReportFile } from './read-report-file';
import { columnNames } from './report-file';

const now = new Date('2026-11-15T12:00:00Z');

const typical: Record<string, string> = {
  coder: 'ann',
  received_month: '2026-03',
  pay_basis: 'yearly',
  amount: '54500',
  paid_hours_per_week: '40',
  pay_year: '2026',
  role: 'coder',
  specialty: 'general',
  setting: 'hospital',
  arrangement: 'remote',
  employment: 'full_time',
  state: 'TX',
  experience_years: '4',
  credentials: 'cpc;crc',
};

const cells = (changed: Record<string, string> = {}) => columnNames.map((name) => changed[name] ?? typical[name] ?? '');
const header = columnNames.join(',');
const row = (changed: Record<string, string> = {}) => cells(changed).join(',');

async function read(
  content: string | Buffer | readonly Buffer[],
  dates?: 'month-first' | 'day-first',
): Promise<FileLine[]> {
  const pieces = Array.isArray(content) ? content : [Buffer.from(content as string)];
  const lines: FileLine[] = [];
  for await (const line of readReportFile(Readable.from(pieces), now, dates)) lines.push(line);
  return lines;
}

const kinds = (lines: readonly FileLine[]) => lines.map(({ kind }) => kind);

/** What comes of one cell: how it reads, or why it doesn't. */
async function cell(column: string, text: string, others: Record<string, string> = {}) {
  const [, line] = await read(`${header}\n${row({ ...others, [column]: `"${text.replaceAll('"', '""')}"` })}`);
  if (line?.kind === 'bad') return line.problems.map((problem) => problem.message).join('; ');
  return line?.kind === 'report' ? line : undefined;
}

describe('lines', () => {
  it.each([
    ['CR LF over LF', '\r\n', '\n'],
    ['LF over CR LF', '\n', '\r\n'],
    ['CR', '\r', '\r'],
    ['CR over LF', '\r', '\n'],
  ])('end in %s, and each row is read', async (_, afterHeader, afterRow) => {
    const rows = Array.from({ length: 30 }, (__, index) => row({ coder: `coder ${index}` }));
    const lines = await read(header + afterHeader + rows.join(afterRow));
    expect(kinds(lines)).toEqual(['header', ...rows.map(() => 'report')]);
    expect(lines.at(-1)).toMatchObject({ line: 31, coder: 'coder 29' });
  });

  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  const anyLine = fc.oneof(
    fc.constant(row()),
    fc.constant(header),
    fc.constant(''),
    fc.constant(',,,'),
    fc.string({ unit: fc.constantFrom('"', ',', ';', ' ', 'a', '\t', '\u0000', '=', '7', 'é') }),
    fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n]/g, '')),
    fc
      .record({ coder: fc.constantFrom('"ann', 'a"n"n', '"a""nn"', "'ann"), state: fc.constantFrom('TX', '"TX', '') })
      .map(row),
  );

  it('are each read, refused, empty or a header, whatever stands in them and wherever the file comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyLine, lineEnd), { maxLength: 12 }),
        fc.array(fc.nat(200), { maxLength: 20 }),
        async (body, sizes) => {
          const text = `${header}\n${body.map(([line, end], index) => line + joinable(end, body[index + 1]?.[0])).join('')}`;
          const bytes = Buffer.from(text);
          const pieces: Buffer[] = [];
          let at = 0;
          for (const size of sizes) {
            pieces.push(bytes.subarray(at, at + size));
            at += size;
          }
          pieces.push(bytes.subarray(at));
          const lines = await read(pieces.filter((piece) => piece.length > 0));
          expect(lines.map(({ line }) => line)).toEqual(
            Array.from({ length: body.length + 1 }, (_, index) => index + 1),
          );
          for (const [index, [line]] of body.entries()) {
            if (line === row()) expect(lines[index + 1]?.kind).toBe('report');
            if (line.replaceAll(',', '').trim() === '') expect(lines[index + 1]?.kind).toBe('empty');
          }
        },
      ),
    );
  });

  /** A CR before an empty line that ends in LF would be one CR LF. */
  function joinable(end: string, next: string | undefined): string {
    return end === '\r' && next === '' ? '\n' : end;
  }

  it('swallow no other where a quote is not closed', async () => {
    const lines = await read(
      [header, row(), row({ coder: '"bea' }), row({ coder: 'cy' }), row({ coder: '"d"' })].join('\n'),
    );
    expect(kinds(lines)).toEqual(['header', 'report', 'bad', 'report', 'report']);
    expect(lines[2]).toMatchObject({ line: 3, problems: [{ column: 'row', stands: expect.stringMatching(/^"bea,/) }] });
  });

  it('are refused with what stands beyond the last column', async () => {
    const lines = await read(`${header}\n${row()},,\n${row({ bonus: '1,500' })}`);
    expect(kinds(lines)).toEqual(['header', 'report', 'bad']);
    expect(JSON.stringify(await read(`${header}\n${row({ job: 'main' })},,more`))).toContain(
      `cell ${columnNames.length + 2}`,
    );
  });

  it('may be short where what is missing is optional', async () => {
    const short = cells().slice(0, columnNames.indexOf('credentials') + 1);
    expect(kinds(await read(`${header}\n${short.join(',')}\n${short.slice(0, -2).join(',')}`))).toEqual([
      'header',
      'report',
      'bad',
    ]);
  });

  it('may repeat the header, but not with other columns', async () => {
    expect(kinds(await read(`${header}\n${row()}\n\uFEFF${header}\n${row()}`))).toEqual([
      'header',
      'report',
      'header',
      'report',
    ]);
    const turned = columnNames.toReversed().join(',');
    await expect(read(`${header}\n${row()}\n${turned}\n`)).rejects.toThrow('Line 3 is a header with other columns');
  });

  it('of a million letters are no line', async () => {
    await expect(read(`${header}\n${'x'.repeat(1_000_001)}`)).rejects.toThrow('Line 2 has more than 1,000,000');
  });
});

describe('a file', () => {
  it.each([',', ';', '\t', '|'])('may be separated by %j, with a line that says so or without', async (separator) => {
    const line = (of: readonly string[]) =>
      of.map((text) => (text.includes(separator) ? `"${text}"` : text)).join(separator);
    const content = `${line(columnNames)}${separator}${separator}\r\n${line(cells())}${separator}${separator}\r\n`;
    expect(kinds(await read(content))).toEqual(['header', 'report']);
    expect(kinds(await read(`sep=${separator}\r\n${content}`))).toEqual(['header', 'header', 'report']);
  });

  it.each<[string, (text: string) => Buffer]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 LE', (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16 BE with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 BE', (text) => Buffer.from(text, 'utf16le').swap16()],
    ['Windows-1252', (text) => Buffer.from(text.replace('’', '\u0092'), 'latin1')],
  ])('in %s names the same coder', async (_, encode) => {
    const bytes = encode(`${header}\r\n${row({ coder: 'Zoë d’Ys' })}\r\n`);
    const whole = await read([bytes]);
    expect(whole).toMatchObject([{ kind: 'header' }, { kind: 'report', coder: 'Zoë d’Ys' }]);
    expect(await read(Array.from(bytes, (byte) => Buffer.from([byte])))).toEqual(whole);
  });

  it.each<[string, Buffer | string, string]>([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'no CSV file but a workbook'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a workbook of an old Excel'],
    ['nothing', '', 'This file is empty'],
    ['empty lines', '\n\r\n,,\n', 'lacks the columns coder'],
    ['lacking columns', 'pay_basis\n', 'lacks the columns coder'],
    ['unknown columns', `${header},nickname\n`, 'unknown columns: "nickname": leave them out'],
    ['columns twice', `${header},coder\n`, 'columns twice: coder'],
  ])('of %s is refused', async (_, content, problem) => {
    await expect(read([Buffer.from(content as string)])).rejects.toThrow(problem);
  });

  it('may name columns as people do', async () => {
    expect(
      kinds(await read(`${header.replace('coder', ' Coder ').replace('pay_basis', '"Pay Basis"')}\n${row()}`)),
    ).toEqual(['header', 'report']);
  });
});

describe('a cell', () => {
  it.each([
    ['received_month', '2026/03/01', '2026-03'],
    ['received_month', '2026-03-01T00:00:00Z', '2026-03'],
    ['received_month', '2026-3', '2026-03'],
    ['received_month', '03/2026', '2026-03'],
    ['received_month', 'Mar-26', '2026-03'],
    ['received_month', 'March 2026', '2026-03'],
    ['received_month', '3/1/2026', '2026-03'],
    ['received_month', '03/01/26', '2026-03'],
    ['received_month', '3/25/2026 14:02:11', '2026-03'],
    ['received_month', '25/3/2026', '2026-03'],
    ['received_month', 'Mar 4, 2026 2:07:50 pm', '2026-03'],
    ['received_month', '4-Mar-2026', '2026-03'],
    ['amount', '5.45E+04', '54500'],
    ['amount', '1e+05', '100000'],
    ['amount', '33869.999999999999999', '33870'],
    ['amount', '54 500', '54500'],
    ['amount', '52k', '52000'],
    ['amount', '$52.5k/yr', '52500'],
    ['bonus', '1.5k', '1500'],
    ['experience_years', '3-5', '4'],
    ['experience_years', '3–5 years', '4'],
    ['experience_years', '5-Mar', '4'],
    ['experience_years', '2026/03/05', '4'],
    ['experience_years', '05/03/2026', '4'],
    ['experience_years', '19-Oct', '14'],
    ['experience_years', '20+', '20'],
    ['experience_years', '20 years or more', '20'],
    ['experience_years', '4 years', '4'],
    ['state', 'Texas', 'TX'],
    ['state', 'Washington, D.C.', 'DC'],
    ['employment', 'Contract (1099)', 'contract'],
    ['pay_basis', 'Yearly salary', 'yearly'],
    ['credentials', 'CPC-H', 'coc'],
    ['benefits', 'Paid time off|Retirement plan', 'paid_time_off;retirement'],
  ])('of %s reads %j as %s, and says so', async (column, text, as) => {
    expect(await cell(column, text)).toMatchObject({ otherwise: [{ column, stands: text, read: as }] });
  });

  it.each([
    ['amount', '$54,500'],
    ['amount', '54500.00'],
    ['bonus', '1,500'],
    ['pay_year', '2026.0'],
    ['paid_hours_per_week', '37.50'],
    ['experience_years', '4.0'],
    ['credentials', 'cpc;crc'],
    ['credentials', 'CPC, CPC-A'],
    ['state', 'tx'],
    ['employment', 'Full-time'],
    ['setting', 'Physician office'],
  ])('of %s takes %j as it is', async (column, text) => {
    expect(await cell(column, text)).toMatchObject({ otherwise: [] });
  });

  it.each([
    [
      'received_month',
      '03/04/2026',
      'This may be 2026-03 or 2026-04. Write the month as 2026-03, or say which comes first',
    ],
    ['received_month', '26-Mar', 'This may be a day or a month of a year'],
    ['received_month', '46082', 'a spreadsheet’s number of a day'],
    ['received_month', '2026.1', 'Write the month as 2026-03'],
    ['received_month', '2026-13', 'Write the month as 2026-03'],
    ['received_month', '2026-12', 'Enter a month that has begun'],
    ['experience_years', '4-7', 'Enter whole years'],
    ['experience_years', '7-Apr', 'Enter whole years'],
    ['amount', '26,40', 'Enter cents after a point'],
    ['bonus', '1.500', 'Enter'],
    ['production', '$12.500', 'Enter'],
    ['amount', '#VALUE!', 'This is a spreadsheet’s error'],
    ['coder', 'a\u0000n', 'This holds a control character'],
    ['state', 'Chicago', 'Use one of the form’s answers, such as AK or Alaska'],
    ['setting', 'clinic', 'Use one of hospital, physician_office'],
    ['pay_year', '2019', 'Use 2026, 2025, 2024'],
    ['credentials', 'CPX', 'Did you mean'],
  ])('of %s with %j is refused: %s', async (column, text, message) => {
    expect(await cell(column, text)).toContain(message);
  });

  it.each([
    ['month-first' as const, '2026-03-01'],
    ['day-first' as const, '2026-04-01'],
  ])('with a date of two small numbers is read by --dates %s', async (dates, month) => {
    const [, line] = await read(`${header}\n${row({ received_month: '03/04/2026' })}`, dates);
    expect(line).toMatchObject({ receivedMonth: new Date(month) });
  });

  describe('of an area', () => {
    beforeAll(() => Promise.all([seedBaselines(), seedCounties()]));

    it.each([
      ['12420', 'TX', '12420'],
      ['12420.0', 'TX', '12420'],
      ['Travis County', 'TX', '12420'],
      ['round rock', 'TX', '12420'],
      ['St. Louis, MO-IL', 'IL', '41180'],
      ['', 'TX', null],
    ])('“%s” in %s is %s, and a place is listed with the code it was read as', async (text, state, area) => {
      const line = await cell('area', text, { state });
      expect(line).toMatchObject({ input: { area, state } });
      const listed = area === null || /^[\d.]+$/.test(text) ? [] : [{ column: 'area', stands: text, read: area }];
      expect(line).toMatchObject({ otherwise: listed });
    });

    it.each([
      ['Travis County', 'OK', /^Use a county of Oklahoma/],
      ['12420', 'OK', /^Use a county of Oklahoma/],
      ['Richmond', 'VA', /^Use the code of the one you mean: 40060 \(Richmond city in Richmond, VA\) or /],
    ])('“%s” in %s is refused with what would do', async (text, state, message) => {
      expect(await cell('area', text, { state })).toMatch(message);
    });
  });

  it.each([
    ['employer', 'employer'],
    ['My employer’s', 'employer'],
    ['HOME', 'home'],
    ['', null],
  ])('says with “%s” whose location sets the pay: %s', async (text, paySetBy) => {
    expect(await cell('pay_set_by', text)).toMatchObject({ input: { paySetBy } });
    expect(await cell('pay_set_by', text, { arrangement: 'hybrid' })).toMatchObject({ input: { paySetBy: null } });
  });

  it('refuses anyone else whose location sets the pay', async () => {
    expect(await cell('pay_set_by', 'the boss')).toBe('Use one of home, employer');
  });

  it('takes every label of the site as its key', async () => {
    for (const [key, label] of Object.entries(states)) {
      expect(await cell('state', label)).toMatchObject({ input: { state: key } });
    }
  });
});
