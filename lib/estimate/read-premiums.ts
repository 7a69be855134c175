import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { Compared } from './like-for-like';
import { MODEL_TAG } from './model-tag';
import { type Premiums, premiumsOf } from './premiums';
import { readClaimFacts } from './read-claim-facts';
import { readModel } from './read-model';

/** What each value of a dimension pays today compared with its reference, like for like. */
export async function readPremiums<D extends Compared>(dimension: D): Promise<Premiums<D>> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG);
  cacheLife('max');
  const { predictor } = await readModel();
  return premiumsOf(predictor, await readClaimFacts(predictor), dimension);
}
