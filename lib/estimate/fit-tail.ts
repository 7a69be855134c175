import { type Effects, effectsOf, type Protection, stepEffects, updateVariance } from './fit-effects';
import type { Middle } from './fit-middle';
import { Z80 } from './normal';
import { stickyNoise } from './sticky-noise';

export const tailShares = [0.1, 0.5, 0.9] as const;
export type TailShare = (typeof tailShares)[number];

/** Quantiles of a standard normal: what tails are before reports say more. */
const normal = { 0.1: -Z80, 0.5: 0, 0.9: Z80 } as const;
/** Before reports say more, in scales: how far a tail differs by one value and by two together. */
const SINGLES_DEVIATION = 0.15;
const PAIRS_DEVIATION = 0.08;
/** Above and below shade into each other over this many scales on each side, so that steps are small. */
const SOFT = 0.4;
const ROUNDS = 12;
const DAMPING = 0.6;
/** Tails of fewer together say nothing of their own. */
export const LEAST_IN_PAIR = 20;

export interface Tail {
  /** Less the middle, of a coder without effects. */
  base: number;
  singles: Effects[];
  pairs: Effects[];
}

/**
 * A percentile of pay about the middle, with effects like the middle's. A coder below it pulls by its share, one above it by
 * 1 minus that, no matter how far away.
 */
export function fitTail(share: TailShare, middle: Middle, authors: Uint32Array, protection: Protection): Tail {
  const { away, scale } = middle;
  const salt = `tail ${share}`;
  const likeThat = ({ block }: Effects, deviation: number, leastCoders: number) =>
    effectsOf(
      block,
      {
        prior: new Float64Array(block.names.length),
        believed: { variance: (deviation * scale) ** 2, worth: 1 },
        authors,
        salt,
      },
      { ...protection, leastCoders },
    );
  const singles = middle.singles.map((each) => likeThat(each, SINGLES_DEVIATION, protection.leastCoders));
  const pairs = middle.pairs.map((each) => likeThat(each, PAIRS_DEVIATION, LEAST_IN_PAIR));
  const all = [...singles, ...pairs];
  const start = normal[share] * scale;
  const tail: Tail = { base: start, singles, pairs };
  const count = away.length;
  if (count === 0) return tail;

  const density = densityAt(away, share, scale);
  const pull = { square: (share * (1 - share)) / density ** 2, slope: 1 };
  const [own = 0] = stickyNoise(everybody(count), authors, salt);
  const noise = protection.noise * Math.sqrt(pull.square) * own;
  const width = SOFT * scale;
  const pulls = new Float64Array(count);
  const before = new Float64Array(count);
  const left = Float64Array.from(away, (value) => value - start);
  for (let round = 0; round < ROUNDS; round++) {
    let sum = 0;
    left.forEach((value, at) => {
      const below = Math.min(Math.max(0.5 - value / (2 * width), 0), 1);
      const each = (share - below) / density;
      pulls[at] = each;
      sum += each;
    });
    const held = protection.noise ** 2;
    const step = (DAMPING * (sum + noise - held * (tail.base - start))) / (count + held);
    tail.base += step;
    for (let at = 0; at < count; at++) pulls[at] = (pulls[at] ?? 0) - step;
    before.set(pulls);
    for (const effects of all) stepEffects(effects, pulls, pull, protection);
    for (let at = 0; at < count; at++) left[at] = (left[at] ?? 0) - step - (before[at] ?? 0) + (pulls[at] ?? 0);
    if (round > 1) for (const effects of all) updateVariance(effects, pull, protection);
  }
  return tail;
}

/** The share of all coders per unit of log pay there, within bounds that keep the steps stable. */
function densityAt(away: Float64Array, share: number, scale: number): number {
  const sorted = Float64Array.from(away).sort();
  const at = (part: number) => sorted[Math.round(Math.min(Math.max(part, 0), 1) * (sorted.length - 1))] ?? 0;
  const [low, high] = [share - 0.08, share + 0.08];
  return Math.min(Math.max((high - low) / Math.max(at(high) - at(low), 1e-9), 0.05 / scale), 0.6 / scale);
}

function everybody(count: number) {
  return {
    kind: 'nation',
    cuts: [],
    names: ['nation'],
    report: null,
    cell: new Uint16Array(count),
    coders: Float64Array.of(count),
  };
}
