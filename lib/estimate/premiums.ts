import { nameOf } from '@/lib/aggregates/cell';
import { type ValueOf, valuesOf } from '@/lib/survey/dimension';
import { type ClaimFacts, claimedPremiums } from './claim-facts';
import { type ClaimedRange, type Compared, comparisons, likeForLike, type Measured } from './like-for-like';
import type { Predictor } from './predictor';

export interface Premium<D extends Compared> {
  /** Any: of credentials, all coders who have one. */
  value: ValueOf<D> | 'any';
  /** The like-for-like difference of survey pay; null while a figure that it needs is not published. */
  measured: Measured | null;
  /** Null where the guide claims no difference. */
  claimed: ClaimedRange | null;
}

export interface Premiums<D extends Compared> {
  dimension: D;
  /** What the others are compared with; it is not in the list. */
  reference: ValueOf<D>;
  /** What the comparison controls for, in words. */
  alike: string;
  premiums: Premium<D>[];
}

/** What each value of a dimension pays compared with its reference in otherwise similar jobs, in the vocabulary's order. Pure. */
export function premiumsOf<D extends Compared>(predictor: Predictor, facts: ClaimFacts, dimension: D): Premiums<D> {
  const { alike, like, reference } = comparisons[dimension];
  const claimed = claimedOf(facts);
  const other = nameOf({ dimension, value: reference });
  const values = valuesOf(dimension).filter((value) => value !== reference);
  const premium = (value: ValueOf<D> | 'any'): Premium<D> => {
    const name = nameOf({ dimension, value });
    return {
      value,
      measured: likeForLike(predictor, value === 'any' ? undefined : name, other, like),
      claimed: claimed.get(name) ?? null,
    };
  };
  return {
    dimension,
    reference,
    alike,
    premiums: [...(dimension === 'credential' ? [premium('any')] : []), ...values.map(premium)],
  };
}

function claimedOf(facts: ClaimFacts): ReadonlyMap<string, ClaimedRange> {
  const { anyCredential, cpc, hospital, riskAdjustment } = claimedPremiums(facts);
  return new Map<string, ClaimedRange>([
    ['credential=any', anyCredential],
    ['credential=cpc', cpc],
    ['setting=hospital', hospital],
    ['specialty=risk_adjustment', riskAdjustment],
  ]);
}
