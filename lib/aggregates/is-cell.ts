import { allCells } from './all-cells';
import type { CellName } from './cell';

/** By year, since each brings cells of its own. */
const known = new Map<number, ReadonlySet<string>>();

/** Whether this is the name of one of the cells that there are now. */
export function isCell(name: string): name is CellName {
  const now = new Date();
  const year = now.getUTCFullYear();
  const cells = known.get(year) ?? new Set(allCells(now));
  known.set(year, cells);
  return cells.has(name);
}
