import { type CellName, partsOf } from '@/lib/aggregates/cell';
import type { PageRoute } from './page-route';

const OPEN = '+';
const WRITTEN = '-plus';

/** The address of what a cell has shown since a release: `/receipts/12/state/TX/experience/20-plus`. */
export function receiptRoute(cell: CellName, release: number): PageRoute {
  const parts = partsOf(cell).flatMap(({ dimension, value }) => [dimension, value.replace(OPEN, WRITTEN)]);
  return `/receipts/${release}/${parts.length > 0 ? parts.join('/') : 'nation'}`;
}

/** What such an address asks for; undefined if it can be none. Whether there is such a cell is for the releases to say. */
export function receiptAsked(release: string, parts: readonly string[]): { release: number; cell: string } | undefined {
  if (!/^[1-9]\d{0,8}$/.test(release)) return undefined;
  const [first, second, third, fourth, ...more] = parts.map((part) => part.replace(WRITTEN, OPEN));
  const cell = [
    [first, second],
    [third, fourth],
  ]
    .filter(([dimension]) => dimension !== undefined)
    .map((part) => part.filter((word) => word !== undefined).join('='))
    .join('&');
  return more.length === 0 && /^[\w=&+-]{1,100}$/.test(cell) ? { release: Number(release), cell } : undefined;
}
