import { numberWord } from '@/app/_words/number-word';
import { stateInSentence } from '@/app/_words/state-name';
import type { AskedArea } from '@/lib/areas/read-asked-area';
import { unknownPlace } from './unknown-place';

/** More are not listed: their states tell them apart. */
export const MOST_CHOICES = 12;

/** What to do about a county or city that is not one area; undefined where there is nothing to do. */
export function placeProblem(asked: AskedArea): string | undefined {
  switch (asked.kind) {
    case 'none':
    case 'found':
      return undefined;
    case 'several': {
      const count = asked.places.length;
      return count > MOST_CHOICES
        ? `Choose the state as well: ${numberWord(count)} places are called “${asked.text}”`
        : `Choose which “${asked.text}” you mean`;
    }
    case 'whole':
      return `Enter a county or city of ${stateInSentence(asked.state)}, or leave it empty`;
    case 'unknown': {
      const { what, instead } = unknownPlace(asked.text, asked.state);
      return `${what} ${instead}`;
    }
    case 'wrong':
      return 'Enter one county or city, such as Travis County';
  }
}
