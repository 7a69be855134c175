import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { type Dimension, recordOf, type ValueOf } from '@/lib/survey/dimension';
import { cellsOfDimension } from './all-cells';
import { type CellName, cellOf } from './cell';
import type { Figure } from './figure';
import { cellTag, dimensionTag } from './figure-tags';
import { latestFigures } from './latest-figures';

/** What one cell shows now. */
export async function readFigure(cell: CellName): Promise<Figure> {
  'use cache';
  cacheTag(DATABASE_TAG, cellTag(cell));
  cacheLife('max');
  const figures = await latestFigures(db, [cell]);
  return figures.get(cell) ?? { shows: 'nothing', cell };
}

/** What each cell of one dimension shows now; every value has a figure. */
export async function readFigures<D extends Dimension>(dimension: D): Promise<Record<ValueOf<D>, Figure>> {
  'use cache';
  cacheTag(DATABASE_TAG, dimensionTag(dimension));
  cacheLife('max');
  const figures = await latestFigures(db, cellsOfDimension(dimension));
  return recordOf(dimension, (value) => {
    const cell = cellOf(dimension, value);
    return figures.get(cell) ?? { shows: 'nothing', cell };
  });
}
