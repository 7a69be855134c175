import type { CountedReport } from '@/lib/aggregates/cell-contents';
import { ACCEPTED } from '@/lib/survey/plausibility';
import { drawJob } from '@/prisma/sample/draw-job';
import { expectedAnnual, type Job } from '@/prisma/sample/pay-structure';
import type { Random } from '@/prisma/sample/random';

/** The day on which the survey is looked at. */
export const TODAY = new Date(Date.UTC(2026, 10, 24));
const MONTHS = 24;

/** Log points × 100 that a market, all its own at each seed, adds to what the sample's structure expects. */
export interface Market {
  /** A report as it comes in. */
  report(random: Random): CountedReport;
  /** One of today, without errors, from whoever works in the field. */
  clean(random: Random): CountedReport;
}

interface Habits {
  /** Standard deviation of what two attributes together pay beyond their sum. */
  interaction?: number;
  /** Whether each specialty and each setting has its own skew and spread. */
  skew?: boolean;
  /** Of the reports, with gross errors. */
  errors?: number;
  /** Whether the better paid report more often. */
  selection?: boolean;
  /** By how much pay rose within the last year. */
  rise?: number;
}

export const generators = {
  additive: {},
  'skew by cell': { skew: true },
  interactions: { interaction: 6 },
  '5% gross errors': { errors: 0.05 },
  'market rose 8%': { rise: 8 },
  'selection bias': { selection: true },
} as const satisfies Record<string, Habits>;

export type Generator = keyof typeof generators;

/** Standard deviation of what sets coders in alike jobs apart, and of how a market differs from the sample's structure. */
const COLLEAGUES = 14;
const OWN_WAYS = 4;

export function marketOf(habits: Habits, random: Random): Market {
  const drawn = new Map<string, number>();
  const once = (key: string, draw: () => number) => {
    const known = drawn.get(key) ?? draw();
    drawn.set(key, known);
    return known;
  };

  const points = (job: Job) => {
    const singles = [job.state, `r ${job.role}`, `s ${job.specialty}`, `w ${job.setting}`, `c ${job.credentials[0]}`];
    const ways = singles.reduce((sum, key) => sum + once(key, () => random.normal(OWN_WAYS)), 0);
    if (!habits.interaction) return ways;
    const deviation = habits.interaction;
    const pairs = [
      `${job.state} ${job.specialty}`,
      `${job.setting} ${Math.min(3, Math.floor(job.experienceYears / 3))}`,
      `${job.credentials[0]} ${job.specialty}`,
    ];
    return pairs.reduce((sum, key) => sum + once(key, () => random.normal(deviation)), ways);
  };

  const ownPoints = (job: Job) => {
    if (!habits.skew) return random.normal(COLLEAGUES);
    const deviation = once(`deviation ${job.specialty}`, () => random.whole(9, 20));
    const skew = once(`skew ${job.setting} ${job.specialty}`, () => random.next() * 1.8 - 0.9);
    const exponential = -Math.log(1 - random.next()) - 1;
    return deviation * (skew * exponential + Math.sqrt(1 - skew ** 2) * random.normal(1));
  };

  const draw = (monthsBack: number): CountedReport & { own: number } => {
    const job = drawJob(random);
    const receivedMonth = new Date(Date.UTC(TODAY.getUTCFullYear(), TODAY.getUTCMonth() - monthsBack, 1));
    const own = ownPoints(job);
    const trend = -(habits.rise ?? 0) * Math.min(monthsBack / 12, 1);
    const annual = expectedAnnual(job, 0) * Math.exp((points(job) + own + trend) / 100);
    return {
      ...job,
      benefits: [],
      author: random.hex(16),
      payYear: receivedMonth.getUTCFullYear(),
      receivedMonth,
      annualCents: Math.round(annual) * 100,
      own,
    };
  };

  const report = (): CountedReport => {
    const { own, ...drawnReport } = draw(random.whole(0, MONTHS - 1));
    if (habits.selection && !random.chance(1 / (1 + Math.exp(-own / 12)))) return report();
    if (!habits.errors || !random.chance(habits.errors)) return drawnReport;
    const factor = [10, 0.1, 2, 0.5, 4][random.whole(0, 4)] ?? 1;
    const wrong = Math.round(drawnReport.annualCents * factor);
    return { ...drawnReport, annualCents: Math.min(Math.max(wrong, ACCEPTED.least), ACCEPTED.most) };
  };
  return {
    report,
    clean: () => {
      const { own: _, ...drawnReport } = draw(0);
      return drawnReport;
    },
  };
}
