const HUNDRED_DOLLARS = 10_000;

/**
 * The yearly pay that buys in one place what `cents` buy in another, in cents to the nearest $100. The levels are BEA's
 * price levels, US = 100.
 */
export function samePurchase(cents: number, fromLevel: number, toLevel: number): number {
  return Math.round((cents * toLevel) / fromLevel / HUNDRED_DOLLARS) * HUNDRED_DOLLARS;
}
