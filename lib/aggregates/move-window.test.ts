import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemorySurvey } from '@/bench/privacy/memory-survey';
import { db } from '@/lib/db/client';
import type { ReportCreateManyInput } from '@/lib/db/generated/models';
import { anotherJob } from '@/lib/reports/about';
import { approveReports } from '@/lib/reports/approve-reports';
import { authorOf } from '@/lib/reports/author';
import { columnsOf } from '@/lib/reports/report-input';
import { submitReport } from '@/lib/reports/submit-report';
import { person, typicalReport } from '@/lib/reports/test-report';
import type { CountedReport } from './cell-contents';
import { checkCells } from './check-cells';
import { cellTag } from './figure-tags';
import { latestFigures } from './latest-figures';
import { moveWindow } from './move-window';
import { rebuildCells } from './rebuild-cells';
import { windowFrom } from './window';

const moderator = person('moderator');

async function approveTen(state: 'WY' | 'UT') {
  for (let coder = 0; coder < 10; coder += 1) {
    const id = randomUUID();
    await submitReport(
      person('coder'),
      id,
      { ...typicalReport, payBasis: 'hourly', amount: 250_000 + coder * 3_000, state },
      anotherJob,
    );
    await approveReports(moderator, [id]);
  }
}

const shownOf = async (cell: 'state=WY' | 'state=UT') => (await latestFigures(db, [cell])).get(cell)?.shows;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-15T12:00:00Z') });
  await db.$executeRaw`TRUNCATE report, cell, cell_block, published_figure, release, pay_model, audit_event`;
});
afterEach(() => {
  vi.useRealTimers();
});

it('lets go of reports the month after they reach 24 months, and says so to no one before', async () => {
  await approveTen('WY');
  expect(await shownOf('state=WY')).toBe('median');

  vi.setSystemTime('2028-01-31T23:59:59Z');
  await moveWindow();
  expect(await shownOf('state=WY')).toBe('median');

  vi.setSystemTime('2028-02-01T00:00:00Z');
  expect(await checkCells()).toEqual([]);
  expect(await moveWindow()).toContain(cellTag('state=WY'));
  expect(await shownOf('state=WY')).toBe('nothing');
  expect(await checkCells()).toEqual([]);
  expect(await moveWindow()).toEqual([]);
});

it('moves by itself alone: an approval of the new month costs what any other does', async () => {
  await approveTen('WY');
  vi.setSystemTime('2028-02-01T00:00:00Z');
  await approveTen('UT');
  const counted = () => db.report.count({ where: { counted: true } });
  expect([await counted(), await checkCells()]).toEqual([20, []]);
  await moveWindow();
  expect([await counted(), await checkCells()]).toEqual([10, []]);
  expect([await shownOf('state=WY'), await shownOf('state=UT')]).toEqual(['nothing', 'median']);
});

it('moves once for several servers, and not back for one whose clock is behind', async () => {
  await approveTen('WY');
  vi.setSystemTime('2028-02-01T00:00:00Z');
  const moved = await Promise.all([moveWindow(), moveWindow(), moveWindow()]);
  expect(moved.filter((tags) => tags.length > 0)).toHaveLength(1);

  vi.setSystemTime('2028-01-31T23:59:30Z');
  expect(await moveWindow()).toEqual([]);
  await approveTen('UT');
  expect([await shownOf('state=WY'), await shownOf('state=UT')]).toEqual(['nothing', 'median']);
  expect(await checkCells()).toEqual([]);
});

/** An approved report of an author, as the database holds it, past queue and limits. */
function approvedRow(
  author: string,
  authorSequence: number,
  change: Partial<ReportCreateManyInput> & { receivedMonth: Date },
) {
  return {
    ...columnsOf(typicalReport),
    id: randomUUID(),
    author,
    authorSequence,
    status: 'APPROVED' as const,
    ...change,
  };
}

describe('where one author has several reports', () => {
  const received = (text: string) => ({ receivedMonth: new Date(`${text}-01`) });
  const countedOf = async () => {
    const counted = await db.report.findMany({ where: { counted: true }, orderBy: { payYear: 'asc' } });
    return counted.map(({ payYear, job }) => [payYear, job]);
  };

  it('the next one counts when the counted one leaves', async () => {
    const author = authorOf('ann');
    await db.report.createMany({
      data: [
        approvedRow(author, 1, { payYear: 2026, ...received('2026-02') }),
        approvedRow(author, 2, { payYear: 2026, job: 2, paidHoursPerWeek: 12, ...received('2026-03') }),
        approvedRow(author, 3, { payYear: 2024, ...received('2026-05') }),
        approvedRow(author, 4, { payYear: 2025, job: 2, employment: 'contract', ...received('2026-04') }),
      ],
    });
    vi.setSystemTime('2026-06-15T12:00:00Z');
    await rebuildCells();
    const counted = [];
    for (const month of ['2028-01', '2028-02', '2028-03', '2028-04', '2028-05']) {
      vi.setSystemTime(`${month}-01T00:00:00Z`);
      await moveWindow();
      expect(await checkCells()).toEqual([]);
      counted.push(await countedOf());
    }
    const contract = [2025, 2];
    expect(counted).toEqual([[contract, [2026, 1]], [contract, [2026, 2]], [[2024, 1], contract], [[2024, 1]], []]);
  });

  it('cells and marks stay those of the reports, month by month', async () => {
    const row = fc.record({
      author: fc.constantFrom(...Array.from({ length: 5 }, (_, index) => authorOf(`coder ${index}`))),
      receivedMonth: fc.nat({ max: 11 }).map((month) => new Date(Date.UTC(2026, month, 1))),
      payYear: fc.integer({ min: 2024, max: 2026 }),
      job: fc.integer({ min: 1, max: 3 }),
      paidHoursPerWeek: fc.constantFrom(12, 20, 40),
      employment: fc.constantFrom('full_time' as const, 'part_time' as const, 'contract' as const),
      status: fc.constantFrom('APPROVED' as const, 'APPROVED' as const, 'WITHDRAWN' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 10, maxLength: 30 }), async (rows) => {
        await db.$executeRaw`TRUNCATE report, cell, cell_block, published_figure, release, pay_model, audit_event`;
        vi.setSystemTime('2026-12-15T12:00:00Z');
        await db.report.createMany({
          data: rows.map(({ author, ...change }, index) => approvedRow(author, index + 1, change)),
        });
        await rebuildCells();
        for (let month = 0; month < 13; month += 3) {
          vi.setSystemTime(new Date(Date.UTC(2028, month, 1)));
          await moveWindow();
          expect(await checkCells()).toEqual([]);
        }
        expect(await db.report.count({ where: { counted: true } })).toBe(0);
      }),
      { numRuns: 5 },
    );
  }, 120_000);
});

it('leaves no figure standing whose last month it has passed', () => {
  const month = (index: number) => new Date(Date.UTC(2024, index, 1));
  const reportOf = (author: number, received: number): CountedReport => ({
    author: `coder ${author}`,
    annualCents: 5_000_000,
    receivedMonth: month(received),
    state: author % 3 === 0 ? 'WY' : 'UT',
    experienceYears: author % 2 === 0 ? 1 : 4,
    role: 'coder',
    credentials: ['cpc'],
    specialty: 'general',
    setting: 'hospital',
    arrangement: 'remote',
    employment: 'full_time',
    benefits: [],
    payYear: 2026,
  });
  // Just enough coders for a figure, of whom none or few come back before the window passes.
  const someOf = (least: number, most: number) =>
    fc.uniqueArray(fc.nat({ max: 14 }), { minLength: least, maxLength: most });
  const steps = fc.array(
    fc.record({ months: fc.constantFrom(0, 1, 6, 24), authors: fc.oneof(someOf(0, 2), someOf(10, 12)) }),
    { minLength: 2, maxLength: 12 },
  );
  let hidden = 0;
  fc.assert(
    fc.property(steps, (history) => {
      const survey = new MemorySurvey();
      const counted = new Map<number, CountedReport>();
      let now = 0;
      for (const { months, authors } of history) {
        now += months;
        const from = windowFrom(month(now));
        const leaving = [...counted].filter(([, { receivedMonth }]) => receivedMonth < from);
        for (const [author] of leaving) counted.delete(author);
        const before = survey.figure('nation').shows;
        survey.release({ leaving: leaving.map(([, report]) => report) });
        if (before !== 'nothing' && survey.figure('nation').shows === 'nothing') hidden += 1;
        for (const author of authors) {
          const [last, next] = [counted.get(author), reportOf(author, now)];
          survey.release({ joining: [next], leaving: last ? [last] : [] });
          counted.set(author, next);
        }
        for (const cell of survey.cells()) {
          const figure = survey.figure(cell);
          if (figure.shows !== 'nothing') expect(figure.months.to >= from.toISOString().slice(0, 7)).toBe(true);
        }
      }
    }),
  );
  expect(hidden).toBeGreaterThan(0);
});

it('a rebuild finds nothing to change, and mends what was broken by hand', async () => {
  await approveTen('WY');
  const before = await latestFigures(db, ['nation', 'state=WY']);
  await rebuildCells();
  expect(await latestFigures(db, ['nation', 'state=WY'])).toEqual(before);

  await db.cell.deleteMany({ where: { name: 'state=WY' } });
  await db.report.updateMany({ data: { counted: false } });
  expect(await checkCells()).not.toEqual([]);
  await rebuildCells();
  expect(await checkCells()).toEqual([]);
});
