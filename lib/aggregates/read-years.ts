import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { allYears } from './all-cells';
import { cellWith, type Part } from './cell';
import type { Figure } from './figure';
import { listTag } from './figure-tags';
import { latestFigures } from './latest-figures';

/**
 * What each year of pay shows within a cell, or of all coders, the earliest first; years that never showed anything are
 * left out.
 */
export async function readYears(within?: Part): Promise<{ year: string; figure: Figure }[]> {
  'use cache';
  cacheTag(DATABASE_TAG, listTag('year', within));
  cacheLife('max');
  const cells = allYears(new Date()).map((year) => {
    const cell = cellWith([...(within ? [within] : []), { dimension: 'year', value: year }]);
    if (!cell) throw new RangeError(`${within?.dimension} and year are no listed pair`);
    return { year, cell };
  });
  const figures = await latestFigures(
    db,
    cells.map(({ cell }) => cell),
  );
  return cells.flatMap(({ year, cell }) => {
    const figure = figures.get(cell);
    return figure && figure.shows !== 'nothing' ? [{ year, figure }] : [];
  });
}
