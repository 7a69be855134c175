import { expect, test } from 'vitest';
import { realPayText } from './real-pay';

const change = { from: 2021, to: 2025, payPercent: 9.6 };

test('what became of pay after prices, and of jobs beside it', () => {
  expect(realPayText('the official median', { ...change, realPercent: -7.76, jobsPercent: 7.83 })).toBe(
    'The official median fell 7.8% in 2025 dollars from 2021 to 2025, while jobs grew 7.8%',
  );
  expect(realPayText('the official median', { ...change, realPercent: 2, jobsPercent: -1.5 })).toBe(
    'The official median rose 2% in 2025 dollars from 2021 to 2025, while jobs fell 1.5%',
  );
  expect(realPayText('the official median', { ...change, realPercent: 0.02, jobsPercent: 0 })).toBe(
    'The official median kept pace with prices from 2021 to 2025, while jobs stayed as many',
  );
  expect(realPayText('the official median', { ...change, realPercent: -1, jobsPercent: null })).toBe(
    'The official median fell 1% in 2025 dollars from 2021 to 2025',
  );
});
