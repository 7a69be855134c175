import type { Transaction } from '@/lib/db/client';
import type { CellName } from './cell';
import { Histogram } from './histogram';
import type { Cell } from './publish-cell';
import { readContents } from './stored-cells';

/** The raw cells of these names; one without a counted report is left out. */
export async function readCells(tx: Transaction, names: readonly CellName[]): Promise<Map<CellName, Cell>> {
  const cells = new Map<CellName, Cell>();
  for (const [name, { buckets, months }] of await readContents(tx, names)) {
    const [from, to] = [...months.keys()].sort().filter((_, index, { length }) => index === 0 || index === length - 1);
    if (from) cells.set(name, { name, histogram: new Histogram(buckets), months: { from, to: to ?? from } });
  }
  return cells;
}
