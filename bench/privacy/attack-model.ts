import type { CellName } from '@/lib/aggregates/cell';
import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { singlesOf } from '@/lib/aggregates/cells-of';
import { OpenReports } from '@/lib/aggregates/open-reports';
import { LEAST_CHANGED } from '@/lib/aggregates/publishing-rules';
import type { Protection } from '@/lib/estimate/fit-effects';
import { fitModel, PROTECTION } from '@/lib/estimate/fit-model';
import { pairOf } from '@/lib/estimate/layout';
import type { Knowledge, PayModel } from '@/lib/estimate/pay-model';
import type { Random } from '@/lib/sample/random';
import { coderLike, expectedCents, TODAY, type World } from './world';

/** Versions that the attacker compares with the last one before the target came. */
const VERSIONS = 2;
const OWN = 3;

/** By how much the sums behind the target's effects moved, on average, in log pay: what all answers together tell. */
export interface ModelSight {
  middle: number;
  median: number;
}

/**
 * An attacker who asks any job of every version can work out each effect that the answers are made of. So this one reads
 * the effects themselves, unrounded, knows who works where, and turns each effect of the target's job back into the sum of
 * pulls behind it. Three own accounts are in the target's very job; one of them leaves with each version, so that noise is
 * drawn anew. Strangers are from anywhere, as few as a new version takes. Returns what is seen where the target reports,
 * and where it does not.
 */
export function attackModel(
  world: World,
  knowledge: Knowledge,
  target: CountedReport,
  protection: Protection = PROTECTION,
): (random: Random, reports: boolean) => ModelSight {
  const everybody = [...(world.members.get('nation') ?? [])];
  const own = Array.from({ length: OWN }, (_, account) => ({
    ...target,
    author: `${account}`.repeat(16),
    annualCents: Math.round(expectedCents(target)),
  }));
  const modelOf = (all: readonly CountedReport[]) => {
    const open = new OpenReports(TODAY);
    for (const report of all) open.add(report);
    return fitModel(open, knowledge, protection);
  };
  const before = modelOf([...everybody, ...own]);
  return (random, reports) => {
    const inside = reports ? [target] : [];
    const strangers: CountedReport[] = [];
    const sight: ModelSight = { middle: 0, median: 0 };
    for (let version = 1; version <= VERSIONS; version++) {
      const owned = own.slice(version);
      const needed = LEAST_CHANGED - 1 - (version === 1 ? inside.length : 0);
      for (let more = 0; more < needed; more++) {
        const like = everybody[random.whole(0, everybody.length - 1)];
        if (like) strangers.push(coderLike(random, like));
      }
      const present = [...everybody, ...owned, ...strangers, ...inside];
      const moved = sumsMoved(before, modelOf(present), target, present);
      sight.middle += moved.middle / VERSIONS;
      sight.median += moved.median / VERSIONS;
    }
    return sight;
  };
}

function sumsMoved(
  before: PayModel,
  after: PayModel,
  target: CountedReport,
  present: readonly CountedReport[],
): ModelSight {
  const singles = singlesOf(target).filter((name) => !name.startsWith('year') && !name.startsWith('level'));
  const names = new Map<CellName, Set<number>>(singles.map((name) => [name, new Set()]));
  present.forEach((report, at) => {
    for (const name of singlesOf(report)) names.get(name)?.add(at);
  });
  const spread = Math.max((after.average.tails[2] - after.average.tails[0]) / 2.5632, 0.05);
  let [middle, median, weights] = [0, 0, 0];
  const look = (coders: number, left: number | undefined, one?: readonly number[], other?: readonly number[]) => {
    if (left === undefined || !one || !other || coders === 0) return;
    const perCoder = spread ** 2 * (1 + PROTECTION.noise ** 2 / coders);
    const whole = Math.min(perCoder / Math.max(left, 1e-9), 1e4);
    // An effect that hardly moves tells its sum less surely than the rounding of the model.
    const weight = 1 / (1 + (whole * 1e-5) ** 2);
    middle += weight * whole * ((other[0] ?? 0) - (one[0] ?? 0));
    median += weight * whole * ((other[2] ?? 0) - (one[2] ?? 0));
    weights += weight;
  };
  const columnOf = (model: PayModel, name: CellName) => model.columns.find((column) => column.name === name);
  for (const [index, name] of singles.entries()) {
    const [one, other] = [columnOf(before, name), columnOf(after, name)];
    if (one?.known && other?.known) look(names.get(name)?.size ?? 0, other.variance, one.effects, other.effects);
    for (const beside of singles.slice(index + 1)) {
      const pair = pairOf(name, beside);
      if (!pair) continue;
      const [was, is] = [before.pairs[pair.name], after.pairs[pair.name]];
      const together = [...(names.get(name) ?? [])].filter((at) => names.get(beside)?.has(at)).length;
      if (was && is) look(together, is.variance, was.effects, is.effects);
    }
  }
  return { middle: middle / Math.max(weights, 1), median: median / Math.max(weights, 1) };
}
