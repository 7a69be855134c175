import { cacheLife, cacheTag } from 'next/cache';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { type Claim, checkClaims } from './check-claims';
import { MODEL_TAG } from './model-tag';
import { readClaimFacts } from './read-claim-facts';
import { readModel } from './read-model';

/** The guide's claims, each with what survey and official figures say of it today. */
export async function readClaims(): Promise<Claim[]> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG);
  cacheLife('max');
  const { predictor } = await readModel();
  return checkClaims(predictor, await readClaimFacts(predictor));
}
