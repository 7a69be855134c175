import { dimensions, valuesOf } from '@/lib/survey/dimension';
import { keysOf } from '@/lib/survey/vocabulary';
import { type CellName, nameOf, type Part, pairs } from './cell';

/** The survey's first year: no report can be for an earlier one. */
const FIRST_YEAR = 2020;

/** Every cell there is. */
export function allCells(now: Date): CellName[] {
  const partsBy = (cut: Part['dimension']): Part[] =>
    (cut === 'year' ? allYears(now) : valuesOf(cut)).map((value) => ({ dimension: cut, value }));
  const cuts = [...keysOf(dimensions), 'year'] as const;
  return [
    'nation',
    ...cuts.flatMap((cut) => partsBy(cut).map((part) => nameOf(part))),
    ...pairs.flatMap(([first, second]) =>
      partsBy(first).flatMap((one) => partsBy(second).map((other) => nameOf(one, other))),
    ),
  ];
}

/** The pay years a report can have. */
export function allYears(now: Date): string[] {
  return Array.from({ length: now.getUTCFullYear() - FIRST_YEAR + 1 }, (_, index) => String(FIRST_YEAR + index));
}
