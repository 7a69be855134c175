import { type CellName, partsOf } from '@/lib/aggregates/cell';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { membershipsOf } from '@/lib/aggregates/complementary-suppression';
import type { Figure } from '@/lib/aggregates/figure';
import { MIDDLE_HALF_BELOW, roundingCents } from '@/lib/aggregates/publishing-rules';
import type { Move, Sight } from './play-attack';
import { expectedCents, PAY_DEVIATION } from './world';

/** A guess hits when it is this near, in cents. */
export const NEAR_CENTS = 100_000;

const GRID_CENTS = 25_000;
/** Every pay that there may be, in cents. */
export const GRID = Array.from({ length: 1_000 }, (_, index) => (index + 40) * GRID_CENTS);

/** Each way to guess the target's pay, in cents, from what was seen; undefined where it has nothing to go by. */
export const guesses = {
  /** What the job pays, whatever was released. */
  job: (_: Sight, target: CountedReport) => mostLikely(target, [], 0),
  /** The most likely pay given the job, and each move of each figure weighed with Bayes' rule. */
  bayes: (sight: Sight, target: CountedReport) => mostLikely(target, sight.moves, 1),
  /** The same, trusting the moves less: they overlap between cells. */
  'cautious bayes': (sight: Sight, target: CountedReport) => mostLikely(target, sight.moves, 0.3),
  /** Moves of the attacked cell alone. */
  'bayes on the cell': (sight: Sight, target: CountedReport, cell: CellName) =>
    mostLikely(
      target,
      sight.moves.filter((move) => move.cell === cell),
      1,
    ),
  /** The last median: the target may be the one in the middle. */
  median: (sight: Sight, _: CountedReport, cell: CellName) => medianOf(sight.last.get(cell)),
  /** The last quantile that is nearest to what the job pays: the target may be the one there. */
  'nearest quantile': (sight: Sight, target: CountedReport, cell: CellName) =>
    nearestQuantile(sight.last.get(cell), expectedCents(target)),
  /** The mean of the two last medians of a walk. */
  'between medians': (sight: Sight, _: CountedReport, cell: CellName) => betweenMedians(sight, cell),
  /** By how far the median moved, times the coders it moved for. */
  leverage: (sight: Sight, _: CountedReport, cell: CellName) => byLeverage(sight, cell),
  /** A cell less its published parts: the median of who is left. */
  subtraction: (sight: Sight, target: CountedReport) => bySubtraction(sight, target),
} as const;

export type Guess = keyof typeof guesses;

function medianOf(figure: Figure | undefined): number | undefined {
  return figure && figure.shows !== 'nothing' ? figure.medianCents : undefined;
}

function nearestQuantile(figure: Figure | undefined, cents: number): number | undefined {
  if (!figure) return undefined;
  const values = quantiles.flatMap(({ name }) => quantileOf(figure, name) ?? []);
  return values.toSorted((a, b) => Math.abs(a - cents) - Math.abs(b - cents)).at(0);
}

function betweenMedians({ moves }: Sight, cell: CellName): number | undefined {
  const last = moves.filter((move) => move.cell === cell).at(-1);
  const [before, after] = [medianOf(last?.before), medianOf(last?.after)];
  return before === undefined || after === undefined ? undefined : (before + after) / 2;
}

function byLeverage({ moves }: Sight, cell: CellName): number | undefined {
  const move = moves.find((each) => each.cell === cell && each.target);
  const [before, after] = [medianOf(move?.before), medianOf(move?.after)];
  if (!move || before === undefined || after === undefined) return undefined;
  return before + (after - before) * Math.min(move.coders, 20);
}

/** Weighs each pay with how likely it makes what was seen. */
function mostLikely(target: CountedReport, moves: readonly Move[], trust: number): number {
  const logWeights = logWeightsOf(target, GRID);
  for (const move of moves) {
    if (!move.target) continue;
    for (const seen of quantileMoves(move)) {
      GRID.forEach((cents, index) => {
        const off = seen.shift - seen.expected - seen.pull(cents);
        logWeights[index] = (logWeights[index] ?? 0) - (0.5 * trust * off ** 2) / seen.variance;
      });
    }
  }
  return heaviest(logWeights);
}

/** How likely each of these pays is for a coder of whom the job is known and nothing else, as a logarithm. */
export function logWeightsOf(coder: CountedReport, pays: readonly number[]): number[] {
  const center = Math.log(expectedCents(coder));
  return pays.map((cents) => -0.5 * ((Math.log(cents) - center) / PAY_DEVIATION) ** 2 - Math.log(cents));
}

/** The pay of the grid that has the most weight within `NEAR_CENTS`. */
export function heaviest(logWeights: readonly number[]): number {
  const most = Math.max(...logWeights);
  const weights = logWeights.map((weight) => Math.exp(weight - most));
  const reach = NEAR_CENTS / GRID_CENTS;
  let sum = weights.slice(0, 2 * reach + 1).reduce((all, weight) => all + weight, 0);
  let [best, bestSum] = [reach, sum];
  for (let index = reach + 1; index < GRID.length - reach; index += 1) {
    sum += (weights[index + reach] ?? 0) - (weights[index - reach - 1] ?? 0);
    if (sum > bestSum) [best, bestSum] = [index, sum];
  }
  return GRID[best] ?? 0;
}

/** The published quantiles by name, with the standard normal's quantile and density there. */
const quantiles = [
  { name: 'p10Cents', share: 0.1, density: 0.1755 },
  { name: 'p25Cents', share: 0.25, density: 0.3178 },
  { name: 'medianCents', share: 0.5, density: 0.3989 },
  { name: 'p75Cents', share: 0.75, density: 0.3178 },
  { name: 'p90Cents', share: 0.9, density: 0.1755 },
] as const;

/** What p (1 − p) is to a quantile, for the mean of the middle half of normal pay: 1.19 φ(0)². */
const MIDDLE_HALF_VARIANCE = 0.19;

interface QuantileMove {
  shift: number;
  /** What the attacker's own reports moved. */
  expected: number;
  /** Of strangers and of rounding. */
  variance: number;
  /** How far one coder more, of this pay in cents, moves the quantile. */
  pull: (cents: number) => number;
}

function quantileMoves({ before, after, coders, ownJoined, ownLeft, strangers }: Move): QuantileMove[] {
  return shiftsOf(before, after, coders).map(({ shift, pull, ofRounding, ofStranger }) => {
    const sumOf = (pays: readonly number[]) => pays.reduce((sum, cents) => sum + pull(cents), 0);
    return { shift, expected: sumOf(ownJoined) - sumOf(ownLeft), variance: strangers * ofStranger + ofRounding, pull };
  });
}

export interface Shift extends Pick<QuantileMove, 'shift' | 'pull'> {
  /** Variance that rounding twice brings in. */
  ofRounding: number;
  /** Variance that each coder of unknown pay brings in. */
  ofStranger: number;
}

/** By how far each quantile that both figures show moved, and what moves it. */
export function shiftsOf(before: Figure, after: Figure, coders: number): Shift[] {
  if (before.shows === 'nothing' || after.shows === 'nothing') return [];
  const spread = 'p25Cents' in before ? (before.p75Cents - before.p25Cents) / 1.349 : before.medianCents * 0.22;
  const step = before.shows === 'distribution' ? roundingCents.fine : roundingCents.coarse;
  return quantiles.flatMap(({ name, share, density }) => {
    const [at, now] = [quantileOf(before, name), quantileOf(after, name)];
    if (at === undefined || now === undefined) return [];
    const codersPerCent = (coders * density) / Math.max(spread, 1);
    // A mean of the middle half gives way to one more coder little by little, a quantile all at once.
    const middleHalf = name === 'medianCents' && coders < MIDDLE_HALF_BELOW;
    const width = (middleHalf ? coders / 2 : 1) / codersPerCent;
    const pull = (cents: number) => (share - 1 + Math.min(Math.max((cents - at) / width + 0.5, 0), 1)) / codersPerCent;
    const ofStranger = (middleHalf ? MIDDLE_HALF_VARIANCE : share * (1 - share)) / codersPerCent ** 2;
    return [{ shift: now - at, pull, ofRounding: step ** 2 / 6, ofStranger }];
  });
}

function quantileOf(figure: Figure, name: (typeof quantiles)[number]['name']): number | undefined {
  if (figure.shows === 'nothing') return undefined;
  if (name === 'medianCents') return figure.medianCents;
  if (figure.shows === 'median') return undefined;
  if (name === 'p25Cents' || name === 'p75Cents') return figure[name];
  return figure.shows === 'distribution' ? figure[name] : undefined;
}

/** The least coders that a band may stand for are what the attacker reckons with. */
function codersOf(figure: Figure): number {
  return figure.shows === 'nothing' ? 0 : Number.parseInt(figure.coders.replaceAll(',', ''), 10);
}

function bySubtraction({ survey, last }: Sight, target: CountedReport): number | undefined {
  const [hidden] = [...last].filter(([cell, figure]) => figure.shows === 'nothing' && cell !== 'nation');
  const membership = hidden && membershipsOf(hidden[0]).find(({ margin }) => survey.figure(margin).shows !== 'nothing');
  if (!hidden || !membership) return undefined;
  const cut = partsOf(hidden[0]).map(({ dimension }) => dimension);
  const parts = survey
    .cells()
    .filter(
      (cell) =>
        cell !== hidden[0] &&
        partsOf(cell).every(({ dimension }, index) => dimension === cut[index]) &&
        membershipsOf(cell).some(({ cut }) => cut === membership.cut),
    );
  const margin = survey.figure(membership.margin);
  const below = (figure: Figure, cents: number) => codersOf(figure) * shareBelow(figure, cents);
  const shown = parts.map((cell) => survey.figure(cell)).filter(({ shows }) => shows !== 'nothing');
  const left = (cents: number) => below(margin, cents) - shown.reduce((sum, figure) => sum + below(figure, cents), 0);
  const all = codersOf(margin) - shown.reduce((sum, figure) => sum + codersOf(figure), 0);
  if (all <= 0) return undefined;
  return GRID.find((cents) => left(cents) >= all / 2) ?? expectedCents(target);
}

/** Share of a figure's coders at or below a pay, by straight lines between what is published. */
function shareBelow(figure: Figure, cents: number): number {
  const known = quantiles.flatMap(({ name, share }): [number, number][] => {
    const value = quantileOf(figure, name);
    return value === undefined ? [] : [[value, share]];
  });
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last) return 0;
  const points: [number, number][] = [[first[0] * 0.6, 0], ...known, [last[0] * 1.5, 1]];
  const next = points.findIndex(([value]) => value > cents);
  if (next === -1) return 1;
  const [[toCents, toShare] = [0, 0], [fromCents, fromShare] = [0, 0]] = [points[next], points[next - 1]];
  if (next === 0) return 0;
  return fromShare + ((toShare - fromShare) * (cents - fromCents)) / (toCents - fromCents);
}
