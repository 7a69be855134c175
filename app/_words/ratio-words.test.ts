import { expect, test } from 'vitest';
import { ratioWords } from './ratio-words';

test.each([
  [0.9, 'less than'],
  [1, 'about as much as'],
  [1.1, 'about a tenth more than'],
  [1.25, 'about a quarter more than'],
  [1.33, 'about a third more than'],
  [1.5, 'about 50% more than'],
  [1.67, 'about two thirds more than'],
  [2, 'about twice as much as'],
])('%d is %s', (ratio, words) => {
  expect(ratioWords(ratio)).toBe(words);
});
