import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCells } from '@/lib/aggregates/check-cells';
import { latestFigures } from '@/lib/aggregates/latest-figures';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { anotherJob } from './about';
import { approveReports } from './approve-reports';
import { deleteReport } from './delete-report';
import type { Rejection } from './rejection';
import { submitReport } from './submit-report';
import {
  approveReport,
  codersIn,
  correction,
  forgetReports,
  pendingReport,
  person,
  rejectReport,
  sameJob,
  typicalReport,
  undoDecision,
} from './test-report';
import { undoBatch } from './undo-decisions';
import { withdrawReport } from './withdraw-report';

const moderator = person('moderator');

const implausible: Rejection = { kind: 'implausible_pay', words: null };

/** Coders in a cell, counted by scanning the reports: knows nothing of buckets and flags. */
async function codersInNation(): Promise<number> {
  const authors = await db.report.findMany({
    where: { status: 'APPROVED', employment: { not: 'contract' } },
    distinct: ['author'],
    select: { author: true },
  });
  return authors.length;
}

/** The rule of which report counts, as PostgreSQL would have it. */
async function mainReports(): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH approved AS (
      SELECT *, employment = 'contract' AS pool,
        max(pay_year) OVER (PARTITION BY author, employment = 'contract') AS newest
      FROM report WHERE status = 'APPROVED'
    ), standing AS (
      SELECT DISTINCT ON (author, pool, job) * FROM approved WHERE pay_year = newest
      ORDER BY author, pool, job, received_month DESC, author_sequence DESC
    )
    SELECT DISTINCT ON (author, pool) id FROM standing
    ORDER BY author, pool, paid_hours_per_week DESC, received_month DESC, author_sequence DESC`;
  return new Set(rows.map(({ id }) => id));
}

describe('whatever happens, in any order', () => {
  const coders = Array.from({ length: 14 }, () => person('coder'));
  const step = fc.record({
    kind: fc.constantFrom(
      ...([
        'submit',
        'edit',
        'edit',
        'approve',
        'approve',
        'approve',
        'reject',
        'undo',
        'withdraw',
        'delete',
        'many',
        'undo many',
      ] as const),
    ),
    coder: fc.nat({ max: coders.length - 1 }),
    report: fc.nat(),
    amount: fc.integer({ min: 300_000_000, max: 900_000_000 }),
    state: fc.constantFrom('WY' as const, 'TX' as const),
    role: fc.constantFrom('coder' as const, 'manager' as const),
    employment: fc.constantFrom('full_time' as const, 'full_time' as const, 'contract' as const),
    paidHoursPerWeek: fc.constantFrom(12, 32, 40),
    payYear: fc.integer({ min: typicalReport.payYear - 2, max: typicalReport.payYear }),
    job: fc.constantFrom(0, 1, 1, 2),
  });

  it('the cells and the release are those of the approved reports', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(step, { minLength: 20, maxLength: 70 }), async (steps) => {
          const reports: { id: string; coder: Viewer }[] = [];
          for (const coder of coders) reports.push({ id: await pendingReport(coder), coder });
          let lastBatch: string = randomUUID();
          let reachedTen = false;
          let fellBelowTen = false;

          for (const { kind, coder: index, report, job, ...change } of steps) {
            const { id, coder } = reports[report % reports.length] ?? reports[0] ?? { id: '', coder: moderator };
            switch (kind) {
              case 'submit': {
                const author = coders[index] ?? coder;
                // A job that its author has not reported makes no report, and what follows on it finds none.
                const id = await pendingReport(author, change, job > 0 ? sameJob(job) : anotherJob);
                reports.push({ id, coder: author });
                break;
              }
              case 'edit': {
                const version = randomUUID();
                await submitReport(coder, version, { ...typicalReport, ...change }, correction(id));
                reports.push({ id: version, coder });
                break;
              }
              case 'approve':
                await approveReport(moderator, id);
                break;
              case 'reject':
                await rejectReport(moderator, id, implausible);
                break;
              case 'undo':
                await undoDecision(moderator, id);
                break;
              case 'many': {
                const some = reports.slice(report % 5, 12).map((one) => one.id);
                lastBatch = (await approveReports(moderator, some)).batch;
                break;
              }
              case 'undo many':
                await undoBatch(moderator, lastBatch);
                break;
              case 'withdraw':
                await withdrawReport(coder, id);
                break;
              case 'delete':
                await deleteReport(coder, id);
            }
            if ((await codersIn('nation')) >= 10) reachedTen = true;
            else fellBelowTen = reachedTen;
          }

          expect(await checkCells()).toEqual([]);
          const counted = await db.report.findMany({ where: { counted: true }, select: { id: true } });
          expect(new Set(counted.map(({ id }) => id))).toEqual(await mainReports());
          const coderCount = await codersInNation();
          expect(await codersIn('nation')).toBe(coderCount);
          const nation = (await latestFigures(db, ['nation'])).get('nation');
          // A figure outlives coders who leave until enough have changed, and then is due no sooner than that again.
          if (!fellBelowTen) expect(nation !== undefined && nation.shows !== 'nothing').toBe(reachedTen);
          const release = await db.release.findFirst({ orderBy: { id: 'desc' } });
          expect(release?.approvedReports ?? 0).toBe(await db.report.count({ where: { status: 'APPROVED' } }));
          const waiting = await db.report.findMany({ where: { status: 'PENDING', replacesId: { not: null } } });
          expect(new Set(waiting.map(({ replacesId }) => replacesId)).size).toBe(waiting.length);
        })
        .beforeEach(async () => {
          await forgetReports();
        }),
      // However slow the machine, and also while a failure is made smaller.
      { numRuns: 15, interruptAfterTimeLimit: 60_000 },
    );
  }, 300_000);
});
