import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { CENSUS_TAG } from './figure-tags';
import { latestMoves, type MovingRelease } from './latest-moves';

/** The newest releases that moved a national or state median by more than its rounding, the newest first. */
export async function readMoves(): Promise<MovingRelease[]> {
  'use cache';
  cacheTag(DATABASE_TAG, CENSUS_TAG); // which each release moves
  cacheLife('max');
  return latestMoves(db);
}
