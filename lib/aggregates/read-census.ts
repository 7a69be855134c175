import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { SURVEY_TAG } from './figure-tags';

/** How far the survey is, in numbers that tell of nobody: counts of reports other than the approved are cut to tens. */
export interface Census {
  receivedAtLeast: number;
  rejectedAtLeast: number;
  /** Cells that show something, and those that hold coders but show nothing. */
  shownCells: number;
  hiddenCells: number;
}

const STEP = 10;

export async function readCensus(): Promise<Census> {
  'use cache';
  cacheTag(DATABASE_TAG, SURVEY_TAG);
  cacheLife('hours');
  const [received, rejected, shownCells, hiddenCells] = await Promise.all([
    db.report.count(),
    db.report.count({ where: { status: 'REJECTED' } }),
    db.cell.count({ where: { shown: true } }),
    db.cell.count({ where: { shown: false, coders: { gt: 0 } } }),
  ]);
  const cut = (count: number) => Math.floor(count / STEP) * STEP;
  return { receivedAtLeast: cut(received), rejectedAtLeast: cut(rejected), shownCells, hiddenCells };
}
