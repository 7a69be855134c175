import { type Dimension, dimensions, valuesOf } from '@/lib/survey/dimension';
import { keysOf } from '@/lib/survey/vocabulary';
import { type CellName, cellOf } from './cell';

/** The survey's first year: no report is for an earlier one. */
const FIRST_YEAR = 2020;

/** Every cell there is. */
export function allCells(now: Date): CellName[] {
  const years = Array.from({ length: now.getUTCFullYear() - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return ['nation', ...keysOf(dimensions).flatMap(cellsOfDimension), ...years.map((year): CellName => `year=${year}`)];
}

export function cellsOfDimension<D extends Dimension>(dimension: D): CellName[] {
  return valuesOf(dimension).map((value) => cellOf(dimension, value));
}
