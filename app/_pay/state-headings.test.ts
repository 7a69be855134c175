import { expect, test } from 'vitest';
import { asPaid } from '@/app/_words/pay-view';
import { adjustedStateHeading, stateHeading } from './state-headings';

test('the highest and the lowest place by figures that all have', () => {
  const amounts = [
    { state: 'TX', cents: asPaid(5) },
    { state: 'DC', cents: asPaid(9) },
    { state: 'VI', cents: asPaid(1) },
  ] as const;
  expect(stateHeading(amounts)).toBe('The District of Columbia pays most, the Virgin Islands least');
  expect(adjustedStateHeading(amounts)).toBe('Pay buys most in the District of Columbia, least in the Virgin Islands');
});
