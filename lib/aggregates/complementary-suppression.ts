import { type CellName, nameOf, type Part, partsOf } from './cell';

/**
 * One cell as a part of a larger one, whose coders are split by a dimension. Subtracting all other published parts from
 * the larger cell leaves the coders of its unpublished parts.
 */
export interface Membership {
  margin: CellName;
  /** Names the cut: all parts with the same key are parts of the same cut. */
  cut: string;
  /** Whether a coder may be in several parts at once, as with credentials: then only one part can be subtracted. */
  overlapping: boolean;
}

const overlappingCuts: ReadonlySet<Part['dimension']> = new Set(['credential', 'benefit']);
const known = new Map<CellName, readonly Membership[]>();

/** The cuts that a cell is a part of. */
export function membershipsOf(cell: CellName): readonly Membership[] {
  const memberships = known.get(cell) ?? findMemberships(cell);
  known.set(cell, memberships);
  return memberships;
}

function findMemberships(cell: CellName): Membership[] {
  const [first, second] = partsOf(cell);
  if (!first) return [];
  if (!second) return isContract(first) ? [] : [partOf('nation', first), ...withinLevel(first)];
  // 1099 pay is not part of what a state's cell holds.
  if (isContract(second)) return [partOf(nameOf(second), first)];
  const withinState = first.dimension === 'state' ? withinLevel(second, first) : [];
  return [partOf(nameOf(first), second), partOf(nameOf(second), first), ...withinState];
}

function partOf(margin: CellName, { dimension }: Part): Membership {
  return { margin, cut: `${margin} by ${dimension}`, overlapping: overlappingCuts.has(dimension) };
}

/** Bands of 6 years and more make up the senior level, managers and directors the manager level. */
function withinLevel(part: Part, state?: Part): Membership[] {
  const level = levelAbove(part);
  if (!level) return [];
  const value: Part = { dimension: 'level', value: level };
  return [partOf(state ? nameOf(state, value) : nameOf(value), part)];
}

function levelAbove({ dimension, value }: Part): 'senior' | 'manager' | undefined {
  if (dimension === 'experience' && ['6-9', '10-19', '20+'].includes(value)) return 'senior';
  if (dimension === 'role' && ['manager', 'director'].includes(value)) return 'manager';
  return undefined;
}

function isContract({ dimension, value }: Part): boolean {
  return dimension === 'employment' && value === 'contract';
}
