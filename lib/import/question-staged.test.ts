import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { Confirmed } from './import-reports';
import { importSummary } from './import-summary';
import { added, approve, file, type Row, startAnew } from './test-file';

beforeEach(startAnew);

describe('ids that a spreadsheet may have rewritten', () => {
  const asWritten = new Set<Confirmed>(['ids-as-written']);

  it.each<[string, string[]]>([
    ['zeros in front, beside', ['007', '7']],
    ['zeros in front, gone', ['7', '7', '12']],
    ['an exponent', ['1E3', '1000']],
    ['an exponent alone', ['1E3']],
    ['an exponent as LibreOffice writes it', ['1.23456789012346E+016']],
    ['more digits than fit', ['12345678901234567', '12345678901234568']],
    ['a date', ['2026-03-05']],
    ['a date as Excel writes it', ['5-Mar']],
    ['a time', ['01:30:00']],
    ['a decimal', ['1.1', '1.10']],
    ['a group of digits', ['1,000', '1000']],
  ])('are asked about: %s', async (_, ids) => {
    const rows = ids.map((coder, index): Row => ({ coder: `"${coder}"`, amount: String(50_000 + index * 100) }));
    const asked = await approve(file(...rows));
    expect(asked).toHaveProperty('stopped.why');
    expect(importSummary(asked)).toContain('--ids-as-written');
    expect(importSummary(asked)).toContain(ids[0]);
    expect(await db.report.count()).toBe(0);
    expect(added(await approve(file(...rows), { confirmed: asWritten }))).toBe(rows.length);
  });

  it('are all named at once', async () => {
    const ids = ['007', '7', '1E3', '1000', '3/5/2026', '12'];
    const said = importSummary(await approve(file(...ids.map((coder): Row => ({ coder })))));
    expect(said).toContain('Lines 2, 3, coder: “007” and “7” are the same number to a spreadsheet');
    expect(said).toContain('Lines 4, 5, coder: “1E3” and “1000” are the same number');
    expect(said).toContain('Line 6, coder: “3/5/2026”: a spreadsheet turns ids such as 3-5 into dates.');
  });

  it('are asked about where the survey came with other zeros before', async () => {
    await approve(file({ coder: '007' }));
    expect(await approve(file({ coder: '7', month: '2026-05', amount: '60000' }))).toMatchObject({
      stopped: { why: 'ids', questions: [{ why: 'padded-before', ids: ['7'] }] },
    });
  });

  it.each<[string, string[]]>([
    ['numbers of one length', ['1001', '1002', '1001']],
    ['each of one report', ['1', '2', '12']],
    ['words', ['ann', 'bea', 'ann']],
    ['keys', ['7f3a', '7e3a', '3-5']],
  ])('are not taken for such: %s', async (_, ids) => {
    const rows = ids.map((coder, index): Row => ({ coder, amount: String(50_000 + index * 100) }));
    expect(added(await approve(file(...rows)))).toBe(ids.length);
  });

  it('are refused where a spreadsheet’s error stands', async () => {
    expect(await approve(file({ coder: '#N/A' }))).toMatchObject({ staged: { badRows: 1 } });
  });
});

describe('days of receipt that may be years', () => {
  it('are asked about: Excel’s Mar-25 is 25 March to other spreadsheets', async () => {
    const rows: Row[] = [{ month: '2026/03/25' }, { coder: 'bea', month: '2026/04/01' }];
    expect(await approve(file(...rows))).toMatchObject({ stopped: { why: 'days-or-years' } });
    const right = new Set<Confirmed>(['dates-as-written']);
    expect(added(await approve(file(...rows), { confirmed: right }))).toBe(2);
  });

  it('are none where other days stand beside', async () => {
    expect(added(await approve(file({ month: '2026/03/25' }, { coder: 'bea', month: '2026/03/09' })))).toBe(2);
  });
});

describe('dates of which one shows that the day comes first', () => {
  const rows: Row[] = [
    { month: '4/1/2026' },
    { coder: 'bea', month: '31/3/2026' },
    { coder: 'eve', month: '9/2/2026' },
  ];

  it('are asked about, whichever came first', async () => {
    const [assumed, shown] = rows;
    for (const [order, lines] of [
      [[assumed, shown], 'In line 3 the day comes first (“31/3/2026”), and line 2 (“4/1/2026”)'],
      [[shown, assumed], 'In line 2 the day comes first (“31/3/2026”), and line 3 (“4/1/2026”)'],
    ] as const) {
      const stopped = await approve(file(...order.flatMap((row) => row ?? [])));
      expect(stopped).toMatchObject({ stopped: { why: 'date-order' } });
      expect(importSummary(stopped)).toContain(lines);
    }
  });

  it('are read as one is told', async () => {
    expect(added(await approve(file(...rows), { dates: 'day-first' }))).toBe(3);
    const months = await db.report.findMany({ orderBy: { receivedMonth: 'asc' }, select: { receivedMonth: true } });
    expect(months.map(({ receivedMonth }) => receivedMonth.getUTCMonth() + 1)).toEqual([1, 2, 3]);
  });
});
