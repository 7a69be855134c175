import { type Dimension, dimensions } from '@/lib/survey/dimension';

type Cut = Dimension | 'year';
type Single = `${Cut}=${string}`;

/**
 * The name of a cell: `nation`, a dimension and its value such as `state=TX`, or a listed pair of them such as
 * `state=TX&experience=3-5`. All cells hold W-2 pay, except `employment=contract` and its states, which hold all that is
 * known of 1099 pay.
 */
export type CellName = 'nation' | Single | `${Single}&${Single}`;

export interface Part {
  dimension: Cut;
  value: string;
}

/** The pairs that exist as cells: a state with each other dimension, and experience with four of them. */
const pairsWithState = [
  'experience',
  'level',
  'role',
  'credential',
  'specialty',
  'setting',
  'arrangement',
  'employment',
  'year',
] as const;
const pairsWithExperience = ['credential', 'specialty', 'setting', 'role'] as const;

/** In the order used in a cell's name. */
export const pairs: readonly (readonly [Cut, Cut])[] = [
  ...pairsWithState.map((other) => ['state', other] as const),
  ...pairsWithExperience.map((other) => [other, 'experience'] as const),
];

/** The name of the cell of one part or of two; two must be given in the order of `pairs`. */
export function nameOf(first: Part, second?: Part): CellName {
  return second ? `${single(first)}&${single(second)}` : single(first);
}

function single({ dimension, value }: Part): Single {
  return `${dimension}=${value}`;
}

/** The cell with exactly these parts, given in any order; undefined when it is not listed. */
export function cellWith(parts: readonly Part[]): CellName | undefined {
  const [one, two, ...more] = parts;
  if (!one) return 'nation';
  if (!two) return nameOf(one);
  if (more.length > 0) return undefined;
  for (const [first, second] of pairs) {
    if (one.dimension === first && two.dimension === second) return nameOf(one, two);
    if (two.dimension === first && one.dimension === second) return nameOf(two, one);
  }
  return undefined;
}

/** None for the nation, one for a dimension's cell, two for a pair's. Throws RangeError on what names no cell. */
export function partsOf(cell: CellName): Part[] {
  if (cell === 'nation') return [];
  return cell.split('&').map((part) => {
    const [dimension = '', value = ''] = part.split('=');
    if (!isCut(dimension)) throw new RangeError(`${cell} names no cell`);
    return { dimension, value };
  });
}

function isCut(word: string): word is Cut {
  return word === 'year' || word in dimensions;
}
