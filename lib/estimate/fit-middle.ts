import type { CellName } from '@/lib/aggregates/cell';
import type { OpenReports } from '@/lib/aggregates/open-reports';
import { addTo, type Effects, effectsOf, type Protection, type Pull, stepEffects, updateVariance } from './fit-effects';
import { Trend } from './fit-trend';
import { type Block, layOut } from './layout';
import { type Knowledge, YEARLY_RISE } from './pay-model';

/** How sure baselines and official figures are of the nation's median. */
const NATION_DEVIATION = 0.1;
/** Prior variances of the effects of one value and of a pair. */
const SINGLES = { variance: 0.08 ** 2, worth: 2 };
const PAIRS = { variance: 0.015 ** 2, worth: 1 };
/** Floor on the residual spread. */
const LEAST_SCALE = 0.06;
/** Pulls are cut off at this many standard deviations, so nobody moves a sum by more. */
export const CLIP = 1.5;
/** The mean square of a standard normal that is cut off there. */
const CLIPPED_SQUARE = 0.7785;

const ROUNDS = 25;
/** What is left to do when the variances are known. */
const FINISHING_ROUNDS = 5;

export interface Middle {
  singles: Effects[];
  pairs: Effects[];
  level: Block;
  trend: Trend;
  /** By report: log pay less the middle of its job at its time. */
  away: Float64Array;
  scale: number;
  pull: Pull;
}

/**
 * The middle of log pay in each job: a level that changes over time, and an effect for each value and each pair of values.
 * Pulls are log pay less the fit, clipped as in Huber's method. The variances of `known`, a fit to a sample of the reports,
 * are reused.
 */
export function fitMiddle(
  reports: OpenReports,
  rows: Uint32Array,
  knowledge: Knowledge,
  protection: Protection,
  known?: Middle,
): Middle {
  const authors = authorsOf(reports, rows);
  const blocks = layOut(reports, rows);
  const begun = (effects: Effects, from: Effects | undefined) => {
    if (!from) return effects;
    effects.fitted.forEach((fitted, index) => {
      if (fitted === 1) effects.by[index] = from.by[index] ?? 0;
    });
    effects.variance = from.variance;
    return effects;
  };
  const singles = blocks.singles.map((block, at) => {
    const prior = Float64Array.from(block.names, (name) => offsetOf(knowledge, name));
    const effects = effectsOf(block, { prior, believed: SINGLES, authors, salt: 'middle' }, protection);
    return begun(effects, known?.singles[at]);
  });
  const pairs = blocks.pairs.map((block, at) => {
    const prior = new Float64Array(block.names.length);
    const effects = effectsOf(block, { prior, believed: PAIRS, authors, salt: 'middle' }, protection);
    return begun(effects, known?.pairs[at]);
  });
  const lastYear = knowledge.offsets.get(`year=${reports.asOf.getUTCFullYear() - 1}`) ?? -YEARLY_RISE;
  const belief = { level: knowledge.nation, variance: NATION_DEVIATION ** 2, rise: -lastYear };
  const trend = new Trend(reports.yearsBack, rows, authors, belief);

  const all = [...singles, ...pairs];
  const away = new Float64Array(rows.length);
  trend.addTo(away);
  for (const { block, by } of all) addTo(away, block, by);
  rows.forEach((row, at) => {
    away[at] = (reports.logPay[row] ?? 0) - (away[at] ?? 0);
  });
  let scale = known?.scale ?? knowledge.deviation;
  let pull: Pull = { square: scale ** 2, slope: 1 };
  if (rows.length === 0) return { singles, pairs, level: blocks.level, trend, away, scale, pull };

  const pulls = new Float64Array(rows.length);
  const before = new Float64Array(rows.length);
  for (let round = 0; round < (known ? FINISHING_ROUNDS : ROUNDS); round++) {
    for (let again = 0; again < 3 && !known; again++) scale = scaleOf(away, scale);
    pull = cutOff(away, pulls, scale * CLIP);
    before.set(pulls);
    trend.step(pulls, pull, protection);
    for (const effects of all) stepEffects(effects, pulls, pull, protection);
    for (let at = 0; at < away.length; at++) away[at] = (away[at] ?? 0) - (before[at] ?? 0) + (pulls[at] ?? 0);
    if (round > 0 && !known) for (const effects of all) updateVariance(effects, pull, protection);
  }
  return { singles, pairs, level: blocks.level, trend, away, scale, pull };
}

export function offsetOf({ offsets }: Knowledge, name: string): number {
  return offsets.get(name as CellName) ?? 0; // a map may be asked for anything
}

export function authorsOf(reports: OpenReports, rows: Uint32Array): Uint32Array {
  return Uint32Array.from(rows, (row) => reports.author[row] ?? 0);
}

/** One step of Huber's proposal 2: the scale at which residuals that are cut off spread as a normal's do. */
function scaleOf(away: Float64Array, scale: number): number {
  const most = CLIP * scale;
  let squares = 0;
  for (const each of away) squares += Math.min(Math.abs(each), most) ** 2;
  return Math.max(Math.sqrt(squares / away.length / CLIPPED_SQUARE), LEAST_SCALE);
}

export function cutOff(away: Float64Array, pulls: Float64Array, most: number): Pull {
  let [square, inside] = [0, 0];
  away.forEach((value, at) => {
    const pull = Math.min(Math.max(value, -most), most);
    pulls[at] = pull;
    square += pull ** 2;
    if (pull === value) inside += 1;
  });
  // If half of the reports are errors, the scale is meaningless; it is kept above zero.
  return { square: Math.max(square / away.length, 1e-6), slope: Math.max(inside / away.length, 0.3) };
}
