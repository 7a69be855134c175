import { type Block, NOWHERE } from './layout';
import { stickyNoise } from './sticky-noise';

/** Effects of the cells of one dimension, or of one pair, about their priors. */
export interface Effects {
  block: Block;
  prior: Float64Array;
  by: Float64Array;
  /** Variance of the effects about their priors. */
  variance: number;
  /** What the variance is before reports say more, and as how many effects that counts. */
  believed: { variance: number; worth: number };
  /** By cell, in standard deviations: see sticky-noise.ts. */
  noise: Float64Array;
  /** Whether the cell has coders enough for an effect of its own. */
  fitted: Uint8Array;
  /** Sum over the cell's coders of the cells of the block that they are in. */
  load: Float64Array;
}

/** How coders pull at the effects: the variance of one pull, and by how much pulls give way when the fit moves by 1. */
export interface Pull {
  square: number;
  slope: number;
}

/** How effects are kept from telling about one coder. */
export interface Protection {
  /** Standard deviation of the noise in each cell's sum, in pulls of one coder. */
  noise: number;
  leastCoders: number;
}

export function effectsOf(
  block: Block,
  { prior, believed, authors, salt }: Pick<Effects, 'prior' | 'believed'> & { authors: Uint32Array; salt: string },
  { leastCoders }: Protection,
): Effects {
  return {
    block,
    prior,
    by: Float64Array.from(prior),
    variance: believed.variance,
    believed,
    noise: stickyNoise(block, authors, salt),
    fitted: Uint8Array.from(block.coders, (coders) => Number(coders >= leastCoders)),
    load: loadOf(block, authors.length),
  };
}

function loadOf({ report, cell, coders }: Block, reports: number): Float64Array {
  if (!report) return coders;
  const cells = new Uint8Array(reports);
  for (const row of report) cells[row] = (cells[row] ?? 0) + 1;
  const load = new Float64Array(coders.length);
  cell.forEach((inside, at) => {
    if (inside !== NOWHERE) load[inside] = (load[inside] ?? 0) + (cells[report[at] ?? 0] ?? 0);
  });
  return load;
}

/** How strongly the prior holds an effect, as a number of coders; because of the noise, reports count for less. */
function heldBy(variance: number, coders: number, { square, slope }: Pull, { noise }: Protection): number {
  return (square / (slope ** 2 * variance)) * (1 + noise ** 2 / coders);
}

/** One least-squares step; subtracts the change in the effects from the pulls. */
export function stepEffects(effects: Effects, pulls: Float64Array, pull: Pull, protection: Protection): void {
  const { block, by, prior, fitted, load, noise } = effects;
  const steps = sumsOf(block, pulls);
  const deviation = protection.noise * Math.sqrt(pull.square);
  for (let index = 0; index < by.length; index++) {
    if (fitted[index] === 0) {
      steps[index] = 0;
      continue;
    }
    const held = pull.slope * heldBy(effects.variance, block.coders[index] ?? 0, pull, protection);
    const away = (by[index] ?? 0) - (prior[index] ?? 0);
    const step = ((steps[index] ?? 0) + deviation * (noise[index] ?? 0) - held * away) / ((load[index] ?? 0) + held);
    steps[index] = step;
    by[index] = (by[index] ?? 0) + step;
  }
  addTo(pulls, block, steps, -1);
}

/** The sum of `values` over the reports of each cell. */
export function sumsOf({ report, cell, coders }: Block, values: Float64Array): Float64Array {
  const sums = new Float64Array(coders.length);
  for (let at = 0; at < cell.length; at++) {
    const inside = cell[at] ?? NOWHERE;
    if (inside !== NOWHERE) sums[inside] = (sums[inside] ?? 0) + (values[report ? (report[at] ?? 0) : at] ?? 0);
  }
  return sums;
}

/** Adds what each report's cells have to the report. */
export function addTo(values: Float64Array, { report, cell }: Block, by: Float64Array, sign: 1 | -1 = 1): void {
  for (let at = 0; at < cell.length; at++) {
    const inside = cell[at] ?? NOWHERE;
    if (inside === NOWHERE) continue;
    const row = report ? (report[at] ?? 0) : at;
    values[row] = (values[row] ?? 0) + sign * (by[inside] ?? 0);
  }
}

/** The variance, by MacKay's fixed point: the squares of effects over how many of them the reports determine. */
export function updateVariance(effects: Effects, pull: Pull, protection: Protection): void {
  const { by, prior, fitted, block, believed } = effects;
  let squares = believed.worth * believed.variance;
  let determined = believed.worth;
  fitted.forEach((each, index) => {
    if (each === 0) return;
    const coders = block.coders[index] ?? 0;
    squares += ((by[index] ?? 0) - (prior[index] ?? 0)) ** 2;
    determined += coders / (coders + heldBy(effects.variance, coders, pull, protection));
  });
  effects.variance = Math.max(squares / determined, LEAST_VARIANCE);
}

const LEAST_VARIANCE = 1e-7;

/** The variance that remains of an effect of this many coders, as far as it may be published. */
export function leftOf(
  { fitted, variance }: Effects,
  index: number,
  coders: number,
  pull: Pull,
  protection: Protection,
): number {
  if (fitted[index] === 0) return variance;
  const held = heldBy(variance, coders, pull, protection);
  return (variance * held) / (coders + held);
}
