import type { Official } from '@/lib/baselines/official-figures';
import type { ClaimedRange } from './like-for-like';

/** The years whose projection the guide speaks of. */
export const CLAIMED_YEARS = '2021-31';

/** What the guide claims and the official figures say, as stored. */
export interface ClaimFacts {
  /** By dimension and key, such as `claim/promotion-raise`. */
  guide: ReadonlyMap<string, { low: number; high: number; section: string }>;
  /** Price levels of one year, US = 100. */
  prices: Official<{ texas: number; california: number }>;
  /** By BLS for 2021–31, the years that the claim is about. */
  growth: Official<{ percent: number }>;
  /** Cents: what a premium in dollars is taken of. */
  uncertifiedMedianCents: number;
}

/** What the guide says under a key such as `claim/promotion-raise`. Throws when it is not seeded. */
export function factOf({ guide }: ClaimFacts, key: string): { low: number; high: number; section: string } {
  const found = guide.get(key);
  if (!found) throw new Error(`The guide’s claim ${key} is missing: the baselines are not seeded`);
  return found;
}

export function rangeOf({ low, high }: { low: number; high: number }): ClaimedRange {
  return { lowPercent: low, highPercent: high };
}

/** What the guide says that something pays more than what it is compared with. Pure. */
export function claimedPremiums(facts: ClaimFacts) {
  const cpc = factOf(facts, 'credential/cpc');
  const percentOf = (dollars: number) => (100 * dollars * 100) / facts.uncertifiedMedianCents;
  return {
    anyCredential: rangeOf(factOf(facts, 'credential/any')),
    /** In dollars there, which are taken of the pay of coders without a credential. */
    cpc: { lowPercent: percentOf(cpc.low), highPercent: percentOf(cpc.high) },
    riskAdjustment: rangeOf(factOf(facts, 'claim/risk-adjustment-premium')),
    /** “Higher”, no more. */
    hospital: { lowPercent: 0, highPercent: null },
  } satisfies Record<string, ClaimedRange>;
}
