import type { CellName } from '@/lib/aggregates/cell';
import { cellAt, cellPath } from '@/lib/aggregates/cell-path';
import type { PageRoute } from './page-route';

/** The address of what a cell has shown since a release: `/receipts/12/state/TX/experience/20-plus`. */
export function receiptRoute(cell: CellName, release: number): PageRoute {
  return `/receipts/${release}/${cellPath(cell)}`;
}

/** What such an address asks for; undefined if it can be none. Whether there is such a cell is for the releases to say. */
export function receiptAsked(release: string, parts: readonly string[]): { release: number; cell: string } | undefined {
  const cell = cellAt(parts);
  return cell && /^[1-9]\d{0,8}$/.test(release) ? { release: Number(release), cell } : undefined;
}
