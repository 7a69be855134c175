import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import { rebuildCells } from '@/lib/aggregates/rebuild-cells';
import { db } from '@/lib/db/client';
import { authorOf } from '@/lib/reports/author';
import { deleteReport } from '@/lib/reports/delete-report';
import { listOwnReports } from '@/lib/reports/list-own-reports';
import { submitReport } from '@/lib/reports/submit-report';
import { person, typicalReport } from '@/lib/reports/test-report';
import { undoStep } from '@/lib/reports/undo-decisions';
import { exportReports } from './export-reports';
import { authorNamed, type ExportMark, exportedCoder } from './exported-name';
import { type Confirmed, type Imported, type ImportOptions, importReports } from './import-reports';
import { columnNames } from './report-file';
import { idNumber, whyRewritten } from './rewritten-id';
import { sayImported } from './say-imported';
import { surveyName } from './survey-name';
import { UnreadableFile } from './unreadable-file';

const secret = 'a secret that is long enough to be one';
const header = columnNames.join(',');

const rotated = 'another secret that is long enough for it';

interface Row {
  coder?: string;
  month?: string;
  year?: string;
  amount?: string;
  state?: string;
  more?: string;
}

const line = ({ coder = 'ann', month = '2026-03', year = '2026', amount = '54500', state = 'TX', more = '' }: Row) =>
  `${coder},${month},yearly,${amount},40,,,${year},coder,general,hospital,remote,full_time,${state},4,cpc;crc,${more}`;
const file = (...rows: Row[]) => Readable.from([[header, ...rows.map(line)].join('\n')]);
const approve = (source: Readable, options: Partial<ImportOptions> = {}) =>
  importReports(source, { survey: 'chapter', status: 'APPROVED', skipBad: false, secret, ...options });
/** How many were added; 0 where the import stopped. */
const added = (imported: Imported) => (imported.stopped ? 0 : imported.added.all);
const many = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ coder: `coder ${index}`, amount: String(45_000 + index * 100) }));

async function exported(): Promise<string> {
  const out = new PassThrough();
  const [csv] = await Promise.all([text(out), exportReports(out, secret)]);
  return csv;
}

async function forgetAll(): Promise<void> {
  await db.$executeRaw`TRUNCATE report, cell, cell_block, published_figure, release, pay_model, audit_event`;
}

/** Two surveys with these ids, as imports had them that were told no survey: pay of $50,000 in one, $60,000 in the other. */
async function importedUnnamed(...ids: string[]): Promise<void> {
  const states = ['TX', 'UT'];
  const rows = [50_000, 60_000].flatMap((pay) =>
    ids.map((coder, index): Row => ({ coder: `${pay} ${coder}`, amount: String(pay), state: states[index] ?? 'ID' })),
  );
  await approve(file(...rows));
  for (const { annualCents, state, id } of await db.report.findMany()) {
    const author = authorOf(`imported ${ids[states.indexOf(state)]}`, secret);
    await db.report.update({ where: { id }, data: { author, authorSequence: annualCents / 1_000_000 } });
  }
  await rebuildCells();
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-15T12:00:00Z') });
  await forgetAll();
  return () => vi.useRealTimers();
});

describe('an import', () => {
  it('counts and publishes approved reports at once', async () => {
    expect(await approve(file(...many(30)))).toMatchObject({ staged: { rows: 30, badRows: 0 }, added: { all: 30 } });
    expect((await latestFigures(db, ['state=TX'])).get('state=TX')).toMatchObject({ shows: 'quartiles' });
    expect(await checkCells()).toEqual([]);
    expect(await db.auditEvent.findFirst()).toMatchObject({
      action: 'reports_imported',
      actorId: null,
      detail: '30 as approved; survey “chapter”',
    });
  });

  it('leaves pending ones to the moderators', async () => {
    const imported = await approve(file(...many(30)), { status: 'PENDING' });
    expect(imported).toMatchObject({ added: { all: 30, waiting: 30 } });
    expect(await db.report.count({ where: { status: 'PENDING', receivedAt: { not: null } } })).toBe(30);
    expect(await checkCells()).toEqual([]);
  });

  it('adds nothing the second time, and only what is new of a longer file', async () => {
    await approve(file(...many(12)));
    expect(await approve(file(...many(12)))).toMatchObject({ added: { all: 0 }, known: { approvedBefore: 12 } });
    expect(await approve(file(...many(15), ...many(15)))).toMatchObject({
      staged: { rows: 30 },
      added: { all: 3 },
      known: { approvedBefore: 12, repeated: 15 },
    });
    expect(await checkCells()).toEqual([]);
  });

  it('takes federal pay by grade, rates of four decimals, production and extra pay, and the same from its own export', async () => {
    const names = 'gs_grade,gs_step,gs_area,production,extra_pay';
    const others = columnNames.filter((name) => name !== 'job' && !names.split(',').includes(name)).join(',');
    const row = (coder: string, pay: string, more: string) =>
      `${coder},2026-03,${pay},,2026,coder,general,government,remote,full_time,TX,4,cpc,,${more}`;
    const rows = [
      row('ann', 'gs,,40,', '9,1,Rest of U.S.,,'),
      row('bea', 'hourly,24.0385/hr,40,', ',,,4000,1200.50'),
      row('cam', 'per_rvu,1.1,40,22.25', ',,,,'),
      row('dee', 'per_chart,1.87,40,14', ',,,,'),
      row('dee', 'per_chart,1.875,40,14', ',,,,'),
      row('dee', 'per_chart,1.8750,40,14', ',,,,'),
    ];
    const whole = Readable.from([[`${others},${names}`, ...rows].join('\n')]);
    expect(await approve(whole)).toMatchObject({ added: { all: 5 }, known: { repeated: 1 } });
    const stored = () =>
      db.report.findMany({
        orderBy: { annualCents: 'asc' },
        omit: { id: true, author: true, authorSequence: true, job: true },
      });
    const before = await stored();
    expect(before.map(({ amount, annualTotalCents }) => [Number(amount), annualTotalCents])).toEqual([
      [1.1, 5_090_800],
      [24.0385, 5_520_058],
      [1.87, 5_445_440],
      [1.875, 5_460_000],
      [61_722, 6_172_200],
    ]);
    expect(before[4]).toMatchObject({ payBasis: 'gs', gsGrade: 9, gsStep: 1, gsArea: 'RUS' });
    const csv = await exported();
    expect(await approve(Readable.from([csv]))).toMatchObject({ added: { all: 0 }, known: { approvedBefore: 5 } });
    await forgetAll();
    expect(added(await approve(Readable.from([csv]), { secret: rotated }))).toBe(5);
    expect(await stored()).toEqual(before);
  });

  it('says what is wrong with pay that contradicts itself', async () => {
    const pay = (basis: string, amount: string, grade: string, year = '2026') =>
      `ann,2026-03,${basis},${amount},40,,,${year},coder,general,government,remote,full_time,TX,4,cpc,,,${grade}`;
    const rows = [
      pay('gs', '60000', '9,1,RUS'),
      pay('gs', '', '9,1,RUS', '2024'),
      pay('gs', '', '16,1,moon'),
      pay('hourly', '52k/yr', ',,'),
      pay('hourly', '24-26', ',,'),
    ];
    const { staged } = await approve(Readable.from([[header, ...rows].join('\n')]));
    expect(staged.bad.map(({ problems }) => problems.map(({ column, message }) => `${column}: ${message}`))).toEqual([
      ['amount: The federal table pays $61,722 for this grade and step'],
      ['pay_year: Federal pay is known here for 2026 and 2025. For another year choose “Yearly salary” and enter it'],
      ['gs_grade: Choose your grade', 'gs_area: Use a key or label of lib/survey/federal-pay.ts, such as AK or Alaska'],
      ['amount: Enter the amount alone: what it says it is for is not how you are paid'],
      ['amount: Enter the one amount that you are paid now, not a range'],
    ]);
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
    expect(await approve(whole)).toMatchObject({ added: { all: 3 }, staged: { badRows: 0 } });
    const counted = await db.report.findMany({ where: { counted: true }, select: { annualCents: true } });
    expect(counted).toEqual([{ annualCents: 6_200_000 }]);
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
    expect(bad).toMatchObject({ staged: { rows: 1, badRows: 3 }, stopped: { why: 'bad-rows' } });
    expect(bad.staged.bad.map(({ line, problems }) => [line, problems.map(({ column }) => column)])).toEqual([
      [3, ['amount']],
      [4, ['coder', 'received_month', 'state']],
      [5, ['benefits']],
    ]);
    expect(await db.report.count()).toBe(0);
    expect(await db.auditEvent.count()).toBe(0);
  });

  it('leaves bad rows out when asked to', async () => {
    const imported = await approve(file({}, { coder: 'bea', amount: 'lots' }), { skipBad: true });
    expect(imported).toMatchObject({ staged: { rows: 1, badRows: 1 }, added: { all: 1 } });
    expect(await db.report.count()).toBe(1);
  });

  it('takes the example file', async () => {
    const example = await readFile('prisma/sample/example-import.csv', 'utf8');
    expect(await approve(Readable.from([example]))).toMatchObject({
      staged: { badRows: 0, otherwise: [] },
      added: { all: 7 },
    });
  });

  it('says what became of each row, and the numbers add up', async () => {
    await approve(file({ coder: 'waits', amount: '50000' }), { status: 'PENDING' });
    await approve(file({ coder: 'there', amount: '51000' }, { coder: 'withdrawn', amount: '52000' }));
    await db.report.updateMany({ where: { annualCents: 5_200_000 }, data: { status: 'WITHDRAWN' } });
    const rows: Row[] = [
      { coder: 'waits', amount: '50000' },
      { coder: 'there', amount: '51000' },
      { coder: 'withdrawn', amount: '52000' },
      { coder: 'new', amount: '53000' },
      { coder: 'new', amount: '53000' },
      { coder: 'long ago', month: '2024-03', year: '2024', amount: '48000' },
      { coder: 'twice', month: '2026-05', amount: '60000' },
      { coder: 'twice', month: '2025-05', year: '2025', amount: '58000' },
      { coder: 'corrected', amount: '61000' },
      { coder: 'corrected', month: '2026-06', amount: '61500' },
    ];
    const imported = await approve(file(...rows, { amount: 'lots' }), { skipBad: true });
    expect(imported).toMatchObject({
      staged: { lines: 12, headers: 1, empty: 0, rows: 10, badRows: 1 },
      known: { approvedNow: 1, approvedBefore: 1, closed: 1, repeated: 1, waiting: 0, deleted: 0 },
      added: { all: 6, counted: 3, outsideWindow: 1, newerPay: 1, mainJob: 1, waiting: 0 },
    });
    const said = sayImported(imported);
    expect(said).toContain('12 lines: 10 with a report, 1 refused, 1 header.');
    for (const line of [
      '  6 added',
      '    3 count',
      '    1 were received too long ago to count',
      '    1 give way to newer pay of the same coder',
      '    1 give way to the main job of the same coder',
      '  3 there already',
      '    1 waited and are approved now',
      '    1 approved',
      '    1 rejected, withdrawn or corrected here, and left so',
      '  1 more than once in the file',
    ]) {
      expect(said.split('\n')).toContain(line);
    }
    expect(await checkCells()).toEqual([]);
  });

  it('approves what waits when it is imported as approved, as one step that can be undone', async () => {
    await approve(file(...many(12)), { status: 'PENDING' });
    expect(await approve(file(...many(12)))).toMatchObject({ added: { all: 0 }, known: { approvedNow: 12 } });
    expect(await db.report.count({ where: { status: 'APPROVED', counted: true, receivedAt: null } })).toBe(12);
    const events = await db.auditEvent.findMany({ where: { action: 'report_approved' } });
    expect(events).toHaveLength(12);
    const steps = new Set(events.map(({ step, actorId }) => `${step} by ${actorId}`));
    expect(steps.size).toBe(1);
    expect(await db.auditEvent.findFirst({ where: { detail: { contains: '12 that waited approved' } } })).toBeTruthy();

    const { done } = await undoStep(person('moderator'), events[0]?.step ?? '');
    expect(done).toHaveLength(12);
    expect(await db.report.count({ where: { status: 'PENDING' } })).toBe(12);
    expect(await checkCells()).toEqual([]);
  });

  it('leaves nothing behind of a file that is refused after part of it was read', async () => {
    const rows = many(5_000);
    await expect(approve(file(...rows, { coder: 'long', amount: '9'.repeat(20_000) }))).rejects.toThrow(UnreadableFile);
    expect(await db.report.count()).toBe(0);
  });
});

describe('a survey', () => {
  const numbered = (count: number, pay: number): Row[] =>
    Array.from({ length: count }, (_, index) => ({ coder: String(index + 1), amount: String(pay + index * 100) }));

  it('has ids of its own: the same ids of another survey are other people', async () => {
    await approve(file(...numbered(30, 45_000)), { survey: 'ohio' });
    await approve(file(...numbered(30, 61_000)), { survey: 'texas' });
    expect(await db.report.count({ where: { counted: true } })).toBe(60);
    expect(await approve(file(...numbered(30, 45_000)), { survey: 'ohio' })).toMatchObject({ added: { all: 0 } });
  });

  it.each([
    ['AAPC  Chapter 2026 ', 'aapc chapter 2026'],
    ['ＡＡＰＣ', 'aapc'],
    ['  ', undefined],
    ['—', undefined],
    ['x'.repeat(101), undefined],
  ])('is named %j', (typed, name) => {
    expect(surveyName(typed)).toBe(name);
  });

  it('must be named for ids of others', async () => {
    await expect(approve(file({}), { survey: undefined })).rejects.toThrow(
      'Line 2, coder: “ann” is no coder of an export',
    );
  });

  it('is known again where it was imported before surveys had names, also two that went by the same ids', async () => {
    await importedUnnamed('1', '2');
    expect(await db.report.count({ where: { counted: true } })).toBe(2);

    const first = file({ coder: '1', amount: '50000' }, { coder: '2', amount: '50000', state: 'UT' });
    expect(await approve(first, { survey: 'first' })).toMatchObject({
      added: { all: 0 },
      known: { approvedBefore: 2 },
    });
    const second = file({ coder: '1', amount: '60000' }, { coder: '2', amount: '60000', state: 'UT' });
    expect(await approve(second, { survey: 'second' })).toMatchObject({ added: { all: 0 } });
    expect(await db.report.count({ where: { counted: true } })).toBe(4);
    expect(await checkCells()).toEqual([]);
  });

  it('under another name is asked about, and so is one from before the secret was rotated', async () => {
    await approve(file(...many(12)));
    const again = await approve(file(...many(12)), { survey: 'chaptre' });
    expect(again).toMatchObject({ stopped: { why: 'people', question: { twins: 12, ofRows: 12 } } });
    expect(sayImported(again)).toContain('12 of the 12 reports that would be added, such as in line 2, 3, 4, 5, 6');
    expect(await approve(file(...many(12)), { secret: rotated })).toMatchObject({ stopped: { why: 'people' } });
    expect(await db.report.count()).toBe(12);

    const others = new Set<Confirmed>(['other-people']);
    expect(added(await approve(file(...many(12)), { survey: 'chaptre', confirmed: others }))).toBe(12);
  });

  it('is not asked about for the few that chance makes alike', async () => {
    await approve(file(...many(3)));
    expect(added(await approve(file(...many(40)), { survey: 'other' }))).toBe(40);
  });

  it('takes another coder whose report is like those that are in the file already', async () => {
    const alike = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ coder: `coder ${index}` }));
    await approve(file(...alike(30)));
    expect(added(await approve(file(...alike(31))))).toBe(1);
  });

  it('goes on under a rotated secret, told the old one', async () => {
    await approve(file(...many(12)));
    const [coder] = many(1);
    const later = file(...many(12), { ...coder, month: '2026-08', amount: '70000' });
    expect(await approve(later, { secret: rotated, oldSecret: secret })).toMatchObject({
      added: { all: 1 },
      known: { approvedBefore: 12 },
    });
    expect(await db.report.count({ where: { counted: true } })).toBe(12);
    expect(added(await approve(file(...many(12)), { secret: rotated }))).toBe(0);
    expect(await checkCells()).toEqual([]);
  });
});

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
    expect(sayImported(asked)).toContain('--ids-as-written');
    expect(sayImported(asked)).toContain(ids[0]);
    expect(await db.report.count()).toBe(0);
    expect(added(await approve(file(...rows), { confirmed: asWritten }))).toBe(rows.length);
  });

  it('are all named at once', async () => {
    const ids = ['007', '7', '1E3', '1000', '3/5/2026', '12'];
    const said = sayImported(await approve(file(...ids.map((coder): Row => ({ coder })))));
    expect(said).toContain('Lines 2, 3, coder: “007” and “7” are the same number to a spreadsheet');
    expect(said).toContain('Lines 4, 5, coder: “1E3” and “1000” are the same number');
    expect(said).toContain('Line 6, coder: “3/5/2026”: a spreadsheet makes dates of ids such as 3-5.');
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
      expect(sayImported(stopped)).toContain(lines);
    }
  });

  it('are read as one is told', async () => {
    expect(added(await approve(file(...rows), { dates: 'day-first' }))).toBe(3);
    const months = await db.report.findMany({ orderBy: { receivedMonth: 'asc' }, select: { receivedMonth: true } });
    expect(months.map(({ receivedMonth }) => receivedMonth.getUTCMonth() + 1)).toEqual([1, 2, 3]);
  });
});

describe('an export', () => {
  it('leaves sample reports out', async () => {
    await approve(file(...many(3)));
    const made = await db.report.findFirstOrThrow({ where: { annualCents: 4_510_000 } });
    await db.report.update({ where: { id: made.id }, data: { sample: true } });
    const lines = (await exported()).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toContain('45100');
  });

  it('adds nothing to the site that wrote it, with a survey’s name or without', async () => {
    await approve(file(...many(25), { month: '2026-05' }, { month: '2026-06', state: 'UT' }));
    const csv = await exported();
    for (const survey of [undefined, 'as if of others']) {
      const again = await approve(Readable.from([csv]), { survey });
      expect(again).toMatchObject({ added: { all: 0 }, known: { approvedBefore: 27 } });
    }
    expect(await db.report.count()).toBe(27);
  });

  it('is read elsewhere as the same reports of as many coders', async () => {
    await approve(file(...many(25), { month: '2026-05' }, { month: '2026-06', state: 'UT' }));
    const contents = () =>
      db.report.findMany({
        orderBy: [{ amount: 'asc' }, { receivedMonth: 'asc' }],
        omit: { id: true, author: true },
      });
    const before = await contents();
    const csv = await exported();

    await forgetAll();
    expect(added(await approve(Readable.from([csv]), { survey: 'the other site', secret: rotated }))).toBe(27);
    expect(await contents()).toEqual(before);
    expect((await db.report.findMany({ distinct: ['author'] })).length).toBe(26);
  });

  it('knows the coder of a changed row, who has a further report then', async () => {
    await approve(file(...many(12)));
    const changed = (await exported()).replace(',2026-03,yearly,45000,', ',2026-09,yearly,66000,');
    expect(added(await approve(Readable.from([changed])))).toBe(1);
    expect(await db.report.count({ where: { counted: true } })).toBe(12);
    expect(await db.report.findFirst({ where: { annualCents: 6_600_000 } })).toMatchObject({ counted: true });
    expect(await checkCells()).toEqual([]);
  });

  it('does not bring back what was deleted since, unless it is asked to', async () => {
    await approve(file(...many(12)));
    const coder = person('coder');
    await submitReport(coder, randomUUID(), { ...typicalReport, amount: 770_000_000 }, { kind: 'another-job' });
    await db.report.updateMany({ where: { status: 'PENDING' }, data: { status: 'APPROVED', receivedAt: null } });
    const csv = await exported();
    const [own] = await listOwnReports(coder);
    await deleteReport(coder, own?.id ?? '');

    const again = await approve(Readable.from([csv]));
    expect(again).toMatchObject({ added: { all: 0 }, known: { approvedBefore: 12, deleted: 1 } });
    expect(sayImported(again)).toContain('1 deleted here since that export, and left out; --deleted-too adds them');
    expect(await listOwnReports(coder)).toEqual([]);

    const wanted = new Set<Confirmed>(['deleted-too']);
    expect(added(await approve(Readable.from([csv]), { confirmed: wanted }))).toBe(1);
    expect((await listOwnReports(coder)).map(({ id }) => id)).toEqual([own?.id]);
    expect(added(await approve(Readable.from([csv]), { confirmed: wanted }))).toBe(0);
  });

  it('from before the secret was rotated is asked about, and known with the old secret', async () => {
    await approve(file(...many(12)));
    const csv = await exported();
    expect(await approve(Readable.from([csv]), { secret: rotated })).toMatchObject({ stopped: { why: 'people' } });
    expect(added(await approve(Readable.from([csv]), { secret: rotated, oldSecret: secret }))).toBe(0);
  });

  it('names coders anew each time, and never by what the database knows them as', async () => {
    await approve(file({}, { month: '2026-04', amount: '56000' }));
    const [first, second] = [await exported(), await exported()];
    const names = (csv: string) =>
      csv
        .split('\n')
        .slice(1, 3)
        .map((row) => row.split(',')[0]);
    expect(names(first)[0]).toBe(names(first)[1]);
    expect(names(first)[0]).not.toBe(names(second)[0]);
    const { author, id } = await db.report.findFirstOrThrow();
    for (const known of [author.slice(0, 16), id.slice(0, 8), Buffer.from(author, 'hex').toString('base64url')]) {
      expect(first).not.toContain(known);
    }
  });

  it('holds no id that a spreadsheet could rewrite', () => {
    const hex = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
    fc.assert(
      fc.property(hex(64), hex(16), (author, mark) => {
        const name = exportedCoder(author, mark as ExportMark, secret);
        expect(name).toMatch(/^v1\.[\w-]{100,}$/);
        expect([whyRewritten(name), idNumber(name), authorNamed(name, [secret]), authorNamed(name, [rotated])]).toEqual(
          [undefined, undefined, author, undefined],
        );
      }),
    );
  });
});
