import { expect, test } from 'vitest';
import { recordOf } from '@/lib/survey/dimension';
import { purchasingFinding } from './purchasing-finding';

test('where one salary buys most and least; equal ones together; nothing to tell', () => {
  const index = recordOf('state', (state): number | null => (state === 'PR' ? null : 100));
  expect(purchasingFinding(5_000_000, index)).toBe('What $50,000 buys by state');
  expect(purchasingFinding(5_000_000, { ...index, AR: 87, CA: 112, DC: 112 })).toBe(
    '$50,000 buys most in Arkansas, least in California and the District of Columbia',
  );
  expect(purchasingFinding(5_000_000, { ...index, CA: 87, AR: 112 })).toBe(
    '$50,000 buys most in California, least in Arkansas',
  );
  expect(
    purchasingFinding(
      5_000_000,
      recordOf('state', () => null),
    ),
  ).toBe('What $50,000 buys by state');
});
