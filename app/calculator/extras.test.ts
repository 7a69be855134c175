import { expect, it } from 'vitest';
import { readExtras } from './extras';

const read = (query: string) => readExtras(new URLSearchParams(query));

it('reads a bonus and the benefits that are ticked, each once, whatever else the address says', () => {
  expect(read('state=TX&bonus=1,500').said).toEqual({ bonusCents: 150_000, benefits: new Set() });
  expect(read('benefit=retirement&benefit=retirement&benefit=').said?.benefits).toEqual(new Set(['retirement']));
  expect(read('').said).toEqual({ bonusCents: undefined, benefits: new Set() });
});

it('counts a bonus among the benefits once some are told', () => {
  expect(read('bonus=900&benefit=retirement').said?.benefits).toEqual(new Set(['retirement', 'performance_bonus']));
  expect(read('bonus=0&benefit=retirement').said?.benefits).toEqual(new Set(['retirement']));
});

it.each([
  ['bonus=-5', 'bonus'],
  ['bonus=1000001', 'bonus'],
  [`bonus=${'9'.repeat(400)}`, 'bonus'],
  ['bonus=1&bonus=2', 'bonus'],
  ['benefit=gym', 'benefit'],
  [`${'benefit=gym&'.repeat(300)}`, 'benefit'],
])('names what is wrong with %s once', (query, parameter) => {
  expect(read(query).problems?.map((problem) => problem.parameter)).toEqual([parameter]);
});
