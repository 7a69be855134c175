import type { State } from '@/lib/survey/vocabulary';
import type { PriceParities } from './read-price-parities';

/** An amount that buys as much elsewhere; unknown where BEA has no price level for a state. */
export type Converted = { known: true; cents: number } | { known: false; without: State[] };

const HUNDRED_DOLLARS = 10_000;

/** What buys in one state what an amount in cents buys in another, to the nearest $100. Pure. */
export function convert(cents: number, from: State, to: State, index: PriceParities['index']): Converted {
  if (from === to) return { known: true, cents };
  const [here, there] = [index[from], index[to]];
  if (here === null || there === null) {
    return { known: false, without: [from, to].filter((state) => index[state] === null) };
  }
  return { known: true, cents: Math.round((cents * there) / here / HUNDRED_DOLLARS) * HUNDRED_DOLLARS };
}

/** Which of two salaries buys more where it is paid; within the rounding they buy as much. Pure. */
export function buysMore(converted: Converted, againstCents: number): 'first' | 'second' | 'neither' | 'unknown' {
  if (!converted.known) return 'unknown';
  const more = converted.cents - againstCents;
  if (Math.abs(more) <= HUNDRED_DOLLARS) return 'neither';
  return more > 0 ? 'first' : 'second';
}
