import { isAdjusted, type PayView, payIn, type ShownCents } from '@/app/_words/pay-view';
import { commonPeriod, mostCommon, notPublished } from '@/lib/baselines/official-figures';
import type { PriceLevels } from '@/lib/baselines/read-price-levels';
import { recordOf, valuesOf } from '@/lib/survey/dimension';
import type { State } from '@/lib/survey/vocabulary';
import { parityOf } from './parity-of';
import type { OfficialPay } from './pay-row';
import type { StateAmount } from './state-headings';

/** What a map shows of one place. */
export type PlaceAmount =
  | { kind: 'compared'; cents: ShownCents }
  /** Shown, but not ranked with the others: of another kind or year, or not adjusted for prices. */
  | { kind: 'apart'; cents: ShownCents; why: string }
  | { kind: 'not-published' };

export interface StateAmounts {
  amounts: Record<State, PlaceAmount>;
  /** What those are that are compared, with what to cite; none are when it is unset. */
  compared: Pick<OfficialPay, 'statistic' | 'source'> | undefined;
}

export const UNADJUSTED = 'no price level, not adjusted';

/**
 * The official pay of all places, in the unit of the view. Each is the newest of its place; those of the kind and year that
 * most places have compare with each other, the others stand apart: never a mean beside a median.
 */
export function stateAmounts(
  view: PayView,
  official: Record<State, OfficialPay | null>,
  prices: PriceLevels,
): StateAmounts {
  const all = valuesOf('state');
  const common = mostCommon(all.flatMap((state) => kindOf(official[state]) ?? []));
  const priceYear = commonPeriod(all.map((state) => prices[state]));
  const amounts = recordOf('state', (state): PlaceAmount => {
    const [pay, price] = [official[state], prices[state]];
    if (!pay) return notPublished;
    const cents = payIn(view, pay.cents, parityOf(price));
    if (kindOf(pay) !== common) return { kind: 'apart', cents, why: `${pay.statistic} of ${pay.source.period}` };
    if (!isAdjusted(view)) return { kind: 'compared', cents };
    if (price.kind === 'not-published') return { kind: 'apart', cents, why: UNADJUSTED };
    if (price.source.period !== priceYear) return { kind: 'apart', cents, why: `prices of ${price.source.period}` };
    return { kind: 'compared', cents };
  });
  const [compared] = all.flatMap((state) => {
    const pay = official[state];
    return pay && kindOf(pay) === common ? [pay] : [];
  });
  return { amounts, compared };
}

/** Figures of one kind compare: `2025 median`. */
function kindOf(pay: OfficialPay | null): string | undefined {
  return pay ? `${pay.source.period} ${pay.statistic}` : undefined;
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
