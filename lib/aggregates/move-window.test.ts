import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { approveReport } from '@/lib/reports/approve-report';
import { submitReport } from '@/lib/reports/submit-report';
import { checkCells } from './check-cells';
import { latestFigures } from './latest-figures';
import { moveWindow } from './move-window';
import { rebuildCells } from './rebuild-cells';

const moderator = { userId: randomUUID(), email: 'moderator@example.org', role: 'moderator' as const };

async function approveTen(state: 'WY' | 'UT') {
  for (let coder = 0; coder < 10; coder += 1) {
    const id = randomUUID();
    const author = { userId: randomUUID(), email: 'coder@example.org', role: 'coder' as const };
    await submitReport(author, id, {
      payBasis: 'hourly',
      amount: 2_500 + coder * 30,
      paidHoursPerWeek: 40,
      chartsPerHour: null,
      bonus: 0,
      payYear: 2026,
      state,
      experienceYears: 4,
      role: 'coder',
      credentials: ['cpc'],
      specialty: 'general',
      setting: 'hospital',
      arrangement: 'remote',
      employment: 'full_time',
      benefits: [],
    });
    await approveReport(moderator, id);
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
  expect(await moveWindow()).toContain('state=WY');
  expect(await shownOf('state=WY')).toBe('nothing');
  expect(await checkCells()).toEqual([]);
  expect(await moveWindow()).toEqual([]);
});

it('moves with any approval of the new month too', async () => {
  await approveTen('WY');
  vi.setSystemTime('2028-02-01T00:00:00Z');
  await approveTen('UT');
  expect([await shownOf('state=WY'), await shownOf('state=UT')]).toEqual(['nothing', 'median']);
  expect(await checkCells()).toEqual([]);
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
