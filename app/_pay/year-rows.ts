import type { PayView } from '@/app/_words/pay-view';
import type { Figure } from '@/lib/aggregates/figure';
import { voicesIn } from './pay-row';
import type { PayTableRow } from './pay-table';

/** A row for each year of pay, in the unit of the view. `parity` is the price level of the place, if it has one. */
export function yearRows(
  view: PayView,
  years: readonly { year: string; figure: Figure }[],
  parity: number | null,
): PayTableRow[] {
  return years.map(({ year, figure }) => ({
    key: year,
    label: year,
    voices: voicesIn(view, { survey: figure, guide: null, official: null }, parity),
  }));
}
