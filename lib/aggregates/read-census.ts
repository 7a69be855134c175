import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { keysOf, type RejectionKind, rejectionKinds } from '@/lib/survey/vocabulary';
import { cutCount } from './cut-count';
import { CENSUS_TAG, COUNT_TAG } from './figure-tags';
import { readApprovedReports } from './read-approved-reports';

/** The survey's progress in numbers that identify nobody: counts other than approved reports are rounded down to tens. */
export interface Census {
  receivedAtLeast: number;
  /** Exact. */
  approvedReports: number;
  rejectedAtLeast: number;
  rejectedByKind: RejectedAtLeast[];
  /** Cells that show something, and those that hold coders but show nothing. */
  shownCells: number;
  hiddenCells: number;
}

interface RejectedAtLeast {
  /** Null if rejected before kinds were recorded. */
  kind: RejectionKind | null;
  atLeast: number;
}

export async function readCensus(): Promise<Census> {
  'use cache';
  cacheTag(DATABASE_TAG, COUNT_TAG, CENSUS_TAG);
  cacheLife('hours');
  const [approvedReports, others, shownCells, hiddenCells] = await Promise.all([
    readApprovedReports(),
    // Approved reports have a count already; reading them takes longer the more there are.
    db.report.groupBy({
      by: ['status', 'rejectionKind'],
      where: { status: { in: ['PENDING', 'REJECTED', 'WITHDRAWN'] } },
      _count: true,
    }),
    db.cell.count({ where: { shown: true } }),
    db.cell.count({ where: { shown: false, coders: { gt: 0 } } }),
  ]);
  const rejected = others.filter(({ status }) => status === 'REJECTED');
  return {
    receivedAtLeast: cutCount(approvedReports + total(others)),
    approvedReports,
    rejectedAtLeast: cutCount(total(rejected)),
    rejectedByKind: [...keysOf(rejectionKinds), null].map((kind) => ({
      kind,
      atLeast: cutCount(total(rejected.filter(({ rejectionKind }) => rejectionKind === kind))),
    })),
    shownCells,
    hiddenCells,
  };
}

function total(groups: readonly { _count: number }[]): number {
  return groups.reduce((sum, { _count }) => sum + _count, 0);
}
