import type { CellName } from '@/lib/aggregates/cell';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { cellsOf } from '@/lib/aggregates/cells-of';
import type { Figure } from '@/lib/aggregates/figure';
import { LEAST_CHANGED } from '@/lib/aggregates/publishing-rules';
import type { Random } from '@/lib/sample/random';
import type { MemorySurvey } from './memory-survey';
import { coderLike, expectedCents, type World } from './world';

/** How the attacker's three accounts move between releases; each time all three report anew. */
export const tactics = {
  /** They report the same again: nobody but the target and a stranger moves the figure. */
  still: [1, 1, 1],
  /** From far below to far above: the median walks over the order statistics around it. */
  upwards: [0.3, 3, 3],
  downwards: [3, 0.3, 0.3],
  /** To one side and back, so that the last release is as the first but for the target. */
  back: [0.3, 3, 0.3],
} as const;

export type Tactic = keyof typeof tactics;

/** What changed in one cell from one figure to the next, as far as the attacker knows. */
export interface Move {
  cell: CellName;
  before: Figure;
  after: Figure;
  /** Coders in the cell; more than a release tells. */
  coders: number;
  /** Pay in cents of the attacker's own reports that came and went. */
  ownJoined: number[];
  ownLeft: number[];
  /** How many others came, of unknown pay. */
  strangers: number;
  /** Whether the target came in between. */
  target: boolean;
}

/** Everything the attacker saw. */
export interface Sight {
  moves: Move[];
  /** The last figures of all cells that the target is in. */
  last: Map<CellName, Figure>;
  survey: MemorySurvey;
}

/**
 * The tightest attack that the rules allow: three own accounts in the target's very cells, a release right before the
 * target's report and one as soon after it as the cell's figure is made anew. Strangers come only to fill up what the
 * rule asks for. With `reports` false the same happens, but the target never reports. Pay by the hour and adjusted to
 * living costs is left out: it follows from the rounded yearly figure.
 */
export function playAttack(
  world: World,
  random: Random,
  { cell, target, tactic, reports }: { cell: CellName; target: CountedReport; tactic: Tactic; reports: boolean },
): Sight {
  const survey = world.survey.fork();
  const likes = world.members.get(cell) ?? [];
  const stranger = () => coderLike(random, likes[random.whole(0, likes.length - 1)] ?? target);
  const [first, ...rounds] = tactics[tactic].map((times) =>
    [0, 1, 2].map((account) => ({
      ...target,
      author: `own ${account}`,
      annualCents: Math.round(expectedCents(target) * times),
    })),
  );

  // Coders come and go until the figure is fresh: then the cell is as large as it was, and three of them the attacker's.
  let accounts = first ?? [];
  const start = random.whole(0, likes.length - 1);
  const leaving = [...likes.slice(start), ...likes.slice(0, start)].slice(0, LEAST_CHANGED);
  const others = leaving.slice(accounts.length).map(stranger);
  survey.release({ joining: [...accounts, ...others], leaving });

  const watch = new Watch(survey, cellsOf(target));
  if (reports) watch.release({ target: [target] });
  for (const round of rounds) {
    round.forEach((report, account) => {
      const left = accounts[account];
      watch.release({ ownJoined: [report], ownLeft: left ? [left] : [] });
    });
    accounts = round;
    const made = watch.times(cell);
    for (let many = 0; many < LEAST_CHANGED && watch.times(cell) === made; many += 1) {
      watch.release({ strangers: [stranger()] });
    }
  }
  return { moves: watch.moves, last: watch.figures(), survey };
}

/** Follows the figures of some cells from release to release. */
class Watch {
  readonly moves: Move[] = [];
  readonly #open = new Map<CellName, Move>();
  readonly #survey: MemorySurvey;

  constructor(survey: MemorySurvey, cells: readonly CellName[]) {
    this.#survey = survey;
    for (const cell of cells) this.#open.set(cell, this.#next(cell));
  }

  release({
    target = [],
    ownJoined = [],
    ownLeft = [],
    strangers = [],
  }: {
    target?: CountedReport[];
    ownJoined?: CountedReport[];
    ownLeft?: CountedReport[];
    strangers?: CountedReport[];
  }): void {
    this.#survey.release({ joining: [...target, ...ownJoined, ...strangers], leaving: ownLeft });
    const strangersIn = new Set(strangers.flatMap(cellsOf));
    for (const [cell, move] of this.#open) {
      move.ownJoined.push(...ownJoined.map(({ annualCents }) => annualCents));
      move.ownLeft.push(...ownLeft.map(({ annualCents }) => annualCents));
      if (strangersIn.has(cell)) move.strangers += 1;
      if (target.length > 0) move.target = true;
      const after = this.#survey.figure(cell);
      if (after === move.before) continue;
      this.moves.push({ ...move, after });
      this.#open.set(cell, this.#next(cell));
    }
  }

  /** How often the figure was made anew so far. */
  times(cell: CellName): number {
    return this.moves.filter((move) => move.cell === cell && move.before !== move.after).length;
  }

  figures(): Map<CellName, Figure> {
    return new Map([...this.#open.keys()].map((cell) => [cell, this.#survey.figure(cell)]));
  }

  #next(cell: CellName): Move {
    const figure = this.#survey.figure(cell);
    return {
      cell,
      before: figure,
      after: figure,
      coders: this.#survey.coders(cell),
      ownJoined: [],
      ownLeft: [],
      strangers: 0,
      target: false,
    };
  }
}
