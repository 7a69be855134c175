import { expect, test } from 'vitest';
import type { PurchasingQuestion } from '@/lib/baselines/purchasing-question';
import { recordOf } from '@/lib/survey/dimension';
import { purchasingFinding, reachFinding } from './purchasing-finding';

const question: PurchasingQuestion = { amountCents: 5_000_000, from: 'TX', to: 'CA', againstCents: 6_500_000 };

test.each([
  [5_800_000, 6_500_000, '$65,000 in California buys more than $50,000 in Texas'],
  [6_800_000, 6_500_000, '$50,000 in Texas buys more than $65,000 in California'],
  [6_500_000, 6_500_000, '$50,000 in Texas and $65,000 in California buy the same'],
  [5_800_000, null, '$50,000 in Texas buys what $58,000 buys in California'],
])('$50,000 as %i cents elsewhere, beside %s: %s', (cents, againstCents, finding) => {
  expect(purchasingFinding({ ...question, againstCents }, { known: true, cents })).toBe(finding);
});

test('where there is no price level', () => {
  expect(purchasingFinding({ ...question, to: 'PR' }, { known: false, without: ['PR'] })).toBe(
    'BEA has no price level for Puerto Rico',
  );
});

test('where one salary buys most and least; equal ones together; nothing to tell', () => {
  const index = recordOf('state', (state): number | null => (state === 'PR' ? null : 100));
  expect(reachFinding(5_000_000, index)).toBe('What $50,000 buys by state');
  expect(reachFinding(5_000_000, { ...index, AR: 87, CA: 112, DC: 112 })).toBe(
    '$50,000 buys most in Arkansas, least in California and the District of Columbia',
  );
  expect(
    reachFinding(
      5_000_000,
      recordOf('state', () => null),
    ),
  ).toBe('What $50,000 buys by state');
});
