import { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { CellName } from './cell';
import { type Figure, figureSchema } from './figure';

const rowsSchema = z.array(z.object({ release: z.int(), figure: figureSchema }));

/** The figures in force, by cell; a cell that never showed anything is left out. */
export async function latestFigures(
  tx: Pick<Transaction, '$queryRaw'>,
  cells: readonly CellName[],
): Promise<Map<CellName, Figure>> {
  const versions = await latestVersions(tx, cells);
  return new Map(versions.map(({ figure }) => [figure.cell, figure]));
}

/** The same, each with the release since which it is in force. */
export async function latestVersions(
  tx: Pick<Transaction, '$queryRaw'>,
  cells: readonly CellName[],
): Promise<{ release: number; figure: Figure }[]> {
  return rowsSchema.parse(
    await tx.$queryRaw`
      SELECT latest.release, latest.figure FROM unnest(${cells}::text[]) AS asked (cell)
      CROSS JOIN LATERAL (
        SELECT release_id AS release, figure FROM published_figure WHERE cell = asked.cell
        ORDER BY release_id DESC LIMIT 1
      ) AS latest`,
  );
}
