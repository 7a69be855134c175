import type { FoundPlace } from '@/lib/areas/resolve-place';
import { type Estimate, estimateOf } from './estimate';
import type { EstimateQuestion } from './question';
import { readAreaEffect } from './read-area-effect';
import { readModel } from './read-model';

export interface VersionedEstimate extends Estimate {
  /** Of the model; 0 when baselines and official figures alone answer. */
  version: number;
  fittedAt: Date | null;
}

/** What pages and API say of a job, in a place if one is found. */
export async function readEstimate(
  { job, payCents }: Pick<EstimateQuestion, 'job' | 'payCents'>,
  found?: FoundPlace,
): Promise<VersionedEstimate> {
  const { version, fittedAt, predictor } = await readModel();
  const state = found?.state ?? job.state;
  const area = found && (await readAreaEffect(found.area, state));
  return { version, fittedAt, ...estimateOf(predictor, { ...job, state }, { payCents, area }) };
}
