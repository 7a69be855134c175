import { cacheLife, cacheTag } from 'next/cache';
import type { Part } from '@/lib/aggregates/cell';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { recordOf, type ValueOf } from '@/lib/survey/dimension';
import { type Estimate, estimateOf } from './estimate';
import { MODEL_TAG } from './model-tag';
import { questionSchema } from './question';
import { readModel } from './read-model';

type ModeledDimension = 'state' | 'experience' | 'credential' | 'specialty' | 'setting';

/** The modeled median, its 80% interval, and the 10th to 90th percentile; cents of a 2,080-hour year. */
export type ModeledPay = Pick<
  Estimate,
  'medianCents' | 'lowCents' | 'highCents' | 'p10Cents' | 'p90Cents' | 'fromReportsPercent'
>;

/** What the model says of each value of a dimension, of the whole nation or within one value of another. */
export async function readModeled<D extends ModeledDimension>(
  dimension: D,
  within?: Part,
): Promise<Record<ValueOf<D>, ModeledPay>> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG);
  cacheLife('max');
  const { predictor } = await readModel();
  return recordOf(dimension, (value) => {
    const parts: Part[] = [{ dimension, value }, ...(within ? [within] : [])];
    const asked = parts.map((part) => [part.dimension, part.dimension === 'credential' ? [part.value] : part.value]);
    const { drivers, standing, area, ...pay } = estimateOf(
      predictor,
      questionSchema.parse(Object.fromEntries(asked)).job,
    );
    return pay;
  });
}
