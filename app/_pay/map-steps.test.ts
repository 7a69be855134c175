import { expect, test } from 'vitest';
import { stepsOf } from './map-steps';

test('five steps of as many values each, the lowest first', () => {
  const values = [50, 10, 40, 20, 30, 60, 100, 70, 90, 80];
  const step = stepsOf(values);
  expect([10, 20, 30, 60, 90, 100].map(step)).toEqual([0, 0, 1, 2, 4, 4]);
});

test('equal values stand on one step', () => {
  const step = stepsOf([1, 1, 1, 1, 2]);
  expect(step(1)).toBe(0);
  expect(step(2)).toBe(4);
});
