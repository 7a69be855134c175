import { expect, test } from 'vitest';
import { asPaid } from '@/app/_words/pay-view';
import { columnsBetween, columnsOf, type Distribution, drawable } from './distribution-geometry';

const bins = [
  { fromCents: null, toCents: asPaid(4_000_000), percent: 10 },
  { fromCents: asPaid(4_000_000), toCents: asPaid(5_000_000), percent: 40 },
  { fromCents: asPaid(5_000_000), toCents: asPaid(7_000_000), percent: 40 },
  { fromCents: asPaid(7_000_000), toCents: null, percent: 10 },
];

test('heights are densities: half as many coders to the dollar, half as high', () => {
  expect(columnsOf(bins).slice(1, 3)).toEqual([
    { fromCents: 4_000_000, toCents: 5_000_000, height: 1, open: null },
    { fromCents: 5_000_000, toCents: 7_000_000, height: 0.5, open: null },
  ]);
});

test('areas are shares of coders, those of the open ends too', () => {
  const [low, , , high] = columnsOf(bins);
  const area = (column: typeof low) => column && (column.toCents - column.fromCents) * column.height;
  const perPercent = 1_000_000 / 40;
  expect(low).toMatchObject({ toCents: 4_000_000, open: 'low' });
  expect(high).toMatchObject({ fromCents: 7_000_000, open: 'high' });
  expect(area(low)).toBeCloseTo(10 * perPercent);
  expect(area(high)).toBeCloseTo(10 * perPercent);
});

test('without a closed bin there is nothing to draw', () => {
  const open = [
    { fromCents: null, toCents: asPaid(5_000_000), percent: 50 },
    { fromCents: asPaid(5_000_000), toCents: null, percent: 50 },
  ];
  expect(columnsOf(open)).toEqual([]);
  const figure: Omit<Distribution, 'bins'> = {
    ...({ shows: 'distribution', cell: 'nation', coders: '50–99' } as const),
    ...{
      months: { from: '2025-01', to: '2026-11' },
      p10Cents: asPaid(4_900_000),
      p25Cents: asPaid(4_950_000),
      medianCents: asPaid(5_000_000),
      p75Cents: asPaid(5_050_000),
      p90Cents: asPaid(5_100_000),
    },
  };
  expect(drawable({ ...figure, bins: open })).toBeNull();
  expect(drawable({ ...figure, bins })).toEqual({ ...figure, bins });
  expect(drawable({ shows: 'nothing', why: 'few', cell: 'nation' })).toBeNull();
});

test('the middle half cuts through columns', () => {
  expect(columnsBetween(columnsOf(bins), asPaid(4_500_000), asPaid(5_500_000))).toEqual([
    { fromCents: 4_500_000, toCents: 5_000_000, height: 1, open: null },
    { fromCents: 5_000_000, toCents: 5_500_000, height: 0.5, open: null },
  ]);
});
