import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { factOf } from './claim-facts';
import { MODEL_TAG } from './model-tag';
import { type Paths, pathsOf } from './paths';
import { readClaimFacts } from './read-claim-facts';
import { readModel } from './read-model';

/** Where coders get who start where the guide's success story starts, compared with where the story ends. */
export async function readPaths(): Promise<Paths & { section: string }> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG);
  cacheLife('max');
  const { predictor } = await readModel();
  const { low, high, section } = factOf(await readClaimFacts(predictor), 'claim/five-year-growth');
  return { ...pathsOf(predictor, low * 100, high * 100), section };
}
