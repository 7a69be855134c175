import type { PriceLevel } from '@/lib/baselines/read-price-levels';

/** What an adjusted view divides by; without a price level amounts stay as paid. */
export function parityOf(price: PriceLevel): number | null {
  return price.kind === 'published' ? price.level : null;
}
