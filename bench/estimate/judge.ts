import type { CountedReport } from '@/lib/aggregates/cell-contents';
import type { AskedJob } from '@/lib/estimate/job';
import { Z80 } from '@/lib/estimate/normal';
import type { RivalsTold, Told } from './ask-rivals';
import { groupsBy, jobNamed, type Kind } from './cell-kinds';

export const bands = [
  { least: 3, most: 5 },
  { least: 6, most: 10 },
  { least: 11, most: Number.POSITIVE_INFINITY },
] as const;

/** Who estimates: we, the cell's own quantiles, lme4, quantreg. */
const estimators = ['ours', 'own', 'mixed', 'quantile'] as const;
type Estimator = (typeof estimators)[number];

export interface Scores {
  /** Sums of pinball loss, by the least n of a band. */
  losses: Map<number, Record<Estimator, number>>;
  reports: number;
  covered: Record<Estimator, number>;
  /** Cells whose true median is known well enough. */
  cells: number;
  medianCovered: Record<Estimator, number>;
  /** Sum over these cells of the width of the median's 80% interval, in log points. */
  widths: Record<Estimator, number>;
  /** By single value: sums of log estimate − log truth, ours and lme4's, weighted with unseen reports. */
  bias: Map<string, ValueBias>;
}

interface ValueBias {
  ours: number;
  mixed: number;
  /** Sum of the deviation of log pay within its cells. */
  deviation: number;
  /** Unseen reports. */
  weight: number;
  train: number;
}

const LEAST = 3;
/** From this many unseen reports on their median stands for the true one. */
const LEAST_FOR_TRUTH = 100;

type Answer = (job: AskedJob) => Told;

const nobody = (): Record<Estimator, number> => ({ ours: 0, own: 0, mixed: 0, quantile: 0 });

interface JudgedCell {
  kind: Kind;
  name: string;
  members: readonly CountedReport[];
  unseen: readonly CountedReport[];
}

export function cellsToJudge(
  train: readonly CountedReport[],
  test: readonly CountedReport[],
  kinds: readonly Kind[],
): JudgedCell[] {
  return kinds.flatMap((kind) => {
    const unseen = groupsBy(test, kind);
    return [...groupsBy(train, kind)].flatMap(([name, members]) => {
      const own = unseen.get(name);
      return members.length >= LEAST && own ? [{ kind, name, members, unseen: own }] : [];
    });
  });
}

export function judge(
  train: readonly CountedReport[],
  kinds: readonly Kind[],
  cells: readonly JudgedCell[],
  rivals: readonly RivalsTold[],
  answer: Answer,
): Scores {
  const scores: Scores = {
    losses: new Map(bands.map(({ least }) => [least, nobody()])),
    reports: 0,
    covered: nobody(),
    cells: 0,
    medianCovered: nobody(),
    widths: nobody(),
    bias: new Map(),
  };
  for (const [index, { name, members, unseen }] of cells.entries()) {
    const job = jobNamed(name);
    const own = quantilesOf(members);
    const { mixed = own, quantile = own } = rivals[index] ?? {};
    const told: Record<Estimator, Told> = { ours: answer(job), own, mixed, quantile };
    const band = bands.findLast(({ least }) => members.length >= least);
    const losses = band && scores.losses.get(band.least);
    if (!losses) continue;
    scores.reports += unseen.length;
    const truth = quantilesOf(unseen).p50;
    if (unseen.length >= LEAST_FOR_TRUTH) scores.cells += 1;
    for (const estimator of estimators) {
      const each = told[estimator];
      losses[estimator] += lossOf(each, unseen);
      const [low, high] = [Math.exp(each.p10), Math.exp(each.p90)];
      scores.covered[estimator] += unseen.filter(({ annualCents }) => annualCents >= low && annualCents <= high).length;
      if (each.variance === undefined || unseen.length < LEAST_FOR_TRUTH) continue;
      const deviation = (each.p90 - each.p10) / (2 * Z80);
      const error = Math.sqrt(each.variance + ((Math.PI / 2) * deviation ** 2) / unseen.length);
      if (Math.abs(truth - each.p50) <= Z80 * error) scores.medianCovered[estimator] += 1;
      scores.widths[estimator] += 2 * Z80 * Math.sqrt(each.variance);
    }
    for (const part of name.split('&')) {
      const known = scores.bias.get(part) ?? { ours: 0, mixed: 0, deviation: 0, weight: 0, train: 0 };
      known.ours += unseen.length * (told.ours.p50 - truth);
      known.mixed += unseen.length * (told.mixed.p50 - truth);
      known.deviation += (unseen.length * (told.ours.p90 - told.ours.p10)) / (2 * Z80);
      known.weight += unseen.length;
      scores.bias.set(part, known);
    }
  }
  const singles = new Map(
    [...new Set(kinds.flat())].flatMap((cut) =>
      [...groupsBy(train, [cut])].map(([name, group]) => [name, group.length] as const),
    ),
  );
  for (const [part, known] of scores.bias) known.train = singles.get(part) ?? 0;
  return scores;
}

/**
 * Standard error of a value's bias, in log points, of an estimator that makes no error of its own: that of the medians
 * of the reports it saw and of those it did not, as of draws from a normal distribution.
 */
export function errorOfBias({ deviation, weight, train }: ValueBias): number {
  return (deviation / weight) * Math.sqrt((Math.PI / 2) * (1 / train + 1 / weight));
}

/** Type 7, of log pay. */
function quantilesOf(reports: readonly CountedReport[]): Told {
  const sorted = reports.map(({ annualCents }) => Math.log(annualCents)).sort((a, b) => a - b);
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(position)] ?? 0, sorted[Math.ceil(position)] ?? 0];
    return low + (high - low) * (position % 1);
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

/** Mean pinball loss at the 10th, 50th and 90th percentile, in cents, summed over reports. */
export function lossOf(told: Pick<Told, 'p10' | 'p50' | 'p90'>, reports: readonly CountedReport[]): number {
  const [p10, p50, p90] = [Math.exp(told.p10), Math.exp(told.p50), Math.exp(told.p90)];
  const pinball = (share: number, estimate: number, actual: number) =>
    actual >= estimate ? share * (actual - estimate) : (1 - share) * (estimate - actual);
  return reports.reduce(
    (sum, { annualCents }) =>
      sum + (pinball(0.1, p10, annualCents) + pinball(0.5, p50, annualCents) + pinball(0.9, p90, annualCents)) / 3,
    0,
  );
}
