import { createElement, Fragment } from 'react';
import { wordsOf } from './find-pages';

/** A text with the words that matched marked in it. */
export function Marked({ text, words }: { text: string; words: ReadonlySet<string> }) {
  const parts = wordsOf(text).map((part) => (words.has(part.toLowerCase()) ? createElement('mark', null, part) : part));
  return createElement(Fragment, null, ...parts); // one after the other, not a list: so they need no keys
}
