import { keysOf, type State, states } from './vocabulary';

/** `new-york` for NY: the state's place in a URL. */
export function stateSlug(state: State): string {
  return states[state].toLowerCase().replaceAll(' ', '-');
}

export function stateFromSlug(slug: string): State | undefined {
  return keysOf(states).find((state) => stateSlug(state) === slug);
}
