import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { SAMPLE_TAG } from './figure-tags';

/** Whether the survey's figures include generated sample reports. */
export async function readSample(): Promise<boolean> {
  'use cache';
  cacheTag(DATABASE_TAG, SAMPLE_TAG);
  cacheLife('max');
  const release = await db.release.findFirst({ orderBy: { id: 'desc' }, select: { sample: true } });
  return release?.sample ?? false;
}
