import { type State, states } from '@/lib/survey/vocabulary';

const withArticle: readonly State[] = ['DC', 'VI'];

/** `Texas`, `the District of Columbia`: the name within a sentence. */
export function stateInSentence(state: State): string {
  return withArticle.includes(state) ? `the ${states[state]}` : states[state];
}

/** `Texas`, `The District of Columbia`: the name where a sentence begins. */
export function stateFirstInSentence(state: State): string {
  return withArticle.includes(state) ? `The ${states[state]}` : states[state];
}
