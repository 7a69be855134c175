import type { CellName } from '@/lib/aggregates/cell';
import { Random } from '@/prisma/sample/random';
import { type Guess, guesses, NEAR_CENTS } from './guess-pay';
import { playAttack, type Tactic, tactics } from './play-attack';
import { coderLike, growWorld, type World } from './world';

/** Coders of the attacked cell, from this many on. */
const bands = [10, 15, 25, 50, 100, 250, 500, 1000] as const;
type Band = (typeof bands)[number];

/** One attack on one coder: which ways of guessing hit, with and without the coder's report in the releases. */
interface Try {
  cell: string;
  band: Band;
  tactic: Tactic;
  hitsWith: ReadonlySet<Guess>;
  hitsWithout: ReadonlySet<Guess>;
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
  const members = world.members.get(cell) ?? [];
  const member = members[random.whole(0, members.length - 1)];
  if (!member) throw new RangeError(`Nobody is in ${cell}`);
  const target = coderLike(random, member);
  const tactic = tacticNames[random.whole(0, tacticNames.length - 1)] ?? 'still';
  const strangers = random.whole(0, 2 ** 31);
  const hits = (reports: boolean) => {
    const sight = playAttack(world, new Random(strangers), { cell, target, tactic, reports });
    return new Set(
      guessNames.filter((name) => {
        const guess = guesses[name](sight, target, cell);
        return guess !== undefined && Math.abs(guess - target.annualCents) <= NEAR_CENTS;
      }),
    );
  };
  return { cell: id, band, tactic, hitsWith: hits(true), hitsWithout: hits(false) };
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
  const halves = [0, 1].map((half) => tries.filter((_, index) => index % 2 === half));
  const [even = [], odd = []] = halves;
  const folds = [
    { choosing: even, judging: odd },
    { choosing: odd, judging: even },
  ];
  const byBand = bands.map((band, index) => {
    const next = bands[index + 1];
    const inBand = (each: Try) => each.band === band;
    return result(
      `${band}${next ? `–${next - 1}` : '+'} coders`,
      folds.map(({ choosing, judging }) => ({ choosing: choosing.filter(inBand), judging: judging.filter(inBand) })),
    );
  });
  const worst = folds.map(({ choosing, judging }) => {
    const cells = worstCells(choosing);
    const amongWorst = ({ cell }: Try) => cells.has(cell);
    return { choosing: choosing.filter(amongWorst), judging: judging.filter(amongWorst) };
  });
  return [...byBand, result('worst 5% of cells', worst)];
}

interface Fold {
  choosing: readonly Try[];
  judging: readonly Try[];
}

function worstCells(tries: readonly Try[]): Set<string> {
  const byCell = new Map<string, Try[]>();
  for (const each of tries) byCell.set(each.cell, [...(byCell.get(each.cell) ?? []), each]);
  const excess = [...byCell].map(([cell, own]): [string, number] => [
    cell,
    rateOf(own, 'hitsWith', best(own, 'hitsWith')) - rateOf(own, 'hitsWithout', best(own, 'hitsWithout')),
  ]);
  excess.sort(([, a], [, b]) => b - a);
  return new Set(excess.slice(0, Math.ceil(excess.length / 20)).map(([cell]) => cell));
}

/** The attacker does the best there is in either case: without the target's report the job itself is a fair guess. */
function result(band: string, folds: readonly Fold[]): BandResult {
  const judged = folds.flatMap(({ choosing, judging }) => {
    const [attack, otherwise] = [best(choosing, 'hitsWith'), best(choosing, 'hitsWithout')];
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
  };
}

function best(tries: readonly Try[], hits: 'hitsWith' | 'hitsWithout'): Guess {
  return guessNames.reduce((one, other) => (rateOf(tries, hits, other) > rateOf(tries, hits, one) ? other : one));
}

function rateOf(tries: readonly Try[], hits: 'hitsWith' | 'hitsWithout', guess: Guess): number {
  return tries.filter((each) => each[hits].has(guess)).length / Math.max(tries.length, 1);
}
