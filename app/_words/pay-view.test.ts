import { expect, test } from 'vitest';
import { asPaid, isOtherView, payIn, payText, shortPayText } from './pay-view';

test('hourly pay is the yearly figure over 2,080 hours', () => {
  const hourly = payIn('hourly', 5_450_000, null);
  expect(hourly).toBe(2_620);
  expect(payText('hourly', hourly)).toBe('$26.20');
  // @ts-expect-error: cents a year, which would read $54,500.00 an hour.
  payText('hourly', 5_450_000);
});

test('adjusted pay is divided by the price level, to the nearest $100', () => {
  expect(payIn('adjusted', 5_000_000, 97.2)).toBe(5_140_000);
  expect(payIn('adjusted', 5_000_000, 112.6)).toBe(4_440_000);
});

test('hourly adjusted pay follows from the adjusted yearly figure', () => {
  expect(payIn('hourly-adjusted', 5_000_000, 97.2)).toBe(2_471);
});

test('without a price level pay stays as paid', () => {
  expect(payIn('adjusted', 3_424_000, null)).toBe(3_424_000);
  expect(payIn('hourly-adjusted', 3_424_000, null)).toBe(payIn('hourly', 3_424_000, null));
});

test('amounts in full and in short', () => {
  expect(payText('annual', asPaid(5_450_000))).toBe('$54,500');
  expect(shortPayText('annual', asPaid(5_450_000))).toBe('$54.5k');
  expect(shortPayText('adjusted', asPaid(5_400_000))).toBe('$54k');
});

test.each(['hourly', 'adjusted', 'hourly-adjusted'])('%s is a view beside the first', (view) => {
  expect(isOtherView(view)).toBe(true);
});

test.each(['annual', 'weekly', ''])('%j is none', (view) => {
  expect(isOtherView(view)).toBe(false);
});
