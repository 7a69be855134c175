import { stringify } from 'csv-stringify/sync';
import type { ReadFigure } from '@/lib/aggregates/figure';
import { keysOf } from '@/lib/survey/vocabulary';
import { columns, figureRow } from './figure-row';

/** Figures as CSV, in dollars: a row each. */
export function figuresCsv(figures: readonly ReadFigure[], sample: boolean): string {
  const rows = figures.map((figure) => figureRow(figure, sample));
  return stringify(rows, { header: true, columns: keysOf(columns), escape_formulas: true });
}
