import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '@/lib/db/client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { CellName } from './cell';
import type { Figure } from './figure';
import { tagsOf } from './figure-tags';
import { latestFigures } from './latest-figures';
import { publishCell } from './publish-cell';
import { readCells } from './read-cells';

export interface Release {
  approvedReports: number;
  sample: boolean;
  windowFrom: Date;
}

/**
 * Publishes what the given cells now show as one more release, and tells every server which figures moved. Returns the
 * cells whose figure differs from the last release.
 */
export async function writeRelease(tx: Transaction, release: Release, touched: CellName[]): Promise<CellName[]> {
  const [cells, published] = [await readCells(tx, touched), await latestFigures(tx, touched)];
  const moved = touched.flatMap((name): Figure[] => {
    const cell = cells.get(name);
    const figure: Figure = cell ? publishCell(cell) : { shows: 'nothing', cell: name };
    const last: Figure = published.get(name) ?? { shows: 'nothing', cell: name };
    return isDeepStrictEqual(figure, last) ? [] : [figure];
  });

  const { id } = await tx.release.create({ data: release, select: { id: true } });
  await tx.publishedFigure.createMany({
    data: moved.map((figure) => ({ cell: figure.cell, releaseId: id, figure })),
  });
  const changed = moved.map(({ cell }) => cell);
  await notifyServers(tx, tagsOf(changed));
  return changed;
}

/** PostgreSQL takes 8,000 bytes with a notification, and so many tags stay well below; past that all is read anew. */
const MOST_TAGS = 100;

async function notifyServers(tx: Transaction, tags: string[]): Promise<void> {
  const payload = JSON.stringify(tags.length <= MOST_TAGS ? tags : [DATABASE_TAG]);
  await tx.$executeRaw`SELECT pg_notify('paychart_expire', ${payload})`;
}
