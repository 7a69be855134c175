import { stateInSentence } from '@/app/_words/state-name';
import type { State } from '@/lib/survey/vocabulary';

/** That nothing is called so, in a state or anywhere, and what to type instead. */
export function unknownPlace(asked: string, state: State | undefined): { what: string; instead: string } {
  return {
    what: state
      ? `“${asked}” is not known in ${stateInSentence(state)}.`
      : `“${asked}” is no county, no state and no city that an area is named after.`,
    instead:
      state === 'CT' ? 'Its planning regions stand in place of counties.' : 'Smaller places are found by their county.',
  };
}
