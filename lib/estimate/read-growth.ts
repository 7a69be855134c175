import { cacheLife, cacheTag } from 'next/cache';
import { listTag } from '@/lib/aggregates/figure-tags';
import { readFigures } from '@/lib/aggregates/read-figures';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { type GrowthBand, growthOf } from './growth';
import { MODEL_TAG } from './model-tag';
import { readModel } from './read-model';

/** How pay grows with years of experience, as published and as the model has it today. */
export async function readGrowth(): Promise<GrowthBand[]> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG, listTag('experience'));
  cacheLife('max');
  const [{ predictor }, figures] = await Promise.all([readModel(), readFigures('experience')]);
  return growthOf(predictor, figures);
}
