import { type CellName, type Part, partsOf } from './cell';

/** On what every release changes: the count of approved reports. */
export const SURVEY_TAG = 'survey';

export function cellTag(cell: CellName): string {
  return `figure:${cell}`;
}

/** The cells of one dimension, of the whole nation or within another cell. */
export function listTag(dimension: Part['dimension'], within?: Part): string {
  return within ? `figures:${dimension} in ${within.dimension}=${within.value}` : `figures:${dimension}`;
}

/** The tags of everything that shows one of these cells, or the count of reports. */
export function tagsOf(cells: readonly CellName[]): string[] {
  return [SURVEY_TAG, ...cells.map(cellTag), ...new Set(cells.flatMap(listTagsOf))];
}

function listTagsOf(cell: CellName): string[] {
  const [first, second] = partsOf(cell);
  if (!first) return [];
  if (!second) return [listTag(first.dimension)];
  return [listTag(second.dimension, first), listTag(first.dimension, second)];
}
