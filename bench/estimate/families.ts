import type { CountedReport } from '@/lib/aggregates/cell-contents';
import type { Random } from '@/lib/sample/random';
import { type Credential, countedAs, credentials } from '@/lib/survey/credentials';
import { valuesOf } from '@/lib/survey/dimension';
import { ACCEPTED } from '@/lib/survey/plausibility';
import { keysOf } from '@/lib/survey/vocabulary';

/** The day on which the survey is looked at. */
export const TODAY = new Date(Date.UTC(2026, 10, 24));

/** The dimensions that markets are drawn in. */
export const cuts = [
  'state',
  'experience',
  'role',
  'credential',
  'specialty',
  'setting',
  'arrangement',
  'employment',
] as const;
export type Cut = (typeof cuts)[number];

/** What is random about the markets of a family beyond what is random about all. */
interface Habits {
  /** How many pairs of dimensions interact; two values together pay more or less than their sum by so much (sd of log pay). */
  interactions?: { pairs: number; deviation: number };
  /** Whether spread and skew differ by the values of dimensions and of a pair. */
  shapes?: boolean;
  /** Share of reports with gross errors. */
  errors?: number;
  /** Whether reports go back seven years over which pay moved, by how much a year at most; and not alike everywhere. */
  years?: { most: number };
  /** Whether only three or four dimensions matter, each with few values. */
  few?: boolean;
  /** Whether one value of one dimension holds half of all coders and pays 20 to 40% more. */
  giant?: boolean;
}

export const families = {
  additive: {},
  'interactions in any pair': { interactions: { pairs: 3, deviation: 0.05 } },
  'skew and spread by job': { shapes: true },
  '5% gross errors': { errors: 0.05 },
  'seven years of rising pay': { years: { most: 0.08 } },
  'few dimensions, much spread': { few: true, shapes: true },
  'one large, well-paid value': { giant: true, interactions: { pairs: 1, deviation: 0.04 } },
} as const satisfies Record<string, Habits>;

export type Family = keyof typeof families;

/** A market, all its own at each seed. */
export interface Market {
  /** A report as it comes in. */
  report(random: Random): CountedReport;
  /** One of today, without errors. */
  clean(random: Random): CountedReport;
  /** The dimensions that matter, in random order. */
  matters: readonly Cut[];
}

interface Values {
  names: string[];
  /** Share of coders, by each of the kinds of coders that there are. */
  weights: number[][];
  effects: number[];
}

/** Kinds of coders: each has its own share of every value, so that dimensions go along with each other. */
const KINDS = 3;

export function drawMarket(habits: Habits, random: Random): Market {
  const active = habits.few ? 3 + random.whole(0, 1) : random.whole(4, cuts.length);
  const order = shuffled(cuts, random);
  const matters = new Set(order.slice(0, active));
  const values = new Map(cuts.map((cut) => [cut, drawValues(cut, matters.has(cut), habits, random)]));
  if (habits.giant) makeGiant(values, [...matters], random);
  const kinds = Array.from({ length: KINDS }, () => 0.2 + random.next());

  const pairs = pairsOf([...matters], random)
    .slice(0, habits.interactions?.pairs ?? 0)
    .map((pair) => ({ pair, deviation: (habits.interactions?.deviation ?? 0) * (0.5 + random.next()) }));
  const spreadCut = order[0] ?? 'state';
  const [skewOne, skewOther] = [order[1] ?? 'state', order[2] ?? 'role'];
  const spread = 0.1 + 0.12 * random.next() + (habits.few ? 0.15 : 0);
  const skew = random.next() - 0.5;
  const rise = (habits.years?.most ?? 0.03) * (habits.years ? 0.5 + 0.5 * random.next() : random.next());
  const bend = habits.years ? random.next() : 0;
  const slopeCut = order[3 % active] ?? 'state';
  const slopes = habits.years ? 0.01 * random.next() : 0;
  const heavy = random.chance(0.5);

  const drawn = new Map<string, number>();
  const once = (key: string, draw: () => number) => {
    const known = drawn.get(key) ?? draw();
    drawn.set(key, known);
    return known;
  };
  const start = Math.log(4_200_000 + random.next() * 2_000_000);

  const draw = (yearsBack: number): CountedReport => {
    const kind = pickIndex(kinds, random);
    const picked = new Map(
      cuts.map((cut) => {
        const { weights } = values.get(cut) ?? { weights: [[1]] };
        return [cut, pickIndex(weights[kind] ?? [1], random)];
      }),
    );
    const nameAt = (cut: Cut) => values.get(cut)?.names[picked.get(cut) ?? 0] ?? '';
    let log = start;
    for (const cut of cuts) log += values.get(cut)?.effects[picked.get(cut) ?? 0] ?? 0;
    for (const { pair, deviation } of pairs) {
      log += once(pair.map(nameAt).join('&'), () => random.normal(deviation));
    }
    const moved = yearsBack - (bend * Math.max(yearsBack - 3, 0)) / 2;
    const slope = rise + once(`slope ${nameAt(slopeCut)}`, () => random.normal(slopes));
    log -= slope * moved;
    const own = habits.shapes
      ? once(`spread ${nameAt(spreadCut)}`, () => spread * Math.exp(random.normal(0.35)))
      : spread;
    const lean = habits.shapes
      ? once(`skew ${nameAt(skewOne)} ${nameAt(skewOther)}`, () => random.next() * 1.8 - 0.9)
      : skew;
    const exponential = -Math.log(1 - random.next()) - 1;
    const tail = heavy && random.chance(0.1) ? 2 : 1;
    log += own * tail * (lean * exponential + Math.sqrt(1 - lean ** 2) * random.normal(1));

    const time = new Date(TODAY.getTime() - yearsBack * 365.25 * 86_400_000);
    const annualCents = Math.min(Math.max(Math.round(Math.exp(log) / 100) * 100, ACCEPTED.least), ACCEPTED.most);
    return {
      ...attributesOf(nameAt),
      benefits: [],
      author: random.hex(16),
      payYear: time.getUTCFullYear(),
      receivedMonth: new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), 1)),
      annualCents,
    };
  };
  const span = habits.years ? 7 : 2;
  return {
    report: (source) => {
      const report = draw(source.next() * span);
      if (!habits.errors || !source.chance(habits.errors)) return report;
      const factor = [10, 0.1, 2, 0.5, 4][source.whole(0, 4)] ?? 1;
      const wrong = Math.round(report.annualCents * factor);
      return { ...report, annualCents: Math.min(Math.max(wrong, ACCEPTED.least), ACCEPTED.most) };
    },
    clean: () => draw(0),
    matters: order.slice(0, active),
  };
}

/** A report's attributes by the name of its value in each dimension. Years of experience are the band's first. */
export function attributesOf(
  nameAt: (cut: Cut) => string,
): Omit<CountedReport, 'annualCents' | 'author' | 'payYear' | 'receivedMonth' | 'benefits'> {
  const value = <C extends Parameters<typeof valuesOf>[0]>(cut: C) => {
    const found = valuesOf(cut).find((each) => each === nameAt(cut as Cut));
    if (!found) throw new RangeError(`No ${cut} is named ${nameAt(cut as Cut)}`);
    return found;
  };
  return {
    state: value('state'),
    experienceYears: Number.parseInt(value('experience'), 10),
    role: value('role'),
    credentials: [credentialCountedAs(nameAt('credential'))],
    specialty: value('specialty'),
    setting: value('setting'),
    arrangement: value('arrangement'),
    employment: value('employment'),
  };
}

/** One that is counted so. */
function credentialCountedAs(name: string): Credential {
  const found = keysOf(credentials).find((credential) => countedAs(credential) === name);
  if (!found) throw new RangeError(`No credential is counted as ${name}`);
  return found;
}

/** Of the names a random selection, with random sizes: some markets have a few large places, others many alike. */
function drawValues(cut: Cut, matters: boolean, habits: Habits, random: Random): Values {
  const all = shuffled(
    // Managers and directors have no band of experience, contractors a market of their own.
    valuesOf(cut).filter((name) => !['manager', 'director', 'contract'].includes(name)),
    random,
  );
  const most = habits.few ? Math.min(all.length, 8) : all.length;
  const names = all.slice(
    0,
    habits.few ? random.whole(2, most) : Math.max(2, Math.round(most * (0.3 + 0.7 * random.next()))),
  );
  const steep = random.next() * 1.4;
  const sizes = names.map((_, rank) => (rank + 1) ** -steep);
  const weights = Array.from({ length: KINDS }, () => sizes.map((size) => size * Math.exp(random.normal(0.6))));
  const deviation = matters ? 0.04 + 0.12 * random.next() : 0;
  return { names, weights, effects: names.map(() => random.normal(deviation)) };
}

function makeGiant(values: Map<Cut, Values>, matters: readonly Cut[], random: Random): void {
  const drawn = values.get(matters[random.whole(0, matters.length - 1)] ?? 'state');
  if (!drawn) return;
  const giant = random.whole(0, drawn.names.length - 1);
  for (const weights of drawn.weights) {
    const others = weights.reduce((sum, weight, index) => (index === giant ? sum : sum + weight), 0);
    weights[giant] = others;
  }
  drawn.effects[giant] = 0.2 + 0.2 * random.next() + Math.max(...drawn.effects);
}

function pairsOf(matters: readonly Cut[], random: Random): [Cut, Cut][] {
  const all = matters.flatMap((one, index) => matters.slice(index + 1).map((other): [Cut, Cut] => [one, other]));
  return shuffled(all, random);
}

function pickIndex(weights: readonly number[], random: Random): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at--) {
    const other = random.whole(0, at);
    [result[at], result[other]] = [result[other] as T, result[at] as T]; // both are within
  }
  return result;
}
