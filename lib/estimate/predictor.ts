import { type CellName, cellWith, partsOf } from '@/lib/aggregates/cell';
import { type Block, solveBlock } from './block';
import { type AskedJob, columnsOf, cutOf } from './job';
import type { PayModel } from './pay-model';
import { type Share, shares } from './published-quantiles';

const Z90 = 1.2816;
/**
 * What the variance of a median is multiplied by: without it, 75 instead of 80% of true medians were in their intervals
 * (`npm run bench:estimate`), because centres of cells that overlap are not as independent as they are taken to be.
 */
const WIDENED = 1.35;
/** Sets of dimensions whose solution is kept: one holds a matrix of some 100 rows. */
const MOST_BLOCKS = 200;

/** In logs of cents. */
export interface Prediction {
  quantiles: Record<Share, number>;
  /** Of the median: all that is uncertain about it. */
  variance: number;
  /** Part of the uncertainty that baselines leave and reports took away, from 0 to 1. */
  fromReports: number;
}

export interface Difference {
  /** In logs of cents. */
  by: number;
  variance: number;
}

interface Additive {
  quantiles: Record<Share, number>;
  variance: number;
  residual: number;
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

  /** The median and the range of pay in a job, in the month of the model's day. */
  predict(job: AskedJob): Prediction {
    const asked = columnsOf(job);
    const contract = job.employment === 'contract';
    const active = [...asked, this.#thisYear()];
    const included = this.#included(active);
    const block = this.#block(included);
    const weights = this.#weights(included, active);
    const [timely, timeless] = [this.#cutFrom(weights, 'year', true), this.#cutFrom(weights, 'year', false)];
    this.#sinceMidYear(timely);
    const additive = this.#additive(block, timeless);
    const later = sumOf(timely, block);

    const own = contract ? undefined : cellNamed(asked);
    const beyond = contract ? this.#model.contract : this.#beyondPairs(active, own);
    const quantiles = { ...additive.quantiles };
    let variance = 0;
    for (const share of shares) {
      const correction = this.#correction(own, share, additive.variance);
      quantiles[share] += later + correction.by + beyond.by;
      if (share === 'p50') variance = beyond.variance + correction.variance + block.varianceOf(timely);
    }
    quantiles.p10 = Math.min(quantiles.p10, quantiles.p50 - 0.01);
    quantiles.p90 = Math.max(quantiles.p90, quantiles.p50 + 0.01);

    variance *= WIDENED;
    const believed = this.#believedVariance(active) + (contract ? this.#model.contract.variance : 0);
    return { quantiles, variance, fromReports: Math.min(Math.max(1 - variance / believed, 0), 1) };
  }

  /** Whether a figure of the survey stands behind a single cell's effect. */
  knows(single: CellName): boolean {
    return this.#model.columns[this.#column.get(single) ?? -1]?.known ?? false;
  }

  /**
   * What one attribute pays more than another, or than all others, in jobs that are alike in the dimensions of `like`,
   * whatever their values.
   */
  difference(one: CellName | undefined, other: CellName, like: readonly CellName[]): Difference {
    const compared = one ? [one, other] : [other];
    const included = this.#included([...like, ...compared]);
    const block = this.#block(included);
    const weights = new Map<number, number>();
    if (one) for (const column of this.#indices([one])) weights.set(column, 1);
    for (const column of this.#indices([other])) weights.set(column, -1);
    return { by: sumOf(weights, block), variance: block.varianceOf(weights) };
  }

  /** By how much one attribute of a job moves its pay from that of the average coder. */
  effect(job: AskedJob, name: CellName): Difference {
    const included = this.#included([...columnsOf(job), this.#thisYear()]);
    const block = this.#block(included);
    const cut = cutOf(name);
    const weights = new Map<number, number>();
    for (const column of included) {
      const active = this.#model.columns[column]?.name === name ? 1 : 0;
      if (this.#cuts[column] === cut && (cut !== 'credential' || active === 1))
        weights.set(column, active - (this.#model.columns[column]?.share ?? 0));
    }
    return { by: sumOf(weights, block), variance: block.varianceOf(weights) };
  }

  /** What additive effects say of a cell's own time; undefined when it has a part without a column. */
  additiveOfCell(cell: CellName): Additive | undefined {
    const singles = partsOf(cell).map((part) => cellWith([part]));
    const names = singles.filter((name) => name !== undefined && this.#column.has(name));
    if (names.length !== singles.length) return undefined;
    const active = names.flatMap((name) => (name ? [name] : []));
    const included = this.#included(active);
    return this.#additive(this.#block(included), this.#weights(included, active));
  }

  /** The centre of pay of coders of whom these shares are in each single cell. */
  centreOfMix(shareOf: (name: CellName) => number): number {
    const included = this.#cuts.flatMap((cut, column) => (cut === 'level' ? [] : [column]));
    const { effects } = this.#block(included);
    return included.reduce((sum, column) => {
      const { name, share } = this.#model.columns[column] ?? { name: 'nation', share: 0 };
      return sum + (shareOf(name) - share) * (effects[column] ?? 0);
    }, this.#model.centre.log);
  }

  #additive(block: Block, weights: ReadonlyMap<number, number>): Additive {
    const { centre, medianOffset, spread } = this.#model;
    const { residual } = block;
    const p50 = centre.log + medianOffset + sumOf(weights, block);
    const deviation = Math.sqrt(residual);
    return {
      quantiles: { p10: p50 - Z90 * deviation * spread.down, p50, p90: p50 + Z90 * deviation * spread.up },
      variance: centre.variance + block.varianceOf(weights),
      residual,
    };
  }

  /** How far a job is from the average coder, by column. */
  #weights(included: readonly number[], active: readonly CellName[]): Map<number, number> {
    const own = new Set(this.#indices(active));
    return new Map(
      included.map((column) => [column, (own.has(column) ? 1 : 0) - (this.#model.columns[column]?.share ?? 0)]),
    );
  }

  /** What a published figure of exactly these coders adds, drawn to what additive effects say. */
  #correction(own: CellName | undefined, share: Share, additive: number): Difference {
    const miss = own ? (this.#model.missVariance[kindOf(own)]?.[share] ?? 0) : 0;
    const correction = own ? this.#model.cells[own] : undefined;
    const [by, measured] = [correction?.by[share], correction?.variance[share]];
    const open = miss + additive;
    if (by === undefined || measured === undefined) return { by: 0, variance: open };
    const weight = open / (open + measured);
    return { by: weight * by, variance: weight * measured };
  }

  /** What published pairs within the job have beyond the sum of their parts. */
  #beyondPairs(active: readonly CellName[], own: CellName | undefined): Difference {
    let [by, variance] = [0, 0];
    for (const [index, one] of active.entries()) {
      for (const other of active.slice(index + 1)) {
        const pair = cellNamed([one, other]);
        if (!pair || pair === own) continue;
        const miss = this.#model.missVariance[kindOf(pair)]?.p50;
        if (miss === undefined) continue;
        const correction = this.#model.cells[pair];
        const [offset, measured] = [correction?.by.p50, correction?.variance.p50];
        const weight = offset === undefined || measured === undefined ? 0 : miss / (miss + measured);
        by += weight * (offset ?? 0);
        variance += (1 - weight) * miss;
      }
    }
    return { by, variance };
  }

  /** Of the same median without any report. */
  #believedVariance(active: readonly CellName[]): number {
    const { effectVariance } = this.#model;
    return active.reduce((sum, name) => sum + (effectVariance[cutOf(name)] ?? 0), 0.1 ** 2);
  }

  #cutFrom(weights: ReadonlyMap<number, number>, cut: string, inCut: boolean): Map<number, number> {
    return new Map([...weights].filter(([column]) => (this.#cuts[column] === cut) === inCut));
  }

  /** Reports of a year are spread over what has gone of it; pay moves on from their middle as it did since the last. */
  #sinceMidYear(weights: Map<number, number>): void {
    const day = new Date(this.#model.asOf);
    const part = (day.getUTCMonth() + 1) / 24;
    for (const [back, more] of [part, -part].entries()) {
      const column = this.#column.get(`year=${day.getUTCFullYear() - back}`);
      if (column !== undefined) weights.set(column, (weights.get(column) ?? 0) + more);
    }
  }

  #thisYear(): CellName {
    return `year=${this.#model.asOf.slice(0, 4)}`;
  }

  #indices(names: readonly CellName[]): number[] {
    return names.flatMap((name) => this.#column.get(name) ?? []);
  }

  /**
   * The columns that tell these apart from the rest: all of their dimensions', but of credentials only these, since a
   * coder may hold others as well.
   */
  #included(names: readonly CellName[]): number[] {
    const wanted = new Set<string>(names.map(cutOf));
    const own = new Set(this.#indices(names));
    return this.#cuts.flatMap((cut, column) =>
      own.has(column) || (wanted.has(cut) && cut !== 'credential') ? [column] : [],
    );
  }

  #block(included: readonly number[]): Block {
    const key = included.join();
    const block = this.#blocks.get(key) ?? solveBlock(this.#model, included, (column) => this.#cuts[column] ?? '');
    if (this.#blocks.size > MOST_BLOCKS) this.#blocks.clear();
    this.#blocks.set(key, block);
    return block;
  }
}

function sumOf(weights: ReadonlyMap<number, number>, { effects }: Block): number {
  return [...weights].reduce((sum, [column, weight]) => sum + weight * (effects[column] ?? 0), 0);
}

function cellNamed(singles: readonly CellName[]): CellName | undefined {
  return singles.length === 0 ? undefined : cellWith(singles.flatMap(partsOf));
}

function kindOf(cell: CellName): string {
  return partsOf(cell)
    .map(({ dimension }) => dimension)
    .join('&');
}
