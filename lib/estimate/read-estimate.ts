import { type Estimate, estimateOf } from './estimate';
import type { Difference } from './predictor';
import type { EstimateQuestion } from './question';
import { readModel } from './read-model';

export interface VersionedEstimate extends Estimate {
  /** Of the model; 0 when baselines and official figures alone answer. */
  version: number;
  fittedAt: Date | null;
}

/** What pages and API say of a job; with `area`, in an area that pays that much beyond the state, or the nation. */
export async function readEstimate(
  { job, payCents }: Pick<EstimateQuestion, 'job' | 'payCents'>,
  area?: Difference,
): Promise<VersionedEstimate> {
  const { version, fittedAt, predictor } = await readModel();
  return { version, fittedAt, ...estimateOf(predictor, job, { payCents, area }) };
}
