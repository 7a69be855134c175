import type { Dimension } from '@/lib/survey/dimension';
import type { CellName } from './cell';

/** On what every release changes: the count of approved reports. */
export const SURVEY_TAG = 'survey';

export function cellTag(cell: CellName): string {
  return `figure:${cell}`;
}

export function dimensionTag(dimension: Dimension): string {
  return `figures:${dimension}`;
}

/** The tags of everything that shows one of these cells, or the count of reports. */
export function tagsOf(cells: readonly CellName[]): string[] {
  const dimensions = cells.map((cell) => `figures:${cell.split('=', 1)[0]}`);
  return [SURVEY_TAG, ...cells.map(cellTag), ...new Set(dimensions)];
}
