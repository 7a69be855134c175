import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { CellName } from './cell';
import { readYears } from './read-years';

const evidence = { coders: '10–14', months: { from: '2025-01', to: '2026-03' } } as const;

test('the years of a state that show something, the earliest first, each with its last figure', async () => {
  const publish = async (figures: Partial<Record<CellName, number | null>>) => {
    const { id } = await db.release.create({ data: { approvedReports: 1, sample: true, windowFrom: new Date() } });
    await db.publishedFigure.createMany({
      data: Object.entries(figures).map(([cell, medianCents]) => ({
        releaseId: id,
        cell,
        figure:
          medianCents === null
            ? { shows: 'nothing', why: 'few', cell }
            : { shows: 'median', cell, ...evidence, medianCents },
      })),
    });
  };
  await publish({
    'state=TX&year=2025': 5_000_000,
    'state=TX&year=2024': 4_800_000,
    'state=CA&year=2025': 6_000_000,
    'year=2025': 5_500_000,
  });
  await publish({ 'state=TX&year=2025': 5_100_000, 'state=TX&year=2023': null });

  const years = await readYears({ dimension: 'state', value: 'TX' });
  expect(years.map(({ year, figure }) => [year, figure.shows === 'median' && figure.medianCents])).toEqual([
    ['2024', 4_800_000],
    ['2025', 5_100_000],
  ]);
  const all = await readYears();
  expect(all.map(({ year, figure }) => [year, figure.cell])).toEqual([['2025', 'year=2025']]);
  await expect(readYears({ dimension: 'credential', value: 'cpc' })).rejects.toThrow(RangeError);
});
