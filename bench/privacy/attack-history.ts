import type { CellName } from '@/lib/aggregates/cell';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { cellsOf } from '@/lib/aggregates/cells-of';
import type { Figure } from '@/lib/aggregates/figure';
import { LEAST_CHANGED } from '@/lib/aggregates/publishing-rules';
import type { Random } from '@/lib/sample/random';
import { GRID, heaviest, logWeightsOf, type Shift, shiftsOf } from './guess-pay';
import type { Sight } from './play-attack';
import { coderLike, type World } from './world';

/** How often the attacked cell is made anew, and the most releases that it is waited for. */
const VERSIONS = 3;
const MOST_RELEASES = 60;
/** How many of those who come share the attacked cell; the others are from anywhere. */
const SHARE_IN_CELL = 0.7;
/** In how many releases someone leaves. */
const SHARE_LEAVING = 0.2;
/** Rounds in which what is known of each coder sharpens what is known of the others. */
const ROUNDS = 3;
/** For those that the attacker does not care for, every fourth pay of the grid will do. */
const ROUGH = GRID.filter((_, index) => index % 4 === 0);

/** Someone who came or left while the releases were read. */
interface Change {
  coder: CountedReport;
  sign: 1 | -1;
}

/** What happened to one cell between two versions of its figure. */
interface Version {
  before: Figure;
  after: Figure;
  coders: number;
  changes: Change[];
}

export interface History extends Sight {
  changes: Change[];
  /** Of every cell that somebody came to or left. */
  versions: Version[];
}

/**
 * Someone who loads `/data` after each release, from the one before the target came on, and so holds every version of every
 * figure. Knows who came and left with each release and what their jobs are, which no release tells, and the pay of none.
 */
export function readHistory(
  world: World,
  random: Random,
  { cell, target }: { cell: CellName; target: CountedReport },
): History {
  const survey = world.survey.fork();
  const [likes, everybody] = [world.members.get(cell) ?? [], world.members.get('nation') ?? []];
  const anyOf = (coders: readonly CountedReport[]) => coders[random.whole(0, coders.length - 1)] ?? target;

  // The cell is made fresh, so that its next version is as near to the target as the rules allow.
  const start = random.whole(0, likes.length - 1);
  const leaving = [...likes.slice(start), ...likes.slice(0, start)].slice(0, LEAST_CHANGED);
  survey.release({ joining: leaving.map(() => coderLike(random, anyOf(likes))), leaving });
  const gone = new Set(leaving);

  const changes: Change[] = [];
  const versions: Version[] = [];
  const open = new Map<CellName, Version>();
  const release = (change: Change) => {
    for (const name of cellsOf(change.coder)) {
      const figure = survey.figure(name);
      if (!open.has(name)) open.set(name, { before: figure, after: figure, coders: survey.coders(name), changes: [] });
    }
    survey.release(change.sign === 1 ? { joining: [change.coder] } : { leaving: [change.coder] });
    changes.push(change);
    for (const name of cellsOf(change.coder)) open.get(name)?.changes.push(change);
    for (const [name, version] of open) {
      const after = survey.figure(name);
      if (after === version.before) continue;
      versions.push({ ...version, after });
      open.set(name, { before: after, after, coders: survey.coders(name), changes: [] });
    }
  };

  release({ coder: target, sign: 1 });
  for (let many = 0, made = 0, last = survey.figure(cell); many < MOST_RELEASES && made < VERSIONS; many += 1) {
    const from = random.chance(SHARE_IN_CELL) ? likes : everybody;
    const one = anyOf(from);
    if (random.chance(SHARE_LEAVING) && !gone.has(one)) {
      gone.add(one);
      release({ coder: one, sign: -1 });
    } else release({ coder: coderLike(random, one), sign: 1 });
    if (survey.figure(cell) !== last) made += 1;
    last = survey.figure(cell);
  }
  return {
    moves: [],
    last: new Map(cellsOf(target).map((name) => [name, survey.figure(name)])),
    survey,
    changes,
    versions,
  };
}

interface Belief {
  change: Change;
  logPrior: readonly number[];
  logWeights: number[];
}

interface Observation extends Shift {
  /** How far each rough pay moves it. */
  pulls: readonly number[];
  /** Of each coder who had a part in it: how far they moved it, as far as is known. */
  parts: Map<Belief, { mean: number; variance: number }>;
}

/**
 * The target's pay worked out from all versions of all figures at once: what is known of each coder who came or left makes
 * sharper what is known of the others, round by round. `trust` is how far a move counts.
 */
export function guessFromHistory({ changes, versions }: History, target: CountedReport, trust: number): number {
  const beliefs = new Map(
    changes.map((change): [Change, Belief] => {
      const logPrior = logWeightsOf(change.coder, ROUGH);
      return [change, { change, logPrior, logWeights: [...logPrior] }];
    }),
  );
  const observations = versions.flatMap(({ before, after, coders, changes: own }) =>
    shiftsOf(before, after, coders).map((shift): Observation => {
      const pulls = ROUGH.map(shift.pull);
      const taking = own.flatMap((change) => beliefs.get(change) ?? []);
      return { ...shift, pulls, parts: new Map(taking.map((belief) => [belief, partOf(belief, pulls)])) };
    }),
  );
  const seenBy = new Map(
    Array.from(beliefs.values(), (belief) => [belief, observations.filter(({ parts }) => parts.has(belief))]),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [belief, seen] of seenBy) {
      belief.logWeights = weighed(belief, seen, belief.logPrior, trust, ({ pulls }) => pulls);
      for (const { pulls, parts } of seen) parts.set(belief, partOf(belief, pulls));
    }
  }
  const own = [...beliefs.values()].find(({ change }) => change.coder === target);
  const prior = logWeightsOf(target, GRID);
  return heaviest(own ? weighed(own, seenBy.get(own) ?? [], prior, trust, ({ pull }) => GRID.map(pull)) : prior);
}

/** How likely each pay of a coder is, given what moved and what is known of the others who moved it. */
function weighed(
  belief: Belief,
  seen: readonly Observation[],
  logPrior: readonly number[],
  trust: number,
  pullsIn: (observation: Observation) => readonly number[],
): number[] {
  const logWeights = [...logPrior];
  for (const observation of seen) {
    let [others, uncertain] = [0, observation.ofRounding];
    for (const [other, { mean, variance }] of observation.parts) {
      if (other === belief) continue;
      others += mean;
      uncertain += variance;
    }
    for (const [index, pull] of pullsIn(observation).entries()) {
      const off = observation.shift - others - belief.change.sign * pull;
      logWeights[index] = (logWeights[index] ?? 0) - (0.5 * trust * off ** 2) / uncertain;
    }
  }
  return logWeights;
}

function partOf({ change, logWeights }: Belief, pulls: readonly number[]): { mean: number; variance: number } {
  const most = Math.max(...logWeights);
  let [sum, first, second] = [0, 0, 0];
  for (const [index, logWeight] of logWeights.entries()) {
    const weight = Math.exp(logWeight - most);
    const pull = pulls[index] ?? 0;
    sum += weight;
    first += weight * pull;
    second += weight * pull ** 2;
  }
  const mean = first / sum;
  return { mean: change.sign * mean, variance: Math.max(0, second / sum - mean ** 2) };
}
