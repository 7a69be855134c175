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
  /** The guess that did best with the target's report, chosen on other tries than those it is judged by. */
  attack: Guess;
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
    const world = growWorld(random, [800, 2_500, 6_000][index % 3] ?? 2_500);
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

/** By band, and for the worst 5 % of cells. Half of the tries choose the guess and the worst cells, the others judge. */
export function resultsOf(tries: readonly Try[]): BandResult[] {
  const choosing = tries.filter((_, index) => index % 2 === 0);
  const judging = tries.filter((_, index) => index % 2 === 1);
  const byBand = bands.map((band, index) => {
    const next = bands[index + 1];
    const inBand = (each: Try) => each.band === band;
    return result(`${band}${next ? `–${next - 1}` : '+'} coders`, choosing.filter(inBand), judging.filter(inBand));
  });

  const cells = [...new Set(tries.map(({ cell }) => cell))];
  const excess = new Map(
    cells.map((cell) => {
      const own = choosing.filter((each) => each.cell === cell);
      return [
        cell,
        rateOf(own, 'hitsWith', best(own, 'hitsWith')) - rateOf(own, 'hitsWithout', best(own, 'hitsWithout')),
      ];
    }),
  );
  const worst = new Set(
    cells.sort((a, b) => (excess.get(b) ?? 0) - (excess.get(a) ?? 0)).slice(0, Math.ceil(cells.length / 20)),
  );
  const amongWorst = ({ cell }: Try) => worst.has(cell);
  return [...byBand, result('worst 5 % of cells', choosing.filter(amongWorst), judging.filter(amongWorst))];
}

/** The attacker does the best there is in either case: without the target's report the job itself is a fair guess. */
function result(band: string, choosing: readonly Try[], judging: readonly Try[]): BandResult {
  const [attack, otherwise] = [best(choosing, 'hitsWith'), best(choosing, 'hitsWithout')];
  const differences = judging.map(
    ({ hitsWith, hitsWithout }) => 100 * (Number(hitsWith.has(attack)) - Number(hitsWithout.has(otherwise))),
  );
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / Math.max(differences.length, 1);
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0);
  return {
    band,
    attack,
    with: 100 * rateOf(judging, 'hitsWith', attack),
    without: 100 * rateOf(judging, 'hitsWithout', otherwise),
    deviation: Math.sqrt(squares) / Math.max(differences.length, 1),
  };
}

function best(tries: readonly Try[], hits: 'hitsWith' | 'hitsWithout'): Guess {
  return guessNames.reduce((one, other) => (rateOf(tries, hits, other) > rateOf(tries, hits, one) ? other : one));
}

function rateOf(tries: readonly Try[], hits: 'hitsWith' | 'hitsWithout', guess: Guess): number {
  return tries.filter((each) => each[hits].has(guess)).length / Math.max(tries.length, 1);
}
