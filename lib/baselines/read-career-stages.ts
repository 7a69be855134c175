import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';

/** The career stages of the guide by its own names, the first one first. */
export async function readCareerStages(): Promise<string[]> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const rows = await db.guideBaseline.findMany({ where: { dimension: 'career-stage' }, orderBy: { low: 'asc' } });
  return rows.map(({ label }) => label);
}
