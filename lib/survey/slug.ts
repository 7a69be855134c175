import { keysOf, type State, states } from './vocabulary';

/** `risk-adjustment` for risk_adjustment, `new-york` for New York: words as they stand in a URL. */
export function slugOf(words: string): string {
  return words.toLowerCase().replace(/[ _]/g, '-');
}

/** `new-york` for NY: the state's place in a URL. */
export function stateSlug(state: State): string {
  return slugOf(states[state]);
}

export function stateFromSlug(slug: string): State | undefined {
  return keysOf(states).find((state) => stateSlug(state) === slug);
}
