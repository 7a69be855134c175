import { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { CellName } from './cell';
import { type Figure, figureSchema } from './figure';

const rowsSchema = z.array(z.object({ figure: figureSchema }));

/** The figures in force, by cell; a cell that never showed anything is left out. */
export async function latestFigures(
  tx: Pick<Transaction, '$queryRaw'>,
  cells: readonly CellName[],
): Promise<Map<CellName, Figure>> {
  const rows = await tx.$queryRaw`
    SELECT latest.figure FROM unnest(${cells}::text[]) AS asked (cell)
    CROSS JOIN LATERAL (
      SELECT figure FROM published_figure WHERE cell = asked.cell ORDER BY release_id DESC LIMIT 1
    ) AS latest`;
  return new Map(rowsSchema.parse(rows).map(({ figure }) => [figure.cell, figure]));
}
