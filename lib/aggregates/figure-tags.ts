import { type CellName, type Part, partsOf } from './cell';

/** For what shows the exact count of approved reports. */
export const COUNT_TAG = 'approved-reports';

/** For what says whether the survey includes sample reports: nearly every page. It changes only with the whole survey. */
export const SAMPLE_TAG = 'sample';

/** For counts of reports by status, of cells by whether they show something, and for the data set of all cells. */
export const CENSUS_TAG = 'census';

/** On no page: it has the pay model fitted again once the window has moved. */
export const WINDOW_TAG = 'window';

const CELL = 'figure:';
const LIST = 'figures:';
const LESS = 'less:';

export function cellTag(cell: CellName): string {
  return `${CELL}${cell}`;
}

/** The cells of one dimension, of the whole nation or within another cell. */
export function listTag(dimension: Part['dimension'], within?: Part): string {
  return within ? `${LIST}${dimension} in ${within.dimension}=${within.value}` : `${LIST}${dimension}`;
}

/** The tags of everything that shows one of these cells. */
export function tagsOf(cells: readonly CellName[]): string[] {
  return [...cells.map(cellTag), ...new Set(cells.flatMap(listTagsOf))];
}

/**
 * To go with the tags of cells of which less is shown now, after them: what was made of these, or of all cells, may not be shown
 * a moment longer.
 */
export function lessTagsOf(cells: readonly CellName[]): string[] {
  return cells.length === 0 ? [] : [CENSUS_TAG, ...tagsOf(cells)].map((tag) => `${LESS}${tag}`);
}

/** The tag of what shows less now, if that is what this one says. */
export function tagOfLess(tag: string): string | undefined {
  return tag.startsWith(LESS) ? tag.slice(LESS.length) : undefined;
}

/** Whether this is the tag of a figure, or of a list of them. */
export function isFigureTag(tag: string): boolean {
  return tag.startsWith(CELL) || tag.startsWith(LIST);
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
