import { MEDICAL_RECORDS_SPECIALISTS } from '@/lib/baselines/official-datasets';
import { notPublished } from '@/lib/baselines/official-figures';
import { readOfficial } from '@/lib/baselines/read-official';
import { readPriceLevelsWith } from '@/lib/baselines/read-price-levels';
import { db } from '@/lib/db/client';
import { CLAIMED_YEARS, type ClaimFacts } from './claim-facts';
import { estimateOf } from './estimate';
import type { Predictor } from './predictor';

/** The facts that claims are checked against; `predictor` gives the pay that a premium in dollars is a share of. */
export async function readClaimFacts(predictor: Predictor): Promise<ClaimFacts> {
  const [guide, { TX: texas, CA: california }, projections] = await Promise.all([
    db.guideBaseline.findMany(),
    readPriceLevelsWith(['TX', 'CA']),
    readOfficial('employment_projection'),
  ]);
  const growth = projections.at(CLAIMED_YEARS, MEDICAL_RECORDS_SPECIALISTS, 'growth_pct');
  return {
    guide: new Map(
      guide.flatMap(({ dimension, key, low, high, section }) =>
        low === null || high === null ? [] : [[`${dimension}/${key}`, { low, high, section }] as const],
      ),
    ),
    prices:
      texas.kind === 'published' && california.kind === 'published'
        ? { kind: 'published', texas: texas.level, california: california.level, source: texas.source }
        : notPublished,
    growth:
      growth.kind === 'published'
        ? { kind: 'published', percent: growth.values.growth_pct, source: growth.source }
        : growth,
    uncertifiedMedianCents: estimateOf(predictor, { credentials: ['none'] }).medianCents,
  };
}
