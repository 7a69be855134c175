import { Readable } from 'node:stream';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { LEAST_CHANGED } from '@/lib/aggregates/publishing-rules';
import { db } from '@/lib/db/client';
import type { ImportStatus } from '@/lib/db/generated/enums';
import type { Confirmed } from './import-reports';
import { columnNames } from './report-file';
import { approve, forgetAll, header, startAnew } from './test-file';

const counting = vi.hoisted(() => ({ anew: false, few: 0 }));
vi.mock('./count-few', async (importOriginal) => {
  const { countFew } = await importOriginal<typeof import('./count-few')>();
  return {
    countFew: async (...all: Parameters<typeof countFew>) => {
      if (counting.anew || !(await countFew(...all))) return false;
      counting.few += 1;
      return true;
    },
  };
});

beforeEach(startAnew);

interface SmallFile {
  /** By column, what it says that is not usual. */
  rows: Readonly<Record<string, string>>[];
  status: ImportStatus;
}

const row = fc
  .record({
    coder: fc.nat({ max: 29 }).map((number) => `coder ${number}`),
    received_month: fc.constantFrom('2024-05', '2025-10', '2026-02', '2026-03', '2026-09'),
    yearsBefore: fc.constantFrom(0, 0, 1),
    amount: fc.integer({ min: 40, max: 60 }).map((thousands) => String(1_000 * thousands)),
    paid_hours_per_week: fc.constantFrom('40', '40', '24'),
    employment: fc.constantFrom('full_time', 'full_time', 'per_diem', 'contract'),
    state: fc.constantFrom('TX', 'TX', 'UT'),
    job: fc.constantFrom('1', '2'),
  })
  .map(({ yearsBefore, ...cells }) => ({
    ...cells,
    pay_year: String(Number(cells.received_month.slice(0, 4)) - yearsBefore),
  }));
const file: fc.Arbitrary<SmallFile> = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 40, size: 'max' }),
  status: fc.constantFrom('APPROVED', 'APPROVED', 'TRIAGED', 'PENDING'),
});

/** What a row says that does not say otherwise. */
const usual: Readonly<Record<string, string>> = {
  pay_basis: 'yearly',
  role: 'coder',
  specialty: 'general',
  setting: 'hospital',
  arrangement: 'remote',
  experience_years: '4',
  credentials: 'cpc',
};
const confirmed = new Set<Confirmed>(['other-people']);

/** Imports one file after the other, and tells all that is kept of what counts and is published. */
async function importAll(files: readonly SmallFile[]) {
  await forgetAll();
  for (const { rows, status } of files) {
    const lines = rows.map((cells) => columnNames.map((name) => cells[name] ?? usual[name] ?? '').join(','));
    const imported = await approve(Readable.from([[header, ...lines].join('\n')]), { status, confirmed });
    expect([imported.stopped, imported.staged.bad]).toEqual([undefined, []]);
  }
  expect(await checkCells()).toEqual([]);
  const [first] = await db.release.findMany({ orderBy: { id: 'asc' }, take: 1, select: { id: true } });
  return {
    reports: await db.report.findMany({
      orderBy: [{ author: 'asc' }, { authorSequence: 'asc' }],
      select: { author: true, authorSequence: true, status: true, counted: true },
    }),
    // Of many who changed something no rule asks who they are.
    cells: await db.$queryRaw`
      SELECT name, coders, months, shown, CASE WHEN jsonb_array_length(changed_by) >= ${LEAST_CHANGED} THEN 'many' ELSE (
        SELECT string_agg(author, ' ' ORDER BY author) FROM jsonb_array_elements_text(changed_by) AS author) END AS changed
      FROM cell ORDER BY name`,
    blocks: await db.$queryRaw`SELECT * FROM cell_block WHERE buckets <> '{}' ORDER BY cell, block`,
    figures: await db.$queryRaw`
      SELECT cell, release_id - ${first?.id ?? 0}::int AS release, figure FROM published_figure ORDER BY release, cell`,
    releases: await db.release.findMany({ orderBy: { id: 'asc' }, omit: { id: true, releasedAt: true } }),
    log: await db.auditEvent.findMany({
      orderBy: [{ action: 'asc' }, { detail: 'asc' }],
      select: { action: true, detail: true },
    }),
  };
}

it('a small import leaves and publishes what a recount of everything does, release by release', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 6 }), async (files) => {
      counting.anew = true;
      const anew = await importAll(files);
      counting.anew = false;
      expect(await importAll(files)).toEqual(anew);
    }),
    { numRuns: 6, interruptAfterTimeLimit: 45_000 },
  );
  expect(counting.few).toBeGreaterThan(0);
}, 120_000);
