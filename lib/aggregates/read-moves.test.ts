import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import type { CellName } from './cell';
import { readMoves } from './read-moves';

const evidence = { coders: '10–14', months: { from: '2025-01', to: '2026-03' } } as const;

it('lists the releases that moved a national or state median by more than its rounding', async () => {
  const publish = async (figures: Partial<Record<CellName, number | null>>) => {
    const { id } = await db.release.create({ data: { approvedReports: 1, sample: false, windowFrom: new Date() } });
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
    return id;
  };
  await publish({ nation: 5_000_000, 'state=TX': 5_000_000, 'level=mid': 5_000_000 });
  await publish({ nation: 5_100_000, 'level=mid': 7_000_000 }); // by its rounding, and no state
  const third = await publish({ nation: 5_300_000, 'state=TX': null });
  const fourth = await publish({ 'state=TX': 4_700_000, 'state=CA': 6_000_000 });

  const moving = await readMoves();
  expect(moving.map(({ release, moves }) => [release, moves])).toEqual([
    [fourth, [{ cell: 'state=TX', fromCents: 5_000_000, toCents: 4_700_000 }]],
    [third, [{ cell: 'nation', fromCents: 5_100_000, toCents: 5_300_000 }]],
  ]);
});
