import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { cutCount } from './cut-count';
import { CENSUS_TAG } from './figure-tags';

/** What came in by files of other surveys, without imports that were undone. Counts are rounded down to tens. */
interface ImportedReports {
  addedAtLeast: number;
  /** Of these wait for a moderator. */
  waitingAtLeast: number;
}

export async function readImported(): Promise<ImportedReports> {
  'use cache';
  cacheTag(DATABASE_TAG, CENSUS_TAG);
  cacheLife('hours');
  const [{ _sum }, waiting] = await Promise.all([
    db.import.aggregate({ where: { undoneAt: null }, _sum: { added: true } }),
    db.report.count({ where: { status: 'PENDING', importId: { not: null } } }),
  ]);
  return { addedAtLeast: cutCount(_sum.added ?? 0), waitingAtLeast: cutCount(waiting) };
}
