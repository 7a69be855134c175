import { type CellName, partsOf } from './cell';

const OPEN = '+';
const WRITTEN = '-plus';

/** A cell as the end of an address: `state/TX/experience/20-plus`. */
export function cellPath(cell: CellName): string {
  const parts = partsOf(cell).flatMap(({ dimension, value }) => [dimension, value.replace(OPEN, WRITTEN)]);
  return parts.length > 0 ? parts.join('/') : 'nation';
}

/** What such an end names; undefined if it can name nothing. Whether there is such a cell is for others to say. */
export function cellAt(parts: readonly string[]): string | undefined {
  const [first, second, third, fourth, ...more] = parts.map((part) => part.replace(WRITTEN, OPEN));
  const cell = [
    [first, second],
    [third, fourth],
  ]
    .filter(([dimension]) => dimension !== undefined)
    .map((part) => part.filter((word) => word !== undefined).join('='))
    .join('&');
  return more.length === 0 && /^[\w=&+-]{1,100}$/.test(cell) ? cell : undefined;
}
