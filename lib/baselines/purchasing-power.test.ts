import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { keysOf, type State, states } from '@/lib/survey/vocabulary';
import { seedBaselines } from '@/prisma/seed/seed-baselines';
import { buysMore, convert } from './purchasing-power';
import { type PurchasingQuestion, readPurchasingQuestion } from './purchasing-question';
import { type PriceParities, readPriceParities } from './read-price-parities';

let index: PriceParities['index'];
beforeAll(async () => {
  await seedBaselines();
  ({ index } = await readPriceParities());
});

const anyState = fc.constantFrom(...keysOf(states));
const cents = fc.integer({ min: 500_000, max: 60_000_000 });

function centsOf(amount: number, from: State, to: State): number {
  const converted = convert(amount, from, to, index);
  if (!converted.known) throw new Error(`${from} or ${to} has no price level`);
  return converted.cents;
}

describe('an amount that buys as much elsewhere', () => {
  it('is told of states with a price level, and of the others why not', () => {
    fc.assert(
      fc.property(cents, anyState, anyState, (amount, from, to) => {
        const converted = convert(amount, from, to, index);
        const without = [...new Set([from, to])].filter((state) => index[state] === null);
        if (from === to) expect(converted).toEqual({ known: true, cents: amount });
        else if (without.length > 0) expect(converted).toEqual({ known: false, without });
        else expect(converted.known).toBe(true);
      }),
    );
    expect(convert(5_000_000, 'PR', 'GU', index)).toEqual({ known: false, without: ['PR', 'GU'] });
  });

  it('comes back to what it was but for rounding, and is more where prices are higher', () => {
    fc.assert(
      fc.property(cents, anyState, anyState, (amount, from, to) => {
        const [here, there] = [index[from], index[to]];
        fc.pre(here !== null && there !== null);
        const other = centsOf(amount, from, to);
        expect(Math.abs(centsOf(other, to, from) - amount)).toBeLessThanOrEqual(15_000);
        if (here < there) expect(other).toBeGreaterThanOrEqual(amount - 5_000);
      }),
    );
  });
});

it('$65,000 buys more in California than $50,000 in Texas, whatever the guide says', () => {
  const inCalifornia = convert(5_000_000, 'TX', 'CA', index);
  const expected = (5_000_000 * (index.CA ?? 0)) / (index.TX ?? 0);
  expect(inCalifornia.known && Math.abs(inCalifornia.cents - expected)).toBeLessThanOrEqual(5_000);
  expect(buysMore(inCalifornia, 6_500_000)).toBe('second');
  expect(buysMore(inCalifornia, 5_000_000)).toBe('first');
  expect(buysMore({ known: true, cents: 5_000_000 }, 5_010_000)).toBe('neither');
  expect(buysMore(convert(5_000_000, 'TX', 'PR', index), 1)).toBe('unknown');
});

describe('the question of a URL', () => {
  const example: PurchasingQuestion = { amountCents: 5_000_000, from: 'TX', to: 'CA', againstCents: 6_500_000 };
  const ask = (query: string) => readPurchasingQuestion(new URLSearchParams(query), example);

  it('is the example where nothing is asked', () => {
    expect(ask('')).toEqual({ question: example });
    expect(ask('amount=&from=')).toEqual({ question: example });
  });

  it('takes what is given', () => {
    expect(ask('amount=48k&from=OH&to=NY')).toEqual({
      question: { amountCents: 4_800_000, from: 'OH', to: 'NY', againstCents: null },
    });
    expect(ask('against=70,000')).toEqual({ question: { ...example, againstCents: 7_000_000 } });
  });

  it.each([
    ['amount=12', 'amount'],
    ['from=Texas', 'from'],
    ['to=XX', 'to'],
    ['against=lots', 'against'],
  ])('of %s names %s', (query, parameter) => {
    expect(ask(query).problems?.map((problem) => problem.parameter)).toEqual([parameter]);
  });
});
