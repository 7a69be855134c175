import type { ShownCents } from '@/app/_words/pay-view';
import { stateFirstInSentence, stateInSentence } from '@/app/_words/state-name';
import type { State } from '@/lib/survey/vocabulary';

export interface StateAmount {
  state: State;
  cents: ShownCents;
}

/** Which place pays most and which least, by figures of one year. */
export function stateHeading(amounts: readonly StateAmount[]): string {
  const sorted = amounts.toSorted((a, b) => b.cents - a.cents);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least || most === least) return 'Pay by state';
  return `${stateFirstInSentence(most.state)} pays most, ${stateInSentence(least.state)} least`;
}

/** The same where prices are taken out. */
export function adjustedStateHeading(amounts: readonly StateAmount[]): string {
  const sorted = amounts.toSorted((a, b) => b.cents - a.cents);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least || most === least) return 'What pay buys by state';
  return `Pay buys most in ${stateInSentence(most.state)}, least in ${stateInSentence(least.state)}`;
}
