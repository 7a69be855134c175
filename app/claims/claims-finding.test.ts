import { expect, test } from 'vitest';
import { claimsFinding } from './claims-finding';

test('verdicts are counted', () => {
  expect(claimsFinding(['supported', 'not-supported', 'not-supported', 'cannot-tell'])).toBe(
    'Of the guide’s four claims, one is supported, two are not, one is open',
  );
  expect(claimsFinding(['cannot-tell', 'cannot-tell'])).toBe(
    'Of the guide’s two claims, none is supported, none is not, two are open',
  );
});
