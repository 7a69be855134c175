import { readPriceParities } from '@/lib/baselines/read-price-parities';
import { db } from '@/lib/db/client';
import type { ClaimFacts } from './claim-facts';
import { estimateOf } from './estimate';
import type { Predictor } from './predictor';

/** What the claims and the figures beside them are taken from; the predictor for what a premium in dollars is taken of. */
export async function readClaimFacts(predictor: Predictor): Promise<ClaimFacts> {
  const [guide, { index }, projection] = await Promise.all([
    db.guideBaseline.findMany(),
    readPriceParities(),
    db.officialFigure.findFirst({
      where: { dataset: 'employment_projection', period: '2021-31', statistic: 'growth_pct' },
    }),
  ]);
  const [texasPrices, californiaPrices] = [index.TX, index.CA];
  if (texasPrices === null || californiaPrices === null) throw new Error('The price levels are not seeded');
  return {
    guide: new Map(
      guide.flatMap(({ dimension, key, low, high, section }) =>
        low === null || high === null ? [] : [[`${dimension}/${key}`, { low, high, section }] as const],
      ),
    ),
    texasPrices,
    californiaPrices,
    growth: projection && {
      percent: projection.value.toNumber(),
      what: `${projection.publisher}, ${projection.title}`,
    },
    uncertifiedMedianCents: estimateOf(predictor, { credentials: ['none'] }).medianCents,
  };
}
