import { MemorySurvey } from '@/bench/privacy/memory-survey';
import { type CellName, nameOf, type Part, partsOf } from '@/lib/aggregates/cell';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { singlesOf } from '@/lib/aggregates/cells-of';
import { CompositionCounter } from '@/lib/aggregates/composition';
import type { Figure } from '@/lib/aggregates/figure';
import { fitModel } from '@/lib/estimate/fit-model';
import type { AskedJob } from '@/lib/estimate/job';
import type { Knowledge } from '@/lib/estimate/pay-model';
import { Predictor } from '@/lib/estimate/predictor';
import { Random } from '@/prisma/sample/random';
import { type Generator, generators, marketOf, TODAY } from './generators';

export const bands = [
  { least: 3, most: 5, bar: 0.87 },
  { least: 6, most: 10, bar: 0.93 },
  { least: 11, most: Number.POSITIVE_INFINITY, bar: 1 },
] as const;

const rivals = ['model', 'own', 'nation', 'fallback', 'baseline'] as const;
type Rival = (typeof rivals)[number];

/** Sums of pinball loss over clean reports, by who estimated. */
export type Losses = Record<Rival, number>;

export interface Scores {
  /** By the least n of a band. */
  losses: Map<number, Losses>;
  reports: number;
  /** Of the clean reports, within the model's 10th–90th percentile. */
  covered: number;
  /** Of the cells' true medians, within the 80% interval: see `medianCovered`. */
  cells: number;
  medianCovered: number;
  fitSeconds: number;
}

type Quantiles = readonly [p10: number, p50: number, p90: number];

/** Which cells are judged: pairs that exist as cells, and combinations that only the model answers. */
const judged: readonly (readonly Part['dimension'][])[] = [
  ['state', 'specialty'],
  ['state', 'setting'],
  ['state', 'experience'],
  ['state', 'credential'],
  ['credential', 'experience'],
  ['specialty', 'experience'],
  ['setting', 'experience'],
  ['specialty', 'setting'],
  ['state', 'experience', 'setting'],
  ['experience', 'specialty', 'setting'],
];

const LEAST = 3;
const CLEAN_REPORTS = 8_000;

/** One survey of one generator: fits the model, and judges it on reports that it has not seen. */
export function scoreSeed(generator: Generator, seed: number, size: number, knowledge: Knowledge): Scores {
  const random = new Random(seed);
  const market = marketOf(generators[generator], random);
  const reports = Array.from({ length: size }, () => market.report(random));
  const clean = Array.from({ length: CLEAN_REPORTS }, () => market.clean(random));

  const survey = new MemorySurvey();
  survey.release({ joining: reports });
  const counter = new CompositionCounter();
  for (const report of reports) counter.add(report);
  const figures = new Map<CellName, Figure>(survey.cells().map((name) => [name, survey.figure(name)]));
  const started = performance.now();
  const model = new Predictor(fitModel({ figures, composition: counter.composition(), knowledge, asOf: TODAY }));
  const fitSeconds = (performance.now() - started) / 1000;
  const blind = new Predictor(
    fitModel({ figures: new Map(), composition: new CompositionCounter().composition(), knowledge, asOf: TODAY }),
  );

  const w2 = reports.filter(({ employment }) => employment !== 'contract');
  const nation = quantilesOf(w2);
  const scores: Scores = { losses: new Map(), reports: 0, covered: 0, cells: 0, medianCovered: 0, fitSeconds };
  for (const { least } of bands) {
    scores.losses.set(least, { model: 0, own: 0, nation: 0, fallback: 0, baseline: 0 });
  }
  const singles = groupsBy(w2, (report) => singlesOf(report));
  for (const kind of judged) {
    const [cells, unseen] = [w2, clean.filter(({ employment }) => employment !== 'contract')].map((all) =>
      groupsBy(all, (report) => combinationsOf(report, kind)),
    );
    for (const [name, members] of cells ?? []) {
      const test = unseen?.get(name);
      if (members.length < LEAST || !test) continue;
      judge(scores, { name, members, test, nation, singles, model, blind });
    }
  }
  return scores;
}

function judge(
  scores: Scores,
  cell: {
    name: string;
    members: readonly CountedReport[];
    test: readonly CountedReport[];
    nation: Quantiles;
    singles: ReadonlyMap<string, readonly CountedReport[]>;
    model: Predictor;
    blind: Predictor;
  },
): void {
  const { name, members, test } = cell;
  const job = jobOf(name);
  const prediction = cell.model.predict(job);
  const own = quantilesOf(members);
  const parents = name.split('&').map((part) => cell.singles.get(part) ?? []);
  const parent = parents.filter(({ length }) => length >= 10).sort((a, b) => a.length - b.length)[0];
  const estimates: Record<Rival, Quantiles> = {
    model: centsOf(prediction.quantiles),
    own,
    nation: cell.nation,
    fallback: members.length >= 10 ? own : parent ? quantilesOf(parent) : cell.nation,
    baseline: centsOf(cell.blind.predict(job).quantiles),
  };
  const band = bands.findLast(({ least }) => members.length >= least);
  const losses = band && scores.losses.get(band.least);
  if (!losses) return;
  for (const rival of rivals) losses[rival] += lossOf(estimates[rival], test);

  scores.reports += test.length;
  const [low, , high] = estimates.model;
  scores.covered += test.filter(({ annualCents }) => annualCents >= low && annualCents <= high).length;
  if (test.length >= LEAST_FOR_TRUTH) {
    const truth = Math.log(quantilesOf(test)[1]);
    const error = Math.sqrt(
      prediction.variance +
        ((Math.PI / 2) * ((prediction.quantiles.p90 - prediction.quantiles.p10) / 2.5632) ** 2) / test.length,
    );
    scores.cells += 1;
    if (Math.abs(truth - prediction.quantiles.p50) <= 1.2816 * error) scores.medianCovered += 1;
  }
}

/** From this many clean reports on their median stands for the true one. */
const LEAST_FOR_TRUTH = 100;

function centsOf({ p10, p50, p90 }: { p10: number; p50: number; p90: number }): Quantiles {
  return [Math.exp(p10), Math.exp(p50), Math.exp(p90)];
}

/** Type 7. */
function quantilesOf(reports: readonly CountedReport[]): Quantiles {
  const sorted = reports.map(({ annualCents }) => annualCents).sort((a, b) => a - b);
  const at = (share: number) => {
    const position = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(position)] ?? 0, sorted[Math.ceil(position)] ?? 0];
    return low + (high - low) * (position % 1);
  };
  return [at(0.1), at(0.5), at(0.9)];
}

/** Mean pinball loss at the 10th, 50th and 90th percentile, summed over reports. */
function lossOf([p10, p50, p90]: Quantiles, reports: readonly CountedReport[]): number {
  const pinball = (share: number, estimate: number, actual: number) =>
    actual >= estimate ? share * (actual - estimate) : (1 - share) * (estimate - actual);
  return reports.reduce(
    (sum, { annualCents }) =>
      sum + (pinball(0.1, p10, annualCents) + pinball(0.5, p50, annualCents) + pinball(0.9, p90, annualCents)) / 3,
    0,
  );
}

function groupsBy(reports: readonly CountedReport[], keysOf: (report: CountedReport) => string[]) {
  const groups = new Map<string, CountedReport[]>();
  for (const report of reports) {
    for (const key of keysOf(report)) {
      const group = groups.get(key);
      if (group) group.push(report);
      else groups.set(key, [report]);
    }
  }
  return groups;
}

/** Every combination of the report's values of these dimensions, credentials each by itself. */
function combinationsOf(report: CountedReport, kind: readonly Part['dimension'][]): string[] {
  const parts = singlesOf(report).flatMap(partsOf);
  return kind.reduce<string[]>((begun, dimension) => {
    const own = parts.filter((part) => part.dimension === dimension).map((part) => nameOf(part));
    return begun.length === 0 && dimension === kind[0]
      ? own
      : begun.flatMap((one) => own.map((other) => `${one}&${other}`));
  }, []);
}

function jobOf(name: string): AskedJob {
  const entries = name.split('&').map((part) => part.split('='));
  const job = Object.fromEntries(
    entries.map(([dimension, value]) => (dimension === 'credential' ? ['credentials', [value]] : [dimension, value])),
  );
  return job;
}
