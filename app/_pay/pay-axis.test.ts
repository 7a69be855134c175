import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asPaid, payIn } from '@/app/_words/pay-view';
import { along, payAxis } from './pay-axis';

const cents = fc.integer({ min: 500_000, max: 30_000_000 }).map(asPaid);

test('an axis holds every amount and has a few round ticks', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 40 }), (amounts) => {
      const axis = payAxis('annual', amounts);
      for (const amount of amounts) {
        expect(amount).toBeGreaterThanOrEqual(axis.fromCents);
        expect(amount).toBeLessThanOrEqual(axis.toCents);
      }
      expect(axis.ticks.length).toBeLessThanOrEqual(11);
      for (const tick of axis.ticks) {
        expect(tick.at).toBeGreaterThanOrEqual(0);
        expect(tick.at).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test('ticks of a year read in thousands, of an hour in dollars', () => {
  const yearly = payAxis('annual', [3_500_000, 9_000_000].map(asPaid));
  expect(yearly.ticks.map(({ label }) => label)).toEqual(['$40k', '$50k', '$60k', '$70k', '$80k', '$90k']);
  expect(yearly.ticks.filter(({ major }) => major).map(({ label }) => label)).toEqual(['$40k', '$60k', '$80k']);
  const hourly = payAxis(
    'hourly',
    [3_500_000, 9_000_000].map((each) => payIn('hourly', each, null)),
  );
  expect(hourly.ticks.map(({ label }) => label)).toContain('$20');
});

test('a place along the axis never lies beyond its ends', () => {
  const axis = payAxis('annual', [4_000_000, 6_000_000].map(asPaid));
  expect(along(axis, asPaid(5_000_000))).toBe(50);
  expect(along(axis, asPaid(0))).toBe(0);
  expect(along(axis, asPaid(90_000_000))).toBe(100);
});

test('only what was converted to a view has a place on its axis', () => {
  const axis = payAxis('hourly', [payIn('hourly', 5_000_000, null)]);
  // @ts-expect-error: cents a year, as a figure has them.
  along(axis, 5_000_000);
  // @ts-expect-error: the same.
  payAxis('hourly', [5_000_000]);
});

test('an axis of nothing is refused', () => {
  expect(() => payAxis('annual', [])).toThrow(RangeError);
});
