import { cacheLife, cacheTag } from 'next/cache';
import type { Area } from '@/lib/areas/area';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { estimateOf } from './estimate';
import { MODEL_TAG } from './model-tag';
import { readAreaEffect } from './read-area-effect';
import { readModel } from './read-model';
import type { ModeledPay } from './read-modeled';

/** What the model says of an area's coders, whatever their job. */
export async function readModeledArea(area: Pick<Area, 'code' | 'meanCents' | 'states'>): Promise<ModeledPay> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG);
  cacheLife('max');
  const [state] = area.states;
  const [{ predictor }, effect] = await Promise.all([readModel(), readAreaEffect(area, state)]);
  const { drivers, standing, area: ofArea, ...pay } = estimateOf(predictor, { state }, { area: effect });
  return pay;
}
