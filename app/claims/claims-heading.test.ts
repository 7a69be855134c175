import { expect, test } from 'vitest';
import { claimsHeading } from './claims-heading';

test('verdicts are counted', () => {
  expect(claimsHeading(['supported', 'not-supported', 'not-supported', 'cannot-tell'])).toBe(
    'Of the guide’s four claims, one is supported, two are not, one is open',
  );
  expect(claimsHeading(['cannot-tell', 'cannot-tell'])).toBe(
    'Of the guide’s two claims, none is supported, none is not, two are open',
  );
});
