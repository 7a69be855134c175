import { expect, test } from 'vitest';
import { adjustedStateHeading, stateHeading } from './state-headings';

test('the highest and the lowest place by figures that all have', () => {
  const amounts = [
    { state: 'TX', cents: 5 },
    { state: 'DC', cents: 9 },
    { state: 'VI', cents: 1 },
  ] as const;
  expect(stateHeading(amounts)).toBe('The District of Columbia pays most, the Virgin Islands least');
  expect(adjustedStateHeading(amounts)).toBe('Pay buys most in the District of Columbia, least in the Virgin Islands');
});
