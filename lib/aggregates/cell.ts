import type { Dimension, ValueOf } from '@/lib/survey/dimension';

/**
 * The name of a cell: `nation`, or a dimension and its value such as `state=TX`; made by `cellOf`. All cells hold W-2
 * pay, except `employment=contract`, which holds all that is known of 1099 pay.
 */
export type CellName = 'nation' | `${Dimension | 'year'}=${string}`;

export function cellOf<D extends Dimension>(dimension: D, value: ValueOf<D>): CellName {
  return `${dimension}=${value}`;
}
