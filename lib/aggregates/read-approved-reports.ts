import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { COUNT_TAG } from './figure-tags';

/** All approved reports: the one count that is published exactly. */
export async function readApprovedReports(): Promise<number> {
  'use cache';
  cacheTag(DATABASE_TAG, COUNT_TAG);
  cacheLife('max');
  const release = await db.release.findFirst({ orderBy: { id: 'desc' }, select: { approvedReports: true } });
  return release?.approvedReports ?? 0;
}
