import { inverse, Matrix } from 'ml-matrix';
import type { Protection, Pull } from './fit-effects';
import { stickyNoise } from './sticky-noise';

/** Years between two knots of the trend, and how many years it reaches back. */
const STEP = 0.5;
const KNOTS = 15;
/** How unsure the yearly rise is before reports, and by how much it changes from knot to knot (log pay a step). */
const RISE_DEVIATION = 0.03;
const BEND_DEVIATION = 0.015;

/**
 * The level of pay today and how it came there: straight lines between knots, the level at the first. `back` is how much
 * lower pay was at each knot than today.
 */
export class Trend {
  level: number;
  readonly back = new Float64Array(KNOTS);
  /** Of the level. */
  variance: number;
  readonly #first: Uint8Array;
  readonly #part: Float32Array;
  readonly #products: Matrix;
  readonly #precision: Matrix;
  readonly #believed: Matrix;
  #inverse: Matrix;
  #scale = Number.NaN;
  readonly #noise: Float64Array;

  constructor(
    yearsBack: Float32Array,
    rows: Uint32Array,
    authors: Uint32Array,
    belief: { level: number; variance: number; rise: number },
  ) {
    const count = rows.length;
    this.level = belief.level;
    this.variance = belief.variance;
    this.#first = new Uint8Array(count);
    this.#part = new Float32Array(count);
    this.#products = Matrix.zeros(KNOTS + 1, KNOTS + 1);
    for (let at = 0; at < count; at++) {
      const position = Math.min((yearsBack[rows[at] ?? 0] ?? 0) / STEP, KNOTS - 1);
      const first = Math.min(Math.floor(position), KNOTS - 2);
      const part = position - first;
      this.#first[at] = first;
      this.#part[at] = part;
      // Column 0 is the level, column k the k-th knot; the first knot is the level itself.
      const entries: [number, number][] = [
        [0, 1],
        [first + 1, 1 - part],
        [first + 2, part],
      ];
      for (const [one, weight] of entries) {
        for (const [other, more] of entries) {
          this.#products.set(one, other, this.#products.get(one, other) + weight * more);
        }
      }
    }
    const coders = Float64Array.from({ length: KNOTS + 1 }, (_, column) => this.#products.get(column, column));
    const shared = { kind: 'time', cuts: [], names: [], coders };
    const [level = 0] = stickyNoise({ ...shared, report: null, cell: new Uint16Array(count) }, authors, 'level');
    // A report pulls at both knots around it.
    const knots = stickyNoise(
      {
        ...shared,
        report: Uint32Array.from({ length: 2 * count }, (_, at) => at >> 1),
        cell: Uint16Array.from({ length: 2 * count }, (_, at) => (this.#first[at >> 1] ?? 0) + 1 + (at & 1)),
      },
      authors,
      'knots',
    );
    this.#noise = Float64Array.from(knots, (noise, column) => (column === 0 ? level : noise));
    this.#precision = Matrix.zeros(KNOTS + 1, KNOTS + 1);
    this.#believed = Matrix.zeros(KNOTS + 1, 1);
    this.#believed.set(0, 0, belief.level);
    for (let knot = 0; knot < KNOTS; knot++) this.#believed.set(knot + 1, 0, -belief.rise * STEP * knot);
    const know = (weights: [number, number][], deviation: number) => {
      for (const [one, weight] of weights) {
        for (const [other, more] of weights) {
          this.#precision.set(one, other, this.#precision.get(one, other) + (weight * more) / deviation ** 2);
        }
      }
    };
    know([[0, 1]], Math.sqrt(belief.variance));
    know([[1, 1]], 1e-6);
    know(
      [
        [2, 1],
        [1, -1],
      ],
      RISE_DEVIATION * STEP,
    );
    for (let knot = 2; knot < KNOTS; knot++)
      know(
        [
          [knot + 1, 1],
          [knot, -2],
          [knot - 1, 1],
        ],
        BEND_DEVIATION,
      );
    this.back.set(this.#believed.to1DArray().slice(1));
    this.#inverse = Matrix.eye(1);
  }

  /** One step of least squares; takes what moved off the pulls. */
  step(pulls: Float64Array, { slope, square }: Pull, { noise }: Protection): void {
    const perCoder = (square / slope ** 2) * (1 + noise ** 2 / pulls.length);
    if (this.#scale !== perCoder) {
      this.#inverse = inverse(Matrix.add(Matrix.mul(this.#products, 1 / perCoder), this.#precision));
      this.#scale = perCoder;
      this.variance = this.#inverse.get(0, 0);
      for (let row = 0; row <= KNOTS; row++) {
        const moves = (this.#inverse.get(0, row) * this.#deviationOf(row, noise, square)) / slope / perCoder;
        this.variance += moves ** 2;
      }
    }
    const side = Matrix.zeros(KNOTS + 1, 1);
    const sums = new Float64Array(KNOTS + 1);
    for (let at = 0; at < pulls.length; at++) {
      const [first, part, pull] = [this.#first[at] ?? 0, this.#part[at] ?? 0, pulls[at] ?? 0];
      sums[0] = (sums[0] ?? 0) + pull;
      sums[first + 1] = (sums[first + 1] ?? 0) + pull * (1 - part);
      sums[first + 2] = (sums[first + 2] ?? 0) + pull * part;
    }
    for (let row = 0; row <= KNOTS; row++) {
      sums[row] = (sums[row] ?? 0) + this.#deviationOf(row, noise, square) * (this.#noise[row] ?? 0);
    }
    const now = Matrix.columnVector([this.level, ...this.back]);
    const away = this.#precision.mmul(Matrix.sub(this.#believed, now));
    for (let row = 0; row <= KNOTS; row++) side.set(row, 0, (sums[row] ?? 0) / slope / perCoder + away.get(row, 0));
    const moved = this.#inverse.mmul(side);
    this.level += moved.get(0, 0);
    for (let knot = 0; knot < KNOTS; knot++) this.back[knot] = (this.back[knot] ?? 0) + moved.get(knot + 1, 0);
    for (let at = 0; at < pulls.length; at++) {
      const [first, part] = [this.#first[at] ?? 0, this.#part[at] ?? 0];
      pulls[at] =
        (pulls[at] ?? 0) - moved.get(0, 0) - moved.get(first + 1, 0) * (1 - part) - moved.get(first + 2, 0) * part;
    }
  }

  /** Of the noise in a column's sum of pulls. */
  #deviationOf(column: number, noise: number, square: number): number {
    return Math.min(noise, Math.sqrt(this.#products.get(column, column))) * Math.sqrt(square);
  }

  /** The level of pay at each report's time. */
  addTo(sums: Float64Array): void {
    for (let at = 0; at < sums.length; at++) {
      const [first, part] = [this.#first[at] ?? 0, this.#part[at] ?? 0];
      sums[at] =
        (sums[at] ?? 0) + this.level + (this.back[first] ?? 0) * (1 - part) + (this.back[first + 1] ?? 0) * part;
    }
  }

  /** The level this many years ago. */
  levelAt(yearsBack: number): number {
    const position = Math.min(yearsBack / STEP, KNOTS - 1);
    const first = Math.min(Math.floor(position), KNOTS - 2);
    return (
      this.level + (this.back[first] ?? 0) * (first + 1 - position) + (this.back[first + 1] ?? 0) * (position - first)
    );
  }
}
