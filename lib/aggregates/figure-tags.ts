import { type CellName, type Part, partsOf } from './cell';

/** On what shows the exact count of approved reports. */
export const COUNT_TAG = 'approved-reports';

/** On what says whether sample reports stand behind the survey: nearly all, and it changes with the whole survey alone. */
export const SAMPLE_TAG = 'sample';

/** On what counts reports by where they stand, and cells by whether they show something. */
export const CENSUS_TAG = 'census';

/** No page carries it: the pay model is fitted anew once the window has moved. */
export const WINDOW_TAG = 'window';

const CELL = 'figure:';

export function cellTag(cell: CellName): string {
  return `${CELL}${cell}`;
}

/** The cells of one dimension, of the whole nation or within another cell. */
export function listTag(dimension: Part['dimension'], within?: Part): string {
  return within ? `figures:${dimension} in ${within.dimension}=${within.value}` : `figures:${dimension}`;
}

/** The tags of everything that shows one of these cells. */
export function tagsOf(cells: readonly CellName[]): string[] {
  return [...cells.map(cellTag), ...new Set(cells.flatMap(listTagsOf))];
}

/** Whether these are tags of what the pay model is fitted to. */
export function movesModel(tags: readonly string[]): boolean {
  return tags.some((tag) => tag.startsWith(CELL) || tag === WINDOW_TAG);
}

function listTagsOf(cell: CellName): string[] {
  const [first, second] = partsOf(cell);
  if (!first) return [];
  if (!second) return [listTag(first.dimension)];
  return [listTag(second.dimension, first), listTag(first.dimension, second)];
}
