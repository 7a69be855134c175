import { type Shown, type ShownCents, shownFrom } from '@/app/_words/pay-view';
import type { Bin, Figure } from '@/lib/aggregates/figure';

export type Distribution = Shown<Extract<Figure, { shows: 'distribution' }>>;

/** The figure if its bins make a picture: pay that lies close together fills none that is closed at both ends. */
export function drawable(figure: Shown<Figure>): Distribution | null {
  return figure.shows === 'distribution' && columnsOf(figure.bins).length > 0 ? figure : null;
}

/** One column of a drawn distribution: its area is the share of coders between its ends. */
export interface Column {
  fromCents: ShownCents;
  toCents: ShownCents;
  /** Share of the highest column, more than 0 to 1. */
  height: number;
  /** Which end is not known: there the column fades. */
  open: 'low' | 'high' | null;
}

/** An open column is drawn half as dense as its neighbor, in so far as that makes it no wider than two neighbors. */
const OPEN_DENSITY = 0.5;
const WIDEST_OPEN = 2;

/** The bins as columns, widths and heights such that areas compare. */
export function columnsOf(bins: readonly Shown<Bin>[]): Column[] {
  const closed = bins.flatMap((bin) =>
    bin.fromCents !== null && bin.toCents !== null
      ? [{ fromCents: bin.fromCents, toCents: bin.toCents, density: bin.percent / (bin.toCents - bin.fromCents) }]
      : [],
  );
  const [first, last] = [closed[0], closed.at(-1)];
  if (!first || !last) return [];
  const highest = Math.max(...closed.map(({ density }) => density));
  return bins.map((bin) => {
    const fromCents = bin.fromCents ?? shownFrom(first.fromCents, (end) => end - openWidth(bin, first));
    const toCents = bin.toCents ?? shownFrom(last.toCents, (end) => end + openWidth(bin, last));
    const open = bin.fromCents === null ? 'low' : bin.toCents === null ? 'high' : null;
    return { fromCents, toCents, height: bin.percent / (toCents - fromCents) / highest, open };
  });
}

function openWidth({ percent }: Bin, neighbor: { fromCents: number; toCents: number; density: number }): number {
  const width = neighbor.toCents - neighbor.fromCents;
  const wanted = neighbor.density > 0 ? percent / (neighbor.density * OPEN_DENSITY) : width;
  return Math.min(Math.max(wanted, width), WIDEST_OPEN * width);
}

/** The parts of the columns between two amounts. */
export function columnsBetween(columns: readonly Column[], fromCents: ShownCents, toCents: ShownCents): Column[] {
  return columns.flatMap((column) => {
    const from = column.fromCents > fromCents ? column.fromCents : fromCents;
    const to = column.toCents < toCents ? column.toCents : toCents;
    return to > from ? [{ ...column, fromCents: from, toCents: to, open: null }] : [];
  });
}
