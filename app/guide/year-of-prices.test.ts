import { expect, test } from 'vitest';
import { yearOfPricesText } from './year-of-prices';

test('the year to the latest month, where the month a year before is published', () => {
  const months = [
    { month: '2025-04', index: 90 },
    { month: '2025-05', index: 100 },
    { month: '2026-05', index: 104.26 },
  ];
  expect(yearOfPricesText(months)).toBe('Prices rose 4.3% in the year to May 2026');
  expect(yearOfPricesText([...months, { month: '2026-10', index: 105 }])).toBeUndefined();
  expect(yearOfPricesText([])).toBeUndefined();
});
