import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { nameOf } from '@/lib/aggregates/cell';
import { valuesOf } from '@/lib/survey/dimension';
import { experienceBandOf, levelOf } from '@/lib/survey/level';
import type { Protection } from './fit-effects';
import { type Block, NOWHERE } from './layout';
import { AuthorSets } from './sticky-noise';

/** Standard deviation of the noise in each count. Five, as in sums of pay, would distort the job mix in small surveys. */
export const COUNT_DEVIATION = 2;

/** How many coders are in each column, and in each two of them, as far as it may be told. */
export interface WhoWorksWhere {
  /** By pair of columns, with noise; below the minimum number of coders, it says only that there are fewer. */
  told: readonly Float64Array[];
  /** By column: of all coders. */
  shares: readonly number[];
  /** By column and column: told counts less what the shares alone make likely, without negative eigenvalues. */
  cross: number[][];
}

/**
 * Who works where: answers about some dimensions hold what goes along with them in the others, and would give it away. So
 * each count is noised as pulls are, and where fewer than the least number of coders are, answers depend on that alone.
 * The blocks are of one dimension each, their cells in turn are the columns.
 */
export function whoWorksWhere(
  blocks: readonly Block[],
  authors: Uint32Array,
  { leastCoders }: Protection,
): WhoWorksWhere {
  const coders = authors.length;
  const starts = blocks.map((_, at) => blocks.slice(0, at).reduce((sum, { names }) => sum + names.length, 0));
  const size = blocks.reduce((sum, { names }) => sum + names.length, 0);
  const names = blocks.flatMap((block) => block.names);
  const blockOf = blocks.flatMap((block) => block.names.map(() => block));
  const counts = new Float64Array(size * size);
  const sets = new AuthorSets(size * size);
  eachOwn(blocks, starts, coders, (row, own) => {
    own.forEach((one, at) => {
      for (const other of own.slice(at)) {
        const cell = one * size + other;
        counts[cell] = (counts[cell] ?? 0) + 1;
        sets.add(cell, authors[row] ?? 0);
      }
    });
  });

  const draws = sets.noise('who works where');
  const knownAt = (cell: number): number | undefined => {
    const count = counts[cell] ?? 0;
    return count < leastCoders ? undefined : Math.max(count + COUNT_DEVIATION * (draws[cell] ?? 0), leastCoders);
  };
  const own = Float64Array.from(
    blocks.flatMap((block, at) => {
      const counted = block.names.map((_, index) => knownAt(((starts[at] ?? 0) + index) * (size + 1)));
      const few = restOf(block, counted, leastCoders);
      return counted.map((count) => Math.min(count ?? few, coders));
    }),
  );
  const shares = Array.from(own, (count) => count / Math.max(coders, 1));
  const told = Array.from({ length: size }, (_, one) =>
    Float64Array.from({ length: size }, (_, other) => {
      if (one === other) return own[one] ?? 0;
      // A report has one value of each dimension, but for credentials.
      if (blockOf[one] === blockOf[other] && !blockOf[one]?.report) return 0;
      if (isImpossible(names[one] ?? '', names[other] ?? '')) return 0;
      const alone = coders * (shares[one] ?? 0) * (shares[other] ?? 0);
      const count = knownAt(Math.min(one, other) * size + Math.max(one, other)) ?? Math.min(alone, leastCoders / 2);
      // As many as both columns leave room for (Fréchet).
      const [here, there] = [own[one] ?? 0, own[other] ?? 0];
      return Math.max(Math.min(count, here, there), here + there - coders);
    }),
  );
  const centered = told.map((row, one) =>
    Array.from(row, (count, other) => count - coders * (shares[one] ?? 0) * (shares[other] ?? 0)),
  );
  return { told, shares, cross: withoutNegatives(centered) };
}

const MOST_YEARS = 30; // any that reach the last band
/** Of role, experience and level, which follow from one another: by kind of pair, the pairs that a report can have. */
const careers = new Map<string, Set<string>>();
for (const role of valuesOf('role')) {
  for (let years = 0; years <= MOST_YEARS; years++) {
    const experience = experienceBandOf(role, years);
    const cells = [
      nameOf({ dimension: 'role', value: role }),
      nameOf({ dimension: 'level', value: levelOf(role, years) }),
      ...(experience ? [nameOf({ dimension: 'experience', value: experience })] : []),
    ];
    for (const one of cells) for (const other of cells) noteCareer(one, other);
  }
}

function noteCareer(one: string, other: string): void {
  const kind = kindOf(one, other);
  careers.set(kind, (careers.get(kind) ?? new Set()).add(`${one}&${other}`));
}

function kindOf(one: string, other: string): string {
  return [one, other].map((name) => name.slice(0, name.indexOf('='))).join('&');
}

/** Managers and directors are in no band of experience, so those counts need no protection. */
function isImpossible(one: string, other: string): boolean {
  return careers.get(kindOf(one, other))?.has(`${one}&${other}`) === false;
}

/** How many are in each column of too few: of what the others leave, where a report has one value at most. */
function restOf({ report, coders }: Block, counted: readonly (number | undefined)[], leastCoders: number): number {
  const few = counted.filter((count) => count === undefined).length;
  const all = coders.reduce((sum, each) => sum + each, 0);
  const rest = report ? few * leastCoders : all - counted.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return Math.min(Math.max(rest / Math.max(few, 1), 0), leastCoders / 2);
}

/** Tells each coder's columns, in rising order. */
function eachOwn(
  blocks: readonly Block[],
  starts: readonly number[],
  coders: number,
  tell: (row: number, own: readonly number[]) => void,
): void {
  const next = blocks.map(() => 0);
  for (let row = 0; row < coders; row++) {
    const own: number[] = [];
    blocks.forEach(({ report, cell }, at) => {
      const start = starts[at] ?? 0;
      let entry = report ? (next[at] ?? 0) : row;
      do {
        const inside = cell[entry] ?? NOWHERE;
        if (inside !== NOWHERE && (!report || report[entry] === row)) own.push(start + inside);
        entry += 1;
      } while (report && report[entry] === row);
      if (report) next[at] = entry;
    });
    tell(
      row,
      own.sort((one, other) => one - other),
    );
  }
}

/** The nearest matrix that products of real columns could make: noise may have made one that none could. */
function withoutNegatives(symmetric: readonly (readonly number[])[]): number[][] {
  if (symmetric.length === 0) return [];
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(
    new Matrix(symmetric.map((row) => [...row])),
    { assumeSymmetric: true },
  );
  const kept = Matrix.diag(realEigenvalues.map((value) => Math.max(value, 0)));
  return eigenvectorMatrix
    .mmul(kept)
    .mmul(eigenvectorMatrix.transpose())
    .to2DArray()
    .map((row) => row.map((value) => Math.round(value * 1e3) / 1e3));
}
