import { type CellName, partsOf } from './cell';
import { membershipsOf } from './complementary-suppression';
import { LEAST_CHANGED, LEAST_REMAINING, ladder } from './publishing-rules';

/** The facts that decide whether a cell may show. Raw counts: nothing outside lib/aggregates may see one. */
export interface CellHead {
  name: CellName;
  coders: number;
  /** Distinct coders who joined, left or changed since the cell's figure was last computed; counted up to `LEAST_CHANGED`. */
  changedBy: number;
  /** Whether its last figure shows something. */
  shown: boolean;
}

/**
 * `renew`: compute the figure from the cell as it is now. `keep`: leave it as published. `few` and `protects-others`: show
 * nothing.
 */
export type Verdict = 'renew' | 'keep' | 'few' | 'protects-others';

/**
 * The rules of the next release that need more than one cell or the last release. Pure.
 *
 * - A figure is recomputed only after at least `LEAST_CHANGED` distinct coders changed in its cell. Until then it stays,
 *   so that no two releases differ by a coder or two.
 * - A recomputed figure must reach the first step of the ladder.
 * - Complementary suppression: subtracting a published cell's published parts from it must leave either nobody or at least
 *   `LEAST_REMAINING` coders. Larger parts are released first, so the smallest are held back.
 */
export function decideRelease(heads: Iterable<CellHead>): Map<CellName, Verdict> {
  const cells = new Map([...heads].map((head) => [head.name, head]));
  const verdicts = new Map<CellName, Verdict>();
  const wanting: { head: CellHead; rank: number }[] = [];
  for (const head of cells.values()) {
    if (isDue(head) ? head.coders >= ladder.median : head.shown) wanting.push({ head, rank: rankOf(head.name) });
    else verdicts.set(head.name, head.coders >= ladder.median ? 'protects-others' : 'few');
  }

  const remaining = new Map<string, number>();
  wanting.sort((a, b) => a.rank - b.rank || b.head.coders - a.head.coders || (a.head.name < b.head.name ? -1 : 1));
  for (const { head } of wanting) {
    if (!leavesEnough(head, cells, verdicts, remaining)) {
      verdicts.set(head.name, 'protects-others');
      continue;
    }
    verdicts.set(head.name, isDue(head) ? 'renew' : 'keep');
    for (const { margin, cut, overlapping } of membershipsOf(head.name)) {
      if (!overlapping) remaining.set(cut, remainingOf(cut, margin, cells, remaining) - head.coders);
    }
  }
  return verdicts;
}

/** In a cell that never showed anything, all coders count as changed, so it is due as soon as there are enough of them. */
function isDue({ changedBy }: CellHead): boolean {
  return changedBy >= LEAST_CHANGED;
}

function leavesEnough(
  head: CellHead,
  cells: ReadonlyMap<CellName, CellHead>,
  verdicts: ReadonlyMap<CellName, Verdict>,
  remaining: ReadonlyMap<string, number>,
): boolean {
  return membershipsOf(head.name).every(({ margin, cut }) => {
    const verdict = verdicts.get(margin);
    if (verdict !== 'renew' && verdict !== 'keep') return true;
    const rest = remainingOf(cut, margin, cells, remaining) - head.coders;
    return rest <= 0 || rest >= LEAST_REMAINING;
  });
}

function remainingOf(
  cut: string,
  margin: CellName,
  cells: ReadonlyMap<CellName, CellHead>,
  remaining: ReadonlyMap<string, number>,
): number {
  return remaining.get(cut) ?? cells.get(margin)?.coders ?? 0;
}

const knownRanks = new Map<CellName, number>();

/** A margin ranks before its parts: the nation, levels, other dimensions, states' levels, other pairs. */
function rankOf(cell: CellName): number {
  const rank = knownRanks.get(cell) ?? findRank(cell);
  knownRanks.set(cell, rank);
  return rank;
}

function findRank(cell: CellName): number {
  const parts = partsOf(cell);
  const level = parts.some(({ dimension }) => dimension === 'level');
  return parts.length * 2 - (level ? 1 : 0);
}
