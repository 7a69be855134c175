import { readFile } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import { db } from '@/lib/db/client';
import { exportReports } from './export-reports';
import { importReports } from './import-reports';
import { columnNames } from './report-file';

const secret = 'a secret that is long enough to be one';
const header = columnNames.join(',');

interface Row {
  coder?: string;
  month?: string;
  amount?: string;
  state?: string;
  more?: string;
}

const line = ({ coder = 'ann', month = '2026-03', amount = '54500', state = 'TX', more = '' }: Row) =>
  `${coder},${month},yearly,${amount},40,,,2026,coder,general,hospital,remote,full_time,${state},4,cpc;crc,${more}`;
const file = (...rows: Row[]) => Readable.from([[header, ...rows.map(line)].join('\n')]);
const approve = (source: Readable, options: { skipBad?: boolean } = {}) =>
  importReports(source, { status: 'APPROVED', skipBad: false, secret, ...options });
const many = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ coder: `coder ${index}`, amount: String(45_000 + index * 100) }));

async function exported(): Promise<string> {
  const out = new PassThrough();
  const [csv] = await Promise.all([text(out), exportReports(out)]);
  return csv;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-15T12:00:00Z') });
  await db.$executeRaw`TRUNCATE report, cell, cell_block, published_figure, release, pay_model, audit_event`;
  return () => vi.useRealTimers();
});

describe('an import', () => {
  it('counts and publishes approved reports at once', async () => {
    expect(await approve(file(...many(30)))).toMatchObject({ rows: 30, added: 30, badRows: 0 });
    expect((await latestFigures(db, ['state=TX'])).get('state=TX')).toMatchObject({ shows: 'quartiles' });
    expect(await checkCells()).toEqual([]);
    expect(await db.auditEvent.findFirst()).toMatchObject({ action: 'reports_imported', actorId: null });
  });

  it('leaves pending ones to the moderators', async () => {
    await importReports(file(...many(30)), { status: 'PENDING', skipBad: false, secret });
    expect(await db.report.count({ where: { status: 'PENDING', receivedAt: { not: null } } })).toBe(30);
    expect(await checkCells()).toEqual([]);
  });

  it('adds nothing the second time, and only what is new of a longer file', async () => {
    await approve(file(...many(12)));
    expect(await approve(file(...many(12)))).toMatchObject({ rows: 12, added: 0 });
    expect(await approve(file(...many(15), ...many(15)))).toMatchObject({ rows: 30, added: 3 });
    expect(await checkCells()).toEqual([]);
  });

  it('counts a coder of two rows once, with the later one', async () => {
    await approve(file({ month: '2026-05', state: 'UT' }, { month: '2026-04', state: 'ID' }));
    const counted = await db.report.findMany({ where: { counted: true }, select: { state: true } });
    expect(counted).toEqual([{ state: 'UT' }]);
    expect(await db.report.findMany({ orderBy: { authorSequence: 'asc' }, select: { state: true } })).toEqual([
      { state: 'ID' },
      { state: 'UT' },
    ]);
  });

  it.each([
    ['in one column of words', ['main', 'evenings']],
    ['in one of numbers', ['1', '2']],
    ['by setting and employment where the file says nothing', ['', '']],
  ])('tells a coder’s jobs apart %s, and counts the main one of the newest year', async (_, [main, second]) => {
    const row = (job: string | undefined, cells: string) => `ann,2026-05,${cells},TX,4,cpc,,${job}`;
    const rows = [
      row(main, 'yearly,62000,40,,,2026,coder,general,hospital,remote,full_time'),
      row(second, 'hourly,38,12,,,2026,coder,general,physician_office,remote,per_diem'),
      row(main, 'yearly,52000,40,,,2024,coder,general,hospital,remote,full_time'),
    ];
    const whole = Readable.from([[header, ...rows].join('\n')]);
    expect(await approve(whole)).toMatchObject({ added: 3, badRows: 0 });
    const counted = await db.report.findMany({ where: { counted: true }, select: { amountCents: true } });
    expect(counted).toEqual([{ amountCents: 6_200_000 }]);
    expect((await db.report.findMany({ distinct: ['job'] })).length).toBe(2);
    expect(await checkCells()).toEqual([]);
  });

  it('knows a job again in a later file, and needs no column for jobs', async () => {
    const withoutJob = columnNames.filter((name) => name !== 'job').join(',');
    await approve(Readable.from([[withoutJob, line({ month: '2026-03', amount: '50000' })].join('\n')]));
    await approve(file({ month: '2026-04', amount: '51000' }));
    expect((await db.report.findMany({ distinct: ['job'] })).length).toBe(1);
    await approve(Readable.from([[header, `${line({ month: '2026-05' })},St. Mary’s`].join('\n')]));
    await approve(Readable.from([[header, `${line({ month: '2026-06' })},St. Mary’s`].join('\n')]));
    expect((await db.report.findMany({ distinct: ['job'] })).length).toBe(2);
  });

  it('names line and column of each bad row and writes none of the file', async () => {
    const bad = await approve(
      file({}, { coder: 'bea', amount: 'lots' }, { coder: '', month: '2027-01', state: 'XX' }, { more: 'yacht' }),
    );
    expect(bad).toMatchObject({ rows: 4, added: 0, badRows: 3 });
    expect(bad.bad.map(({ line, problems }) => [line, problems.map(({ column }) => column)])).toEqual([
      [3, ['amount']],
      [4, ['coder', 'received_month', 'state']],
      [5, ['benefits']],
    ]);
    expect(await db.report.count()).toBe(0);
    expect(await db.auditEvent.count()).toBe(0);
  });

  it('leaves bad rows out when asked to', async () => {
    const imported = await approve(file({}, { coder: 'bea', amount: 'lots' }), { skipBad: true });
    expect(imported).toMatchObject({ rows: 2, added: 1, badRows: 1 });
    expect(await db.report.count()).toBe(1);
  });

  it.each([
    ['', 'lacks the columns coder'],
    ['coder,pay\nann,1', 'unknown columns: "pay"'],
    [`${header},coder\n`, 'columns twice: coder'],
    [`${header}\n"ann,2026`, 'no CSV file'],
  ])('refuses a file that is none: %j', async (content, problem) => {
    const reading = approve(Readable.from(content === '' ? [`pay_basis\n`] : [content]));
    await expect(reading).rejects.toThrow(problem);
    expect(await db.report.count()).toBe(0);
  });

  it('reads a file with byte order mark, Windows line ends and empty lines', async () => {
    const content = `\uFEFF${header}\r\n\r\n${line({})}\r\n\r\n`;
    expect(await approve(Readable.from([content]))).toMatchObject({ rows: 1, added: 1 });
  });

  it('takes the example file', async () => {
    const example = await readFile('prisma/sample/example-import.csv', 'utf8');
    expect(await approve(Readable.from([example]))).toMatchObject({ rows: 4, added: 4, badRows: 0 });
  });
});

describe('an export', () => {
  it('is read back as the same reports of as many coders', async () => {
    await approve(file(...many(25), { month: '2026-05' }, { month: '2026-06', state: 'UT' }));
    const contents = () =>
      db.report.findMany({
        orderBy: [{ amountCents: 'asc' }, { receivedMonth: 'asc' }],
        omit: { id: true, author: true },
      });
    const before = await contents();
    const csv = await exported();

    await db.$executeRaw`TRUNCATE report, cell, cell_block, published_figure, release, pay_model, audit_event`;
    expect(await approve(Readable.from([csv]))).toMatchObject({ rows: 27, added: 27 });
    expect(await contents()).toEqual(before);
    expect((await db.report.findMany({ distinct: ['author'] })).length).toBe(26);
  });

  it('names coders anew each time, and never by what the database knows them as', async () => {
    await approve(file({}));
    const [first, second] = [await exported(), await exported()];
    expect(first).not.toBe(second);
    expect(first).not.toContain((await db.report.findFirstOrThrow()).author.slice(0, 16));
  });
});
