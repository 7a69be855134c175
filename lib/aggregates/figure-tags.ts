import { type CellName, type Part, partsOf } from './cell';

/** For what shows the exact count of approved reports. */
export const COUNT_TAG = 'approved-reports';

/** For what says whether the survey includes sample reports: nearly every page. It changes only with the whole survey. */
export const SAMPLE_TAG = 'sample';

/** For counts of reports by status, and of cells by whether they show something. */
export const CENSUS_TAG = 'census';

/** On no page: it has the pay model fitted again once the window has moved. */
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
