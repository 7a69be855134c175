import { expect, it } from 'vitest';
import { bucketOf, Histogram } from './histogram';
import { nextFigure } from './next-figure';
import { publishCell } from './publish-cell';

/** As many coders, one for each $300 upwards from `from` dollars. */
function cellOf(coders: number, from: number) {
  const counts = new Map(Array.from({ length: coders }, (_, index) => [bucketOf((from + index * 300) * 100), 1]));
  return { name: 'nation' as const, histogram: new Histogram(counts), months: { from: '2026-01', to: '2026-10' } };
}

it('keeps a cell as it was published until its turn', () => {
  const last = publishCell(cellOf(60, 30_000));
  expect(nextFigure('nation', 'keep', cellOf(60, 50_000), last)).toBe(last);
  expect(nextFigure('nation', 'renew', cellOf(60, 50_000), last)).toEqual(publishCell(cellOf(60, 50_000)));
});

it('says why nothing shows', () => {
  const last = publishCell(cellOf(60, 30_000));
  expect(nextFigure('nation', 'few', undefined, last)).toEqual({ shows: 'nothing', why: 'few', cell: 'nation' });
  expect(nextFigure('nation', 'protects-others', cellOf(60, 30_000), last)).toMatchObject({ why: 'protects-others' });
});
