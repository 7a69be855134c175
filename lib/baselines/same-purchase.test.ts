import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samePurchase } from './same-purchase';

test('more where prices are higher, in proportion', () => {
  expect(samePurchase(5_000_000, 100, 110)).toBe(5_500_000);
  expect(samePurchase(5_000_000, 125, 100)).toBe(4_000_000);
});

const level = fc.double({ min: 80, max: 120, noNaN: true });

test('there and back again is the same but for the rounding', () => {
  fc.assert(
    fc.property(fc.integer({ min: 500_000, max: 60_000_000 }), level, level, (cents, one, other) => {
      const back = samePurchase(samePurchase(cents, one, other), other, one);
      expect(Math.abs(back - cents)).toBeLessThanOrEqual(5_000 + 5_000 * (one / other) + 1);
    }),
  );
});
