import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { allCells } from './all-cells';
import type { ReadFigure } from './figure';
import { CENSUS_TAG } from './figure-tags';
import { latestVersions } from './latest-figures';
import { releaseDay } from './version';

/** All that the newest release shows. */
export interface DataSet {
  release: number;
  releasedAt: Date;
  sample: boolean;
  /** One of each cell that has ever shown something or was held back to protect others, in the order of all cells. */
  figures: ReadFigure[];
}

/** Undefined while nothing is released. */
export async function readDataSet(): Promise<DataSet | undefined> {
  'use cache';
  cacheTag(DATABASE_TAG, CENSUS_TAG); // which each release moves
  cacheLife('max');
  const cells = allCells(new Date());
  const versions = new Map((await latestVersions(db, cells)).map((version) => [version.figure.cell, version]));
  const newest = await db.release.findFirst({ orderBy: { id: 'desc' } });
  if (!newest) return undefined;
  const { id: release, sample } = newest;
  const figures = cells.flatMap((cell): ReadFigure[] => {
    const version = versions.get(cell);
    return version ? [{ ...version.figure, release: version.release }] : [];
  });
  return { release, releasedAt: releaseDay.parse(newest.releasedAt), sample, figures };
}
