import { cacheLife, cacheTag } from 'next/cache';
import { readOccupations } from '@/lib/baselines/read-occupations';
import { readTraining } from '@/lib/baselines/read-training';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { Training } from '@/lib/survey/payback';
import { MINIMUM_WAGE_CENTS } from '@/lib/survey/plausibility';
import { estimateOf, roundedToFine } from './estimate';
import { MODEL_TAG } from './model-tag';
import { readModel } from './read-model';

export interface PaybackDefaults {
  training: Training;
  /** Whose figure the pay before is. */
  before: 'bls' | 'minimum wage';
}

/**
 * What the payback calculator starts from: a program of the guide's middle cost and duration, pay at the 25th percentile of
 * all workers (BLS) or else the federal minimum wage, and the model's pay of a CPC holder in the first two years.
 */
export async function readPaybackDefaults(): Promise<PaybackDefaults> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG);
  cacheLife('max');
  const [{ predictor }, { program, months }, { all }] = await Promise.all([
    readModel(),
    readTraining(),
    readOccupations(),
  ]);
  const { middleHalf } = all;
  const official = middleHalf.kind === 'published';
  return {
    training: {
      costCents: (program.lowCents + program.highCents) / 2,
      months: (months.low + months.high) / 2,
      beforeCents: roundedToFine(official ? middleHalf.p25Cents : MINIMUM_WAGE_CENTS),
      afterCents: estimateOf(predictor, { experience: '0-2', credentials: ['cpc'] }).medianCents,
      keepsEarning: true,
    },
    before: official ? 'bls' : 'minimum wage',
  };
}
