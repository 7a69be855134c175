import { cacheLife, cacheTag } from 'next/cache';
import { notPublished, type Official } from '@/lib/baselines/official-figures';
import { readAreaWages } from '@/lib/baselines/read-area-wages';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { Area } from './area';
import { areasOf } from './areas-of';
import { readCounties } from './read-counties';

/** All areas with their wages, by name. */
export async function readAreas(): Promise<Official<{ areas: Area[] }>> {
  'use cache';
  cacheTag(DATABASE_TAG);
  cacheLife('max');
  const [wages, counties] = await Promise.all([readAreaWages(), readCounties()]);
  return wages.kind === 'published' ? { ...wages, areas: areasOf(wages.areas, counties) } : notPublished;
}
