import { expect, test } from 'vitest';
import { paybackHeading, spanText } from './payback-heading';

test.each([
  [0, '0 months'],
  [1, '1 month'],
  [12, '1 year'],
  [13, '1 year and 1 month'],
  [30, '2 years and 6 months'],
])('%i months are %s', (months, text) => {
  expect(spanText(months)).toBe(text);
});

test('when, or why not', () => {
  expect(paybackHeading({ paysBack: 'in time', months: 22 })).toBe(
    'Paid back 1 year and 10 months after training begins',
  );
  expect(paybackHeading({ paysBack: 'never', why: 'no gain' })).toMatch(/^Not paid back: /);
  expect(paybackHeading({ paysBack: 'never', why: 'too late' })).toMatch(/working life$/);
});
