import { splitAnswers } from './split-answers';

/** Fewer times together may be chance. */
const LEAST_TOGETHER = 3;

/**
 * The answers that a question offered, from cells that hold several. Two pieces that are only ever found side by side with a
 * comma between, often or within brackets, such as `Health insurance (medical` and `dental)`, are one answer. The most
 * frequent first.
 */
export function findOptions(cells: ReadonlyMap<string, number>): Map<string, number> {
  let known: string[] = [];
  for (;;) {
    const { counts, pairs } = piecesOf(cells, known);
    const [whole] = [...pairs].find(
      ([, { first, second, times }]) =>
        times === counts.get(first) &&
        times === counts.get(second) &&
        (times >= LEAST_TOGETHER || first.lastIndexOf('(') > first.lastIndexOf(')')),
    ) ?? [undefined];
    if (whole === undefined) return new Map([...counts].toSorted((a, b) => b[1] - a[1]));
    known = [...known, whole];
  }
}

interface Pair {
  first: string;
  second: string;
  times: number;
}

function piecesOf(cells: ReadonlyMap<string, number>, known: readonly string[]) {
  const counts = new Map<string, number>();
  const pairs = new Map<string, Pair>();
  for (const [cell, times] of cells) {
    const pieces = splitAnswers(cell, known);
    let from = 0;
    for (const [index, piece] of pieces.entries()) {
      counts.set(piece, (counts.get(piece) ?? 0) + times);
      const at = cell.indexOf(piece, from);
      const before = pieces[index - 1];
      if (before !== undefined && /^\s*,\s*$/.test(cell.slice(from, at))) {
        const whole = cell.slice(from - before.length, at + piece.length);
        const pair = pairs.get(whole) ?? { first: before, second: piece, times: 0 };
        pairs.set(whole, { ...pair, times: pair.times + times });
      }
      from = at + piece.length;
    }
  }
  return { counts, pairs };
}
