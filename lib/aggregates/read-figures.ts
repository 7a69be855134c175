import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { type Dimension, recordOf, type ValueOf } from '@/lib/survey/dimension';
import { type CellName, cellWith, type Part } from './cell';
import type { ReadFigure } from './figure';
import { cellTag, listTag } from './figure-tags';
import { latestVersions } from './latest-figures';

/** What one cell shows now. */
export async function readFigure(cell: CellName): Promise<ReadFigure> {
  'use cache';
  cacheTag(DATABASE_TAG, cellTag(cell));
  cacheLife('max');
  const figures = await figuresOf([cell]);
  return figures.get(cell) ?? neverShown(cell);
}

/**
 * What each cell of one dimension shows now, of the whole nation or within one value of another dimension; every value
 * has a figure. Throws RangeError when the two dimensions are not a listed pair.
 */
export async function readFigures<D extends Dimension>(
  dimension: D,
  within?: Part,
): Promise<Record<ValueOf<D>, ReadFigure>> {
  'use cache';
  cacheTag(DATABASE_TAG, listTag(dimension, within));
  cacheLife('max');
  const cells = recordOf(dimension, (value) => cellIn({ dimension, value }, within));
  const figures = await figuresOf(Object.values<CellName>(cells));
  return recordOf(dimension, (value) => {
    const cell = cells[value];
    return figures.get(cell) ?? neverShown(cell);
  });
}

async function figuresOf(cells: readonly CellName[]): Promise<Map<CellName, ReadFigure>> {
  const versions = await latestVersions(db, cells);
  return new Map(versions.map(({ figure, release }) => [figure.cell, { ...figure, release }]));
}

function neverShown(cell: CellName): ReadFigure {
  return { shows: 'nothing', why: 'few', cell, release: null };
}

function cellIn(part: Part, within: Part | undefined): CellName {
  const cell = cellWith(within ? [part, within] : [part]);
  if (!cell) throw new RangeError(`${part.dimension} and ${within?.dimension} are no listed pair`);
  return cell;
}
