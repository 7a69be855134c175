import type { Dimension, ValueOf } from '@/lib/survey/dimension';

/**
 * The name of a cell: `nation`, or a dimension and its value such as `state=TX`. All cells hold W-2 pay, except
 * `employment=contract`, which holds all that is known of 1099 pay.
 */
export type CellName = 'nation' | { [D in Dimension]: `${D}=${ValueOf<D>}` }[Dimension] | `year=${number}`;

export function cellOf<D extends Dimension>(dimension: D, value: ValueOf<D>): `${D}=${ValueOf<D>}` {
  return `${dimension}=${value}`;
}
