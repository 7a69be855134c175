import type { Bin, Figure } from '@/lib/aggregates/figure';

export type Distribution = Extract<Figure, { shows: 'distribution' }>;

/** One column of a drawn distribution: its area is the share of coders between its ends. */
export interface Column {
  fromCents: number;
  toCents: number;
  /** Share of the highest column, more than 0 to 1. */
  height: number;
  /** Which end is not known: there the column fades. */
  open: 'low' | 'high' | null;
}

/** An open column is drawn this much as dense as its neighbor, and as wide as its share of coders then asks for. */
const OPEN_DENSITY = 0.5;

/** The bins as columns, widths and heights such that areas compare. */
export function columnsOf(bins: readonly Bin[]): Column[] {
  const closed = bins.flatMap((bin) =>
    bin.fromCents !== null && bin.toCents !== null
      ? [{ fromCents: bin.fromCents, toCents: bin.toCents, density: bin.percent / (bin.toCents - bin.fromCents) }]
      : [],
  );
  const [first, last] = [closed[0], closed.at(-1)];
  if (!first || !last) return [];
  const highest = Math.max(...closed.map(({ density }) => density));
  return bins.map((bin) => {
    const edge = bin.fromCents === null ? first : last;
    const density = edge.density * OPEN_DENSITY;
    const width = density > 0 ? bin.percent / density : 0;
    const fromCents = bin.fromCents ?? first.fromCents - width;
    const toCents = bin.toCents ?? last.toCents + width;
    const open = bin.fromCents === null ? 'low' : bin.toCents === null ? 'high' : null;
    const own = open ? density : bin.percent / (toCents - fromCents);
    return { fromCents, toCents, height: own / highest, open };
  });
}

/** The parts of the columns between two amounts. */
export function columnsBetween(columns: readonly Column[], fromCents: number, toCents: number): Column[] {
  return columns.flatMap((column) => {
    const from = Math.max(column.fromCents, fromCents);
    const to = Math.min(column.toCents, toCents);
    return to > from ? [{ ...column, fromCents: from, toCents: to, open: null }] : [];
  });
}
