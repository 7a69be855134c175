import { randomUUID } from 'node:crypto';
import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';

/** Another text whenever official figures and counties may have changed. */
export async function readEdition(): Promise<string> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  return randomUUID();
}
