import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { MODEL_TAG } from './model-tag';
import { readModel } from './read-model';

/** Which fit answers, and since when; version 0 before the first. */
export async function readModelVersion(): Promise<{ version: number; fittedAt: Date | null }> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG);
  cacheLife('max');
  const { version, fittedAt } = await readModel();
  return { version, fittedAt };
}
