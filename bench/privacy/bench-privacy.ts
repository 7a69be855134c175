import type { CellName } from '@/lib/aggregates/cell';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import type { Knowledge } from '@/lib/estimate/pay-model';
import { Random } from '@/lib/sample/random';
import { tellsCareer } from './attack-composition';
import { guessFromHistory, readHistory } from './attack-history';
import { attackModel } from './attack-model';
import { type Guess, guesses, NEAR_CENTS } from './guess-pay';
import { playAttack, type Tactic, tactics } from './play-attack';
import { coderLike, expectedCents, growWorld, type World } from './world';

/** Coders of the attacked cell, from this many on. */
const bands = [10, 15, 25, 50, 100, 250, 500, 1000] as const;
type Band = (typeof bands)[number];

/** One attack on one coder: which ways of guessing hit, with and without the coder's report in the releases. */
interface Try {
  cell: string;
  band: Band;
  hitsWith: ReadonlySet<string>;
  hitsWithout: ReadonlySet<string>;
}

export interface BandResult {
  /** `10–14 coders`, or the worst cells. */
  band: string;
  /** The guess that did best with the target's report in each half, chosen on other tries than those it is judged by. */
  attack: string;
  /** Percent of the tries that recovered the pay, each with the guess that is best there. */
  with: number;
  without: number;
  /** Standard error of the difference, in points. */
  deviation: number;
  tries: number;
}

const tacticNames = Object.keys(tactics) as Tactic[]; // Object.keys forgets the record's own keys
const guessNames = Object.keys(guesses) as Guess[];

/** Plays all attacks on random cells of random surveys. */
export function tryAttacks(
  seed: number,
  { worlds, cells, targets }: { worlds: number; cells: number; targets: number },
): Try[] {
  const random = new Random(seed);
  return Array.from({ length: worlds }, (_, index) => {
    const world = growWorld(random, [800, 2_000, 4_000][index % 3] ?? 2_000);
    return chooseCells(world, random, cells).flatMap(([band, cell]) =>
      Array.from({ length: targets }, () => tryAttack(world, random, `${index} ${cell}`, band, cell)),
    );
  }).flat();
}

function tryAttack(world: World, random: Random, id: string, band: Band, cell: CellName): Try {
  const target = coderLike(random, memberOf(world, random, cell));
  const tactic = tacticNames[random.whole(0, tacticNames.length - 1)] ?? 'still';
  const strangers = random.whole(0, 2 ** 31);
  const hits = (reports: boolean) => {
    const sight = playAttack(world, new Random(strangers), { cell, target, tactic, reports });
    return new Set<string>(
      guessNames.filter((name) => {
        const guess = guesses[name](sight, target, cell);
        return guess !== undefined && Math.abs(guess - target.annualCents) <= NEAR_CENTS;
      }),
    );
  };
  return { cell: id, band, hitsWith: hits(true), hitsWithout: hits(false) };
}

function memberOf({ members }: World, random: Random, cell: CellName): CountedReport {
  const all = members.get(cell) ?? [];
  const member = all[random.whole(0, all.length - 1)];
  if (!member) throw new RangeError(`Nobody is in ${cell}`);
  return member;
}

/** How much of what moved is taken to be the target's: the attacker settles it on other tries. */
const trusts = [0, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5] as const;
const FURTHEST = 0.5;

/** The same on the pay model: see attack-model.ts. Half of the worlds are small. */
export function tryModelAttacks(
  seed: number,
  knowledge: Knowledge,
  { worlds, cells, targets }: { worlds: number; cells: number; targets: number },
): Try[] {
  const random = new Random(seed);
  return Array.from({ length: worlds }, (_, index) => {
    const world = growWorld(random, [800, 2_000][index % 2] ?? 800);
    return chooseCells(world, random, cells).flatMap(([band, cell]) =>
      Array.from({ length: targets }, (): Try => {
        const id = `${seed} ${index} ${cell}`;
        const members = (world.members.get(cell) ?? []).filter(({ employment }) => employment !== 'contract');
        const member = members[random.whole(0, members.length - 1)];
        if (!member) return { cell: id, band, hitsWith: new Set(), hitsWithout: new Set() };
        const target = coderLike(random, member);
        const strangers = random.whole(0, 2 ** 31);
        const attack = attackModel(world, knowledge, target);
        const hits = (reports: boolean) => {
          const sight = attack(new Random(strangers), reports);
          const guessed = (['middle', 'median'] as const).flatMap((what) =>
            trusts.map((trust) => {
              const moved = Math.min(Math.max(trust * sight[what], -FURTHEST), FURTHEST);
              return { name: `${what} × ${trust}`, cents: expectedCents(target) * Math.exp(moved) };
            }),
          );
          const near = guessed.filter(({ cents }) => Math.abs(cents - target.annualCents) <= NEAR_CENTS);
          return new Set(near.map(({ name }) => name));
        };
        return { cell: id, band, hitsWith: hits(true), hitsWithout: hits(false) };
      }),
    );
  }).flat();
}

/**
 * How often attackers tell who the one coder of a small state is (see attack-composition.ts), one try for each world and
 * target: right or wrong.
 */
export function tryCareers(
  seed: number,
  knowledge: Knowledge,
  { worlds, targets }: { worlds: number; targets: number },
): boolean[] {
  const random = new Random(seed);
  return Array.from({ length: worlds }, (_, index) => {
    const world = growWorld(random, [800, 2_000][index % 2] ?? 800);
    return Array.from({ length: targets }, () => tellsCareer(world, knowledge, random)).filter(
      (told) => told !== undefined,
    );
  }).flat();
}

/** How far a reader of all releases trusts what moved: as with `trusts`. */
const historyTrusts = [0.3, 1] as const;
/** What a single release allows. */
const singleGuesses = ['job', 'median', 'nearest quantile', 'subtraction'] as const;

/**
 * What someone makes of every release that `/data` has ever offered (see attack-history.ts), as `hitsWith`, beside what the
 * last one alone allows, as `hitsWithout`; the target has reported in both.
 */
export function tryHistories(
  seed: number,
  { worlds, cells, targets }: { worlds: number; cells: number; targets: number },
): Try[] {
  const random = new Random(seed);
  return Array.from({ length: worlds }, (_, index) => {
    const world = growWorld(random, [800, 2_000][index % 2] ?? 800);
    return chooseCells(world, random, cells).flatMap(([band, cell]) =>
      Array.from({ length: targets }, (): Try => {
        const target = coderLike(random, memberOf(world, random, cell));
        const history = readHistory(world, new Random(random.whole(0, 2 ** 31)), { cell, target });
        const isNear = (cents: number | undefined) =>
          cents !== undefined && Math.abs(cents - target.annualCents) <= NEAR_CENTS;
        const alone = singleGuesses.filter((name) => isNear(guesses[name](history, target, cell)));
        const together = historyTrusts.filter((trust) => isNear(guessFromHistory(history, target, trust)));
        return {
          cell: `${index} ${cell}`,
          band,
          hitsWith: new Set([...alone, ...together.map((trust) => `all releases × ${trust}`)]),
          hitsWithout: new Set(alone),
        };
      }),
    );
  }).flat();
}

/** As many published cells of each band, so that the rare large ones are tried as often as the many small ones. */
function chooseCells({ survey }: World, random: Random, perBand: number): [Band, CellName][] {
  const byBand = new Map<Band, CellName[]>();
  for (const cell of survey.cells()) {
    const band = bands.findLast((least) => survey.coders(cell) >= least);
    if (band && survey.figure(cell).shows !== 'nothing') byBand.set(band, [...(byBand.get(band) ?? []), cell]);
  }
  return [...byBand].flatMap(([band, names]) =>
    Array.from({ length: perBand }, () => names[random.whole(0, names.length - 1)]).flatMap(
      (cell): [Band, CellName][] => (cell ? [[band, cell]] : []),
    ),
  );
}

/**
 * By band, and for the worst 5% of cells. One half of the tries chooses the guess and the worst cells, the other one
 * judges, and the other way round.
 */
export function resultsOf(tries: readonly Try[]): BandResult[] {
  const { names, folds } = halved(tries);
  const byBand = bands.map((band, index) => {
    const next = bands[index + 1];
    const inBand = (each: Try) => each.band === band;
    return result(
      `${band}${next ? `–${next - 1}` : '+'} coders`,
      folds.map(({ choosing, judging }) => ({ choosing: choosing.filter(inBand), judging: judging.filter(inBand) })),
      names,
    );
  });
  const worst = folds.map(({ choosing, judging }) => {
    const cells = worstCells(choosing, names);
    const amongWorst = ({ cell }: Try) => cells.has(cell);
    return { choosing: choosing.filter(amongWorst), judging: judging.filter(amongWorst) };
  });
  return [...byBand, result('worst 5% of cells', worst, names)];
}

/** The same of all tries together. */
export function resultOf(tries: readonly Try[], band: string): BandResult {
  const { names, folds } = halved(tries);
  return result(band, folds, names);
}

function halved(tries: readonly Try[]): { names: string[]; folds: Fold[] } {
  const names = [...new Set(tries.flatMap(({ hitsWith, hitsWithout }) => [...hitsWith, ...hitsWithout]))];
  const [even = [], odd = []] = [0, 1].map((half) => tries.filter((_, index) => index % 2 === half));
  return {
    names,
    folds: [
      { choosing: even, judging: odd },
      { choosing: odd, judging: even },
    ],
  };
}

interface Fold {
  choosing: readonly Try[];
  judging: readonly Try[];
}

function worstCells(tries: readonly Try[], names: readonly string[]): Set<string> {
  const byCell = new Map<string, Try[]>();
  for (const each of tries) byCell.set(each.cell, [...(byCell.get(each.cell) ?? []), each]);
  const excess = [...byCell].map(([cell, own]): [string, number] => [
    cell,
    rateOf(own, 'hitsWith', best(own, 'hitsWith', names)) - rateOf(own, 'hitsWithout', best(own, 'hitsWithout', names)),
  ]);
  excess.sort(([, a], [, b]) => b - a);
  return new Set(excess.slice(0, Math.ceil(excess.length / 20)).map(([cell]) => cell));
}

/** The attacker does the best there is in either case: without the target's report the job itself is a fair guess. */
function result(band: string, folds: readonly Fold[], names: readonly string[]): BandResult {
  const judged = folds.flatMap(({ choosing, judging }) => {
    const [attack, otherwise] = [best(choosing, 'hitsWith', names), best(choosing, 'hitsWithout', names)];
    return judging.map(({ hitsWith, hitsWithout }) => ({
      attack,
      with: 100 * Number(hitsWith.has(attack)),
      without: 100 * Number(hitsWithout.has(otherwise)),
    }));
  });
  const meanOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / Math.max(numbers.length, 1);
  const differences = judged.map((each) => each.with - each.without);
  const mean = meanOf(differences);
  return {
    band,
    attack: [...new Set(judged.map(({ attack }) => attack))].join(', '),
    with: meanOf(judged.map((each) => each.with)),
    without: meanOf(judged.map((each) => each.without)),
    deviation: Math.sqrt(meanOf(differences.map((each) => (each - mean) ** 2)) / Math.max(differences.length, 1)),
    tries: differences.length,
  };
}

function best(tries: readonly Try[], hits: 'hitsWith' | 'hitsWithout', names: readonly string[]): string {
  return names.reduce((one, other) => (rateOf(tries, hits, other) > rateOf(tries, hits, one) ? other : one), '');
}

function rateOf(tries: readonly Try[], hits: 'hitsWith' | 'hitsWithout', guess: string): number {
  return tries.filter((each) => each[hits].has(guess)).length / Math.max(tries.length, 1);
}
