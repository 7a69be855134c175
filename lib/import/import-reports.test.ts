import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import { rebuildCells } from '@/lib/aggregates/rebuild-cells';
import { seedCounties } from '@/lib/areas/seed-counties';
import { seedBaselines } from '@/lib/baselines/seed-baselines';
import { db } from '@/lib/db/client';
import { person } from '@/lib/reports/test-report';
import { undoBatch } from '@/lib/reports/undo-decisions';
import { UnreadableFile } from '@/lib/tables/unreadable-file';
import type { Confirmed } from './import-reports';
import { importSummary } from './import-summary';
import { columnNames } from './report-file';
import { surveyName } from './survey-name';
import {
  added,
  approve,
  exported,
  file,
  forgetAll,
  header,
  importedUnnamed,
  line,
  many,
  type Row,
  rotated,
  secret,
  startAnew,
} from './test-file';

beforeEach(startAnew);

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

  it('changes no cell by reports that give way, and each cell by those that count', async () => {
    await approve(file(...many(30)));
    const older = many(12).map((row): Row => ({ ...row, year: '2025', amount: '44000' }));
    expect(await approve(file(...older))).toMatchObject({ added: { all: 12, counted: 0, newerPay: 12 } });
    const changed = async () => (await db.cell.findMany()).map(({ name, changedBy }) => [name, changedBy]);
    expect((await changed()).filter(([, authors]) => !isDeepStrictEqual(authors, []))).toEqual([]);
    expect(await db.report.count({ where: { counted: true } })).toBe(30);

    const newer = many(3).map((row): Row => ({ ...row, month: '2026-04', amount: '70000' }));
    expect(await approve(file(...newer))).toMatchObject({ added: { counted: 3 }, displaced: 3 });
    const { changedBy } = await db.cell.findUniqueOrThrow({ where: { name: 'nation' } });
    expect(changedBy).toHaveLength(3);
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
    const left = ['job', 'area', 'pay_set_by', ...names.split(',')];
    const others = columnNames.filter((name) => !left.includes(name)).join(',');
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
        omit: { id: true, author: true, authorSequence: true, job: true, importId: true },
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
      ['pay_year: We have federal pay tables for 2026 and 2025. For another year choose “Yearly salary” and enter it'],
      ['gs_grade: Choose your grade', 'gs_area: Use one of the form’s answers, such as AK or Alaska'],
      ['amount: Enter only the amount: the unit you typed does not match how you are paid'],
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
    await Promise.all([seedBaselines(), seedCounties()]);
    const example = await readFile('lib/sample/example-import.csv', 'utf8');
    expect(await approve(Readable.from([example]))).toMatchObject({
      staged: { badRows: 0, otherwise: [{ column: 'area', stands: 'Travis County', read: '12420' }] },
      added: { all: 7 },
    });
  });

  it('that is small writes no cells but those of its coders', async () => {
    await approve(file(...many(30)));
    const written = () => db.$queryRaw`SELECT name, xmin::text FROM cell WHERE name LIKE 'state=TX%' ORDER BY name`;
    const before = await written();
    const elsewhere = many(20).map((row): Row => ({ ...row, coder: `${row.coder} of Ohio`, state: 'OH' }));
    expect(await approve(file(...elsewhere))).toMatchObject({ added: { all: 20, counted: 20 } });
    expect((await latestFigures(db, ['state=OH'])).get('state=OH')).toMatchObject({ shows: 'quartiles' });
    expect(await written()).toEqual(before);
    expect(await checkCells()).toEqual([]);
  });

  it('counts all anew where the last release went by another window', async () => {
    await approve(file(...many(12)));
    const latest = { orderBy: { id: 'desc' }, omit: { id: true, releasedAt: true } } as const;
    const last = await db.release.findFirstOrThrow(latest);
    await db.release.create({ data: { ...last, windowFrom: new Date('2020-01-01') } });
    await approve(file({ coder: 'later', amount: '53000' }));
    expect(await db.release.findFirstOrThrow(latest)).toEqual({ ...last, approvedReports: 13 });
    expect(await checkCells()).toEqual([]);
  });

  it('says what became of each row, and the numbers add up', async () => {
    await approve(file({ coder: 'waits', amount: '50000' }), { status: 'PENDING' });
    await approve(file({ coder: 'there', amount: '51000' }, { coder: 'withdrawn', amount: '52000' }));
    await db.report.updateMany({ where: { annualCents: 5_200_000 }, data: { status: 'WITHDRAWN' } });
    await rebuildCells();
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
    const said = importSummary(imported);
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

  it('approves what waits when it is imported as approved, as one batch that can be undone', async () => {
    await approve(file(...many(12)), { status: 'PENDING' });
    expect(await approve(file(...many(12)))).toMatchObject({ added: { all: 0 }, known: { approvedNow: 12 } });
    expect(await db.report.count({ where: { status: 'APPROVED', counted: true, receivedAt: null } })).toBe(12);
    const events = await db.auditEvent.findMany({ where: { action: 'report_approved' } });
    expect(events).toHaveLength(12);
    const batches = new Set(events.map(({ batch, actorId }) => `${batch} by ${actorId}`));
    expect(batches.size).toBe(1);
    expect(await db.auditEvent.findFirst({ where: { detail: { contains: '12 that waited approved' } } })).toBeTruthy();

    const { done } = await undoBatch(person('moderator'), events[0]?.batch ?? '');
    expect(done).toHaveLength(12);
    expect(await db.report.count({ where: { status: 'PENDING' } })).toBe(12);
    expect(await checkCells()).toEqual([]);
  });

  it('leaves nothing behind of a file that is refused after part of it was read', async () => {
    const rows = many(5_000);
    await expect(approve(file(...rows, { coder: 'long', amount: '9'.repeat(1_000_001) }))).rejects.toThrow(
      UnreadableFile,
    );
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
    expect(importSummary(again)).toContain('12 of the 12 reports that would be added, such as in line 2, 3, 4, 5, 6');
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

describe('newer pay in a file', () => {
  it('displaces what counted here, and the closing lines say so', async () => {
    await approve(file(...many(3)));
    const newer = many(2).map((row) => ({ ...row, month: '2026-09', amount: '66000' }));
    const imported = await approve(file(...newer, { coder: 'ann' }));
    expect(imported).toMatchObject({ added: { all: 3, counted: 3 }, displaced: 2 });
    expect(importSummary(imported)).toMatch(/^ {2}2 that were here before give way to those of the file/m);
    expect(importSummary(await approve(file(...newer)))).not.toContain('give way');
    expect(await checkCells()).toEqual([]);
  });
});
