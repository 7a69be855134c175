import { isAdjusted, type PayView, payIn, type ShownCents } from '@/app/_words/pay-view';
import { commonPeriod, type Official, type OfficialSource } from '@/lib/baselines/official-figures';
import type { PriceLevels } from '@/lib/baselines/read-price-levels';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import { parityOf } from './parity-of';
import type { StateAmount } from './state-headings';

/** What a map shows of one place. */
export type PlaceAmount =
  | { kind: 'compared'; cents: ShownCents }
  /** Shown, but not ranked with the others: of another year, or not adjusted for prices. */
  | { kind: 'apart'; cents: ShownCents; why: string }
  | { kind: 'not-published' };

export interface StateAmounts {
  amounts: Record<State, PlaceAmount>;
  /** What to cite for those that are compared; none are when it is unset. */
  source: OfficialSource | undefined;
}

export const UNADJUSTED = 'no price level, not adjusted';

/**
 * The official means of all places, in the unit of the view. Each is of the newest year that has it; those of the year
 * that most places are of compare with each other, the others stand apart.
 */
export function stateAmounts(
  view: PayView,
  means: Record<State, Official<{ meanCents: number }>>,
  prices: PriceLevels,
): StateAmounts {
  const all = valuesOf('state');
  const year = commonPeriod(all.map((state) => means[state]));
  const priceYear = commonPeriod(all.map((state) => prices[state]));
  const amounts = recordOf('state', (state): PlaceAmount => {
    const [mean, price] = [means[state], prices[state]];
    if (mean.kind === 'not-published') return mean;
    const cents = payIn(view, mean.meanCents, parityOf(price));
    if (mean.source.period !== year) return { kind: 'apart', cents, why: `of ${mean.source.period}` };
    if (!isAdjusted(view)) return { kind: 'compared', cents };
    if (price.kind === 'not-published') return { kind: 'apart', cents, why: UNADJUSTED };
    if (price.source.period !== priceYear) return { kind: 'apart', cents, why: `prices of ${price.source.period}` };
    return { kind: 'compared', cents };
  });
  const [mean] = all.flatMap((state) => {
    const one = means[state];
    return one.kind === 'published' && one.source.period === year ? [one] : [];
  });
  return { amounts, source: mean?.source };
}

/** The places that compare, in their order. */
export function comparedStates(amounts: Record<State, PlaceAmount>): StateAmount[] {
  return valuesOf('state').flatMap((state) => {
    const amount = amounts[state];
    return amount.kind === 'compared' ? [{ state, cents: amount.cents }] : [];
  });
}

/** The same, the highest first. */
export function rankedStates(amounts: Record<State, PlaceAmount>): StateAmount[] {
  return comparedStates(amounts).toSorted((a, b) => b.cents - a.cents);
}
