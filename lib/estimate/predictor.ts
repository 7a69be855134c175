import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { CellName } from '@/lib/aggregates/cell';
import type { FittedAreas } from './area-effect';
import { type AskedJob, columnsOf, cutOf } from './job';
import { type JobCut, jobCuts, pairOf } from './layout';
import { type GroupInJob, mixGroups, type Open } from './mix-groups';
import type { Quantiles } from './normal';
import type { PayModel } from './pay-model';

/** The job mix of small groups is shrunk toward the overall mix, as if by this many extra coders: counts are noisy. */
const COMPOSITION_CODERS = 10;
const NATION_VARIANCE = 0.1 ** 2;
const NO_AREA: Difference = { by: 0, variance: 0 };
/** Groups of an open dimension's values: enough for a large value that is paid differently to be one by itself. */
export const GROUPS = 10;
/** The variance of open dimensions in one job is at least this share of its average. */
const LEAST_OF_OPEN = 0.05;
/** Solved sets of columns that are kept. */
const MOST_BLOCKS = 500;

/** In logs of cents. */
export interface Prediction {
  quantiles: Quantiles;
  /** Of the median, from all sources of uncertainty. */
  variance: number;
  /** The share, from 0 to 1, of this job's difference from the average that comes from reports; the rest from baselines. */
  fromReports: number;
}

export interface Difference {
  /** In logs of cents. */
  by: number;
  variance: number;
}

/** By column. */
type Weights = readonly (readonly [column: number, weight: number])[];

/**
 * What an open dimension adds, by column asked about: its mean, mean square and mean cube, as far as each moves them, and
 * the same of all coders.
 */
interface OpenCut {
  mean: Float64Array;
  square: Float64Array;
  cube: Float64Array;
  ofAll: { mean: number; square: number; cube: number };
  /** Its variance among all coders of such a job, on average. */
  among: number;
}

/** Values of an open dimension that pay about the same: how many coders have them, by column asked about, and of all. */
interface Group {
  share: Float64Array;
  ofAll: number;
  /** What they add on average. */
  adds: number;
}

/** Two dimensions: what their pairs vary among coders, and by parameter and column the sum of what they add. */
interface PairKind {
  cuts: readonly string[];
  among: number;
  along: readonly (readonly number[])[];
}

/** The columns of some dimensions, with what goes along with their values in all others. */
interface Block {
  included: number[];
  /** By parameter and column: middle, p10, p50, p90. */
  effects: Float64Array[];
  /** Variance of what is open, among all coders of such a job on average. */
  open: number;
  openCuts: OpenCut[];
  /** Of the open dimension that moves pay the most. */
  groups: Group[];
  /** One coder's share of all coders in such jobs. */
  leverage: (weights: Weights) => number;
  /** Variance of what asked dimensions pay together beyond their pairs. */
  beyondPairs: number;
}

/** Answers for any job. Keeps the solved block of each set of dimensions that was asked about. */
export class Predictor {
  readonly #model: PayModel;
  readonly #cuts: string[];
  readonly #column: ReadonlyMap<CellName, number>;
  readonly #blocks = new Map<string, Block>();

  constructor(model: PayModel) {
    this.#model = model;
    this.#cuts = model.columns.map(({ name }) => cutOf(name));
    this.#column = new Map(model.columns.map(({ name }, column) => [name, column]));
  }

  /** The median and the range of pay in a job, on the model's day; `area` is what it pays beyond the state. */
  predict(job: AskedJob, area = NO_AREA): Prediction {
    const { average, contract } = this.#model;
    const asked = columnsOf(job);
    const block = this.#block(asked);
    const weights = this.#weights(block, asked);
    const beyond = this.#pairsWithin(asked);
    const total = [average.middle, ...average.tails].map(
      (start, parameter) => start + weighted(weights, block.effects[parameter]) + (beyond.effects[parameter] ?? 0),
    );
    const [middle = 0, p10 = 0, p50 = 0, p90 = 0] = total;
    const paidOtherwise = job.employment === 'contract' ? contract : { by: 0, variance: 0 };
    const shape = { middle: middle + paidOtherwise.by + area.by, p10, p50, p90 };
    const { quantiles, byWhoIsThere } = mixGroups(shape, this.#openIn(block, weights), groupsIn(block, weights));
    const variance =
      average.variance +
      this.#varianceOf(weights) +
      beyond.variance +
      block.beyondPairs +
      paidOtherwise.variance +
      area.variance +
      block.leverage(weights) * byWhoIsThere;
    return { quantiles, variance, fromReports: this.#fromReports(asked, area) };
  }

  /** See area-effect.ts. */
  get areas(): FittedAreas {
    return this.#model.areas;
  }

  /** Whether enough coders stand behind a single cell's effect. */
  knows(single: CellName): boolean {
    return this.#model.columns[this.#column.get(single) ?? -1]?.known ?? false;
  }

  /**
   * What one attribute pays more than another, or than all others, in jobs that are alike in the dimensions of `like`,
   * whatever their values.
   */
  difference(one: CellName | undefined, other: CellName, like: readonly CellName[]): Difference {
    const compared = one ? [one, other] : [other];
    const block = this.#block([...like, ...compared]);
    const weights: Weights = [
      ...this.#indices(one ? [one] : []).map((column) => [column, 1] as const),
      ...this.#indices([other]).map((column) => [column, -1] as const),
    ];
    let by = weighted(weights, block.effects[0]);
    let variance = this.#varianceOf(weights) + block.leverage(weights) * block.open;
    const likeCuts = new Set<string>(like.map(cutOf));
    for (const [name, sign] of [...(one ? [[one, 1] as const] : []), [other, -1] as const]) {
      this.#model.columns.forEach((column, index) => {
        if (!likeCuts.has(this.#cuts[index] ?? '') || column.share === 0) return;
        const pair = this.#pair(name, column.name);
        by += sign * column.share * (pair?.effects[0] ?? 0);
        variance += column.share ** 2 * (pair?.variance ?? 0);
      });
    }
    return { by, variance };
  }

  /** By how much one attribute of a job moves its pay from that of the average coder; of a pair each part has half. */
  effect(job: AskedJob, name: CellName): Difference {
    const asked = columnsOf(job);
    const block = this.#block(asked);
    const cut = cutOf(name);
    const weights = this.#weights(block, asked).filter(
      ([column]) => this.#cuts[column] === cut && (cut !== 'credential' || this.#model.columns[column]?.name === name),
    );
    let by = weighted(weights, block.effects[0]);
    let variance = this.#varianceOf(weights) + block.leverage(weights) * block.open;
    for (const other of asked) {
      const pair = other === name ? undefined : this.#pair(name, other);
      by += (pair?.effects[0] ?? 0) / 2;
      variance += (pair?.variance ?? 0) / 4;
    }
    return { by, variance };
  }

  /** An effect that the pair has, or that it might have and nobody knows; undefined for what is no pair. */
  #pair(one: CellName, other: CellName): { effects: readonly number[]; variance: number } | undefined {
    const pair = pairOf(one, other);
    if (!pair) return undefined;
    return this.#model.pairs[pair.name] ?? { effects: [], variance: this.#model.pairKinds[pair.kind]?.variance ?? 0 };
  }

  #pairsWithin(asked: readonly CellName[]): { effects: number[]; variance: number } {
    const sum = { effects: [0, 0, 0, 0], variance: 0 };
    asked.forEach((one, index) => {
      for (const other of asked.slice(index + 1)) {
        const pair = this.#pair(one, other);
        sum.effects = sum.effects.map((effect, parameter) => effect + (pair?.effects[parameter] ?? 0));
        sum.variance += pair?.variance ?? 0;
      }
    });
    return sum;
  }

  /** Variance of what three dimensions pay together beyond their pairs. */
  #beyondPairs(cuts: ReadonlySet<string>): number {
    let sum = 0;
    for (const [kind, variance] of Object.entries(this.#model.tripleKinds)) {
      if (variance > 0 && kind.split('&').every((cut) => cuts.has(cut))) sum += variance;
    }
    return sum;
  }

  #varianceOf(weights: Weights): number {
    let sum = 0;
    for (const [column, weight] of weights) sum += weight ** 2 * (this.#model.columns[column]?.variance ?? 0);
    return sum;
  }

  /** The average level, and each value asked about, count by how much they move pay: as believed, and beyond that. */
  #fromReports(asked: readonly CellName[], area: Difference): number {
    const { average, singleKinds, columns } = this.#model;
    let believed = NATION_VARIANCE + area.by ** 2 + area.variance;
    let determined = Math.max(NATION_VARIANCE - average.variance, 0);
    for (const column of this.#indices(asked)) {
      const moves = (columns[column]?.prior ?? 0) ** 2 + (singleKinds[this.#cuts[column] ?? ''] ?? 0);
      believed += moves;
      determined += moves * (columns[column]?.determined ?? 0);
    }
    return determined / believed;
  }

  /** Variance and third cumulant of what the open dimensions add in the job. */
  #openIn({ open, openCuts }: Block, weights: Weights): Open {
    let variance = open;
    let third = 0;
    for (const { mean, square, cube, ofAll, among } of openCuts) {
      const own = ofAll.mean + weighted(weights, mean);
      const squares = ofAll.square + weighted(weights, square);
      variance += Math.max(squares - own ** 2, 0) - among;
      third += ofAll.cube + weighted(weights, cube) - 3 * own * squares + 2 * own ** 3;
    }
    return { variance: Math.max(variance, LEAST_OF_OPEN * open), third };
  }

  /** How far a job is from the average coder's, by column. */
  #weights({ included }: Block, asked: readonly CellName[]): Weights {
    const own = this.#indices(asked);
    return included.map((column) => [
      column,
      (own.includes(column) ? 1 : 0) - (this.#model.columns[column]?.share ?? 0),
    ]);
  }

  #indices(names: readonly CellName[]): number[] {
    return names.flatMap((name) => this.#column.get(name) ?? []);
  }

  /** All columns of the dimensions asked about, but of credentials only these: a coder may hold others as well. */
  #block(asked: readonly CellName[]): Block {
    const own = new Set(this.#indices(asked));
    const wanted = new Set<string>(asked.map(cutOf));
    const included = this.#cuts.flatMap((cut, column) =>
      own.has(column) || (wanted.has(cut) && cut !== 'credential') ? [column] : [],
    );
    const key = included.join();
    const block = this.#blocks.get(key) ?? this.#solve(included, wanted);
    if (this.#blocks.size > MOST_BLOCKS) this.#blocks.clear();
    this.#blocks.set(key, block);
    return block;
  }

  /**
   * Adds to the effects of the asked columns what goes along with them: the linear regression of all that is open on these
   * columns, over the jobs that coders have.
   */
  #solve(included: number[], wanted: ReadonlySet<string>): Block {
    const { columns, cross, coders } = this.#model;
    const inside = new Set(included);
    const outside = columns.flatMap((_, column) =>
      inside.has(column) || this.#cuts[column] === 'level' ? [] : [column],
    );
    const middles = [0, 1, 2, 3].map((parameter) =>
      Float64Array.from(columns, ({ effects }) => effects[parameter] ?? 0),
    );
    // Whoever holds one credential may hold others.
    const cuts = jobCuts.filter((cut) => cut === 'credential' || !wanted.has(cut));
    const openPairs = this.#pairKindsOpen(wanted);
    const alone = this.#aloneOf(openPairs);
    const openCuts = cuts.map((cut) => this.#momentsOf(cut, alone, inside));
    const moments = openCuts.flatMap(({ mean, square, cube }) => [mean, square, cube]);
    const groups = this.#groupsOf(widestOf(cuts, openCuts), alone);
    const all = [...middles, ...moments, ...groups.map(({ share }) => share)];
    if (included.length === 0 || coders === 0) {
      const open = coders === 0 ? 0 : this.#openAmongAll(outside, openPairs, alone);
      const leverage = () => 1 / Math.max(coders, COMPOSITION_CODERS);
      return { included, effects: middles, open, openCuts, groups, leverage, beyondPairs: this.#beyondPairs(wanted) };
    }

    const system = new Matrix(
      included.map((one) =>
        included.map((other) => {
          // Of its halves, which rounding may have made differ, one: the factoring refuses what is not symmetric to the bit.
          const both = cross[Math.max(one, other)]?.[Math.min(one, other)] ?? 0;
          return both + (one === other ? COMPOSITION_CODERS : 0);
        }),
      ),
    );
    // What a level's column has is what is believed of it: reports tell what its roles and experience do.
    const levels = included.filter((column) => this.#cuts[column] === 'level');
    const sides = new Matrix(
      included.map((one) =>
        all.map((values) => {
          const along = outside.reduce((sum, other) => sum + (cross[one]?.[other] ?? 0) * (values[other] ?? 0), 0);
          return levels.reduce((sum, level) => sum - (cross[one]?.[level] ?? 0) * (values[level] ?? 0), along);
        }),
      ),
    );
    const factor = new CholeskyDecomposition(system);
    for (const { along } of openPairs) {
      along.forEach((sums, parameter) => {
        included.forEach((column, row) => {
          sides.set(row, parameter, sides.get(row, parameter) + (sums[column] ?? 0));
        });
      });
    }
    const solved = factor.solve(sides);
    const explained = sides.getColumnVector(0).dot(solved.getColumnVector(0));
    const moved = all.map((values, at) => {
      const own = Float64Array.from(values);
      included.forEach((column, row) => {
        own[column] = (own[column] ?? 0) + solved.get(row, at);
      });
      return own;
    });
    const momentsFrom = middles.length;
    const groupsFrom = momentsFrom + moments.length;
    return {
      included,
      effects: moved.slice(0, momentsFrom),
      beyondPairs: this.#beyondPairs(wanted),
      open: Math.max(this.#openAmongAll(outside, openPairs, alone) - explained / coders, 0),
      openCuts: openCuts.map((cut, index) => {
        const at = momentsFrom + 3 * index;
        const [mean = cut.mean, square = cut.square, cube = cut.cube] = moved.slice(at, at + 3);
        const told = sides.getColumnVector(at).dot(solved.getColumnVector(at)) / coders;
        return { mean, square, cube, ofAll: cut.ofAll, among: Math.max(cut.among - told, 0) };
      }),
      groups: groups.map((group, index) => ({ ...group, share: moved[groupsFrom + index] ?? group.share })),
      leverage: (weights) => {
        const weight = new Map(weights);
        const away = Matrix.columnVector(included.map((column) => weight.get(column) ?? 0));
        return 1 / coders + away.dot(factor.solve(away));
      },
    };
  }

  #openAmongAll(outside: readonly number[], openPairs: readonly PairKind[], alone: Float64Array): number {
    const { columns, cross, coders } = this.#model;
    const by = (column: number) => alone[column] ?? 0;
    let sum = 0;
    for (const one of outside) for (const other of outside) sum += (cross[one]?.[other] ?? 0) * by(one) * by(other);
    sum /= coders;
    for (const {
      among,
      along: [along = []],
    } of openPairs) {
      // What each value adds on average in its pairs is part of the value's own effect.
      const told = columns.reduce((all, { share }, column) => {
        const own = along[column] ?? 0;
        return own === 0 || share === 0 || this.#cuts[column] === 'level' ? all : all + (own / coders) ** 2 / share;
      }, 0);
      sum += Math.max(among - told, 0);
    }
    return sum;
  }

  /** The kinds of pairs of which a dimension is open. */
  #pairKindsOpen(wanted: ReadonlySet<string>): PairKind[] {
    return Object.entries(this.#model.pairKinds).flatMap(([kind, { among, along }]) => {
      const cuts = kind.split('&');
      return cuts.every((cut) => wanted.has(cut)) ? [] : [{ cuts, among, along }];
    });
  }

  /** By column, what its value adds where nothing else is known: its effect, and on average that of its open pairs. */
  #aloneOf(openPairs: readonly PairKind[]): Float64Array {
    const { columns, coders } = this.#model;
    return Float64Array.from(columns, ({ share, effects: [by] }, column) => {
      if (share === 0) return by;
      const own = openPairs.filter(({ cuts }) => cuts.includes(this.#cuts[column] ?? ''));
      return by + own.reduce((sum, { along }) => sum + (along[0]?.[column] ?? 0), 0) / (share * coders);
    });
  }

  /** Without the columns that are asked about. */
  #momentsOf(cut: JobCut, alone: Float64Array, asked: ReadonlySet<number>): OpenCut {
    const { columns } = this.#model;
    const own = this.#valuesOf(cut, alone).filter(({ column }) => !asked.has(column));
    // A coder has one value of each other dimension, and any number of credentials.
    const average = cut === 'credential' ? 0 : own.reduce((sum, { share, by }) => sum + share * by, 0);
    const power = (exponent: number) => {
      const values = new Float64Array(columns.length);
      for (const { column, by } of own) values[column] = (by - average) ** exponent;
      return values;
    };
    const ofAll = (exponent: number) => own.reduce((sum, { share, by }) => sum + share * (by - average) ** exponent, 0);
    const [mean, square, cube] = [ofAll(1), ofAll(2), ofAll(3)];
    return {
      mean: power(1),
      square: power(2),
      cube: power(3),
      ofAll: { mean, square, cube },
      among: Math.max(square - mean ** 2, 0),
    };
  }

  /** Values that pay about the same, in groups of about as many coders each; a value of more coders is one by itself. */
  #groupsOf(cut: JobCut | undefined, alone: Float64Array): Group[] {
    const found: Group[] = [];
    if (!cut) return found;
    let before = 0;
    let last = -1;
    for (const { column, share, by } of this.#valuesOf(cut, alone).sort((one, other) => one.by - other.by)) {
      const at = Math.min(Math.floor((before + share / 2) * GROUPS), GROUPS - 1); // told shares add up to about 1
      before += share;
      if (at > last) found.push({ share: new Float64Array(this.#model.columns.length), ofAll: 0, adds: 0 });
      last = at;
      const group = found.at(-1);
      if (!group || share === 0) continue;
      group.share[column] = 1;
      group.ofAll += share;
      group.adds += (share / group.ofAll) * (by - group.adds);
    }
    return found;
  }

  #valuesOf(cut: JobCut, alone: Float64Array): { column: number; share: number; by: number }[] {
    return this.#model.columns.flatMap(({ share }, column) =>
      this.#cuts[column] === cut ? [{ column, share, by: alone[column] ?? 0 }] : [],
    );
  }
}

function widestOf(cuts: readonly JobCut[], openCuts: readonly OpenCut[]): JobCut | undefined {
  const [widest] = cuts
    .flatMap((cut, index) => (cut === 'credential' ? [] : [{ cut, among: openCuts[index]?.among ?? 0 }]))
    .sort((one, other) => other.among - one.among);
  return widest?.cut;
}

/** What they add is relative to their average. */
function groupsIn({ groups }: Block, weights: Weights): GroupInJob[] {
  const shares = groups.map(({ share, ofAll }) => Math.max(ofAll + weighted(weights, share), 0));
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (all === 0) return [];
  const average = groups.reduce((sum, { adds }, at) => sum + ((shares[at] ?? 0) / all) * adds, 0);
  return groups.map(({ adds }, at) => ({ share: (shares[at] ?? 0) / all, adds: adds - average }));
}

function weighted(weights: Weights, values: Float64Array | undefined): number {
  let sum = 0;
  for (const [column, weight] of weights) sum += weight * (values?.[column] ?? 0);
  return sum;
}
