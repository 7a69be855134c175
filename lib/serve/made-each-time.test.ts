import { expect, it } from 'vitest';
import { madeEachTime } from './made-each-time';

it('keeps neither receipts nor answers to questions', () => {
  for (const each of ['/search?q=a', '/receipts/12/nation']) expect([each, madeEachTime(each)]).toEqual([each, true]);
  for (const kept of ['/', '/states/texas', '/data/figures.csv'])
    expect([kept, madeEachTime(kept)]).toEqual([kept, false]);
});
