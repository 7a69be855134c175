import { cacheLife, cacheTag } from 'next/cache';
import { listTag } from '@/lib/aggregates/figure-tags';
import { readFigures } from '@/lib/aggregates/read-figures';
import { readCareerStages } from '@/lib/baselines/read-career-stages';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { type Career, careerRoles, raiseTo } from './career';
import { factOf, rangeOf } from './claim-facts';
import { comparisons } from './like-for-like';
import { MODEL_TAG } from './model-tag';
import { readClaimFacts } from './read-claim-facts';
import { readModel } from './read-model';

/** The guide's career stages, each with what it pays today and what it adds to the one before. */
export async function readCareer(): Promise<Career> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG, listTag('role'));
  cacheLife('max');
  const { predictor } = await readModel();
  const [facts, figures, stages] = await Promise.all([
    readClaimFacts(predictor),
    readFigures('role'),
    readCareerStages(),
  ]);
  const promotion = factOf(facts, 'claim/promotion-raise');
  return {
    stages: careerRoles.map((role, order) => ({
      role,
      title: stages[order] ?? '',
      figure: figures[role],
      raise: raiseTo(predictor, role),
    })),
    claimed: rangeOf(promotion),
    alike: comparisons.role.alike,
    section: promotion.section,
  };
}
