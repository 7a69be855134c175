import { expect, it } from 'vitest';
import { intervalWords, rankWords } from './rank-words';

it.each([
  [{ percent: 78, lowPercent: 65, highPercent: 88 }, /more than about 78% of/, '65% to 88%'],
  [{ percent: 3, lowPercent: 3, highPercent: 3 }, /less than nearly all/, 'at most 3%'],
  [{ percent: 97, lowPercent: 97, highPercent: 97 }, /more than nearly all/, 'at least 97%'],
  [{ percent: 97, lowPercent: 91, highPercent: 97 }, /more than nearly all/, '91% to 97%'],
])('says where %j is', (standing, heading, interval) => {
  expect(rankWords(standing)).toMatch(heading);
  expect(intervalWords(standing)).toBe(interval);
});
