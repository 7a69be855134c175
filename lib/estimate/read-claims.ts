import { cacheLife, cacheTag } from 'next/cache';
import { readPriceParities } from '@/lib/baselines/read-price-parities';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { type Claim, checkClaims } from './check-claims';
import { estimateOf } from './estimate';
import { MODEL_TAG } from './model-tag';
import { readModel } from './read-model';

/** The guide's claims, each with what survey and official figures say of it today. */
export async function readClaims(): Promise<Claim[]> {
  'use cache';
  cacheTag(DATABASE_TAG, MODEL_TAG);
  cacheLife('max');
  const [{ predictor }, guide, { index }, projection] = await Promise.all([
    readModel(),
    db.guideBaseline.findMany(),
    readPriceParities(),
    db.officialFigure.findFirst({
      where: { dataset: 'employment_projection', period: '2021-31', statistic: 'growth_pct' },
    }),
  ]);
  const [texasPrices, californiaPrices] = [index.TX, index.CA];
  if (texasPrices === null || californiaPrices === null) throw new Error('The price levels are not seeded');
  return checkClaims(predictor, {
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
  });
}
