import { cacheLife, cacheTag } from 'next/cache';
import type { Area } from '@/lib/areas/area';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { estimateOf } from './estimate';
import { MODEL_TAG } from './model-tag';
import { readAreaEffect } from './read-area-effect';
import { readModel } from './read-model';
import type { ModeledPay } from './read-modeled';

/** What the model says of an area's coders, whatever their job; `wageYear` is that of the area's wages. */
export async function readModeledArea(area: Pick<Area, 'meanCents' | 'states'>, wageYear: string): Promise<ModeledPay> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG);
  cacheLife('max');
  const [{ predictor }, effect] = await Promise.all([readModel(), readAreaEffect(area, wageYear)]);
  const { drivers, standing, ...pay } = estimateOf(predictor, { state: area.states[0] }, { area: effect });
  return pay;
}
