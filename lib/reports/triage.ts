import { z } from 'zod';
import { type CellName, partsOf } from '@/lib/aggregates/cell';
import type { Figure } from '@/lib/aggregates/figure';
import type { Estimate } from '@/lib/estimate/estimate';
import { isByThePiece } from '@/lib/survey/pay';
import { questionAbout } from '@/lib/survey/plausibility';
import { keysOf, payBases } from '@/lib/survey/vocabulary';
import type { ShownReport } from './shown-report';

/** What triage reads of a report. */
export type TriagedReport = Pick<
  ShownReport,
  | 'payBasis'
  | 'amountE4'
  | 'productionCents'
  | 'extraPayCents'
  | 'bonusCents'
  | 'paidHoursPerWeek'
  | 'chartsPerHour'
  | 'payYear'
  | 'state'
  | 'experienceYears'
  | 'role'
  | 'credentials'
  | 'specialty'
  | 'setting'
  | 'arrangement'
  | 'employment'
  | 'annualCents'
>;

/** What it reads of other reports, their month of receipt such as `2026-11`. */
export type OtherReport = Pick<
  ShownReport,
  | 'id'
  | 'receivedMonth'
  | 'payYear'
  | 'state'
  | 'experienceYears'
  | 'role'
  | 'credentials'
  | 'specialty'
  | 'setting'
  | 'arrangement'
  | 'employment'
  | 'annualCents'
  | 'paidHoursPerWeek'
>;

/** What a report is compared with. The others don't include the report it replaces. */
export interface TriageFacts {
  report: TriagedReport;
  /** In which it is triaged. */
  month: string;
  /** What the model says about exactly this job; null before its first fit. */
  expected: Pick<Estimate, 'medianCents' | 'lowCents' | 'highCents' | 'p10Cents' | 'p90Cents'> | null;
  /** The published figures of the cells that the report would feed. */
  figures: readonly Figure[];
  /** The author's own reports, except those replaced by a newer version. */
  ofAuthor: readonly OtherReport[];
  /** Reports of others that count or wait, on such a job and with like pay. */
  twins: readonly OtherReport[];
  /** Reports of others that wait since the last `WAVE_HOURS` at most, with the same role in the same state. */
  arrived: readonly OtherReport[];
}

/** Answers that contradict each other. */
export const contradictions = {
  manager_new: {
    name: 'a manager or director with a year of experience or less',
    is: ({ role, experienceYears }) => (role === 'manager' || role === 'director') && experienceYears <= 1,
  },
  senior_new: {
    name: 'a senior coder, auditor, educator or supervisor in the first year',
    is: ({ role, experienceYears }) =>
      (role === 'senior_coder' || role === 'auditor' || role === 'educator' || role === 'supervisor') &&
      experienceYears === 0,
  },
  apprentice_experienced: {
    name: 'the apprentice mark (CPC-A) after ten years',
    is: ({ credentials, experienceYears }) => credentials.includes('cpc_a') && experienceYears >= 10,
  },
  apprentice_certified: {
    name: 'CPC beside its apprentice mark (CPC-A)',
    is: ({ credentials }) => credentials.includes('cpc_a') && credentials.includes('cpc'),
  },
  full_time_hours: {
    name: 'full-time with fewer than 30 hours a week',
    is: ({ employment, paidHoursPerWeek }) => employment === 'full_time' && paidHoursPerWeek < 30,
  },
  manager_per_chart: {
    name: 'a manager or director paid by the chart or RVU',
    is: ({ role, payBasis }) => (role === 'manager' || role === 'director') && isByThePiece(payBasis),
  },
  federal_elsewhere: {
    name: 'a federal GS grade outside government or VA',
    is: ({ setting, payBasis }) => payBasis === 'gs' && setting !== 'government',
  },
  much_on_top: {
    name: 'more production or extra pay than base pay',
    is: ({ productionCents, extraPayCents, annualCents, paidHoursPerWeek }) =>
      Math.max(2 * productionCents, extraPayCents) > (annualCents * paidHoursPerWeek) / 40,
  },
} as const satisfies Record<string, { name: string; is: (report: TriagedReport) => boolean }>;

const monthSchema = z.string().regex(/^\d{4}-\d{2}$/);
const cents = z.int();
const cell = z.custom<CellName>((value) => typeof value === 'string');

/** Another way to understand the entry. */
const meaningSchema = z.object({
  payBasis: z.enum(keysOf(payBases)),
  amountE4: z.int(),
  paidHoursPerWeek: z.number(),
  chartsPerHour: z.number().nullable(),
  typedPer: z.enum(['month', 'two weeks', 'week']).optional(),
});

const findingSchema = z
  .discriminatedUnion('rule', [
    z.object({ rule: z.literal('outside-model'), p10Cents: cents, p90Cents: cents }),
    z.object({ rule: z.literal('outlier'), cell, p25Cents: cents, p75Cents: cents }),
    z.object({ rule: z.literal('few-comparables') }),
    z.object({
      rule: z.literal('units'),
      meaning: meaningSchema,
    }),
    z.object({ rule: z.literal('duplicate'), month: monthSchema }),
    z.object({ rule: z.literal('own-duplicate'), month: monthSchema }),
    z.object({ rule: z.literal('many'), count: z.int() }),
    z.object({ rule: z.literal('wave'), count: z.int() }),
    z.object({ rule: z.literal('inconsistent'), what: z.array(z.enum(keysOf(contradictions))) }),
    z.object({ rule: z.literal('imported') }),
  ])
  .and(z.object({ weight: z.int().min(0) }));

/** One odd thing about a report, with the facts its sentence needs. */
export type Finding = z.infer<typeof findingSchema>;
export type RuleKey = Finding['rule'];
export const findingsSchema = z.array(findingSchema);

/** At this sum of weights or more, a report is suspicious and must be decided on by itself. Below it, it is ordinary. */
export const SUSPICIOUS_FROM = 2;

/** Half the width of the range of eight in ten coders, so many times from the median: odd, and very odd. */
const FAR = 2;
const VERY_FAR = 3;
/** Distance beyond the quartiles, in interquartile ranges (Tukey's fences). */
const FENCE = 1.5;
/** Quartiles are rounded, so they are treated as at least this far apart. */
const LEAST_QUARTILE_RATIO = 1.15;
/** Pay that differs by less is the same pay. */
export const SAME_PAY = 0.01;
/** The pay of similar reports differs by less than this. */
export const LIKE_PAY = 0.05;
const MANY_IN_A_MONTH = 3;
const WAVE = 5;
export const WAVE_HOURS = 24;

interface Rule {
  /** What a moderator chooses it by. */
  name: string;
  /** For /method: what it finds. */
  finds: string;
  check(facts: TriageFacts): Finding | undefined;
}

const outsideModel: Rule = {
  name: 'Outside the model’s range',
  finds: `Pay ${FAR} times as far from the median as the range that the pay model expects of eight in ten coders in exactly this job; ${VERY_FAR} times weighs double.`,
  check({ report, expected }) {
    if (!expected) return undefined;
    const { medianCents, lowCents, highCents, p10Cents, p90Cents } = expected;
    const above = report.annualCents > medianCents;
    const ofCoders = logRatio(medianCents, above ? p90Cents : p10Cents);
    const ofMedian = logRatio(medianCents, above ? highCents : lowCents);
    const halfWidths = logRatio(report.annualCents, medianCents) / Math.hypot(ofCoders, ofMedian);
    if (halfWidths < FAR) return undefined;
    return { rule: 'outside-model', weight: halfWidths < VERY_FAR ? 1 : 2, p10Cents, p90Cents };
  },
};

const outlier: Rule = {
  name: 'Outlier among comparable coders',
  finds: `Pay beyond the quartiles of all of the closest published groups by more than ${FENCE} times the distance between the quartiles.`,
  check({ report, figures }) {
    const outside = comparablesAmong(figures).map((figure) => ({
      figure,
      by: beyondFence(figure, report.annualCents),
    }));
    const [nearest] = outside.sort((one, other) => one.by - other.by);
    if (!nearest || nearest.by <= 0) return undefined;
    const { cell, p25Cents, p75Cents } = nearest.figure;
    return { rule: 'outlier', weight: 1, cell, p25Cents, p75Cents };
  },
};

const fewComparables: Rule = {
  name: 'Too few comparable coders',
  finds: 'No group that the report belongs to has its quartiles published yet. This does not count against it.',
  check: ({ figures }) => (comparablesAmong(figures).length === 0 ? { rule: 'few-comparables', weight: 0 } : undefined),
};

const units: Rule = {
  name: 'Units mixed up',
  finds: 'Pay that would be ordinary by the hour instead of the year, by the month, or with the point moved.',
  check({ report }) {
    const [meaning] = questionAbout(report)?.meanings ?? [];
    return meaning && { rule: 'units', weight: 2, meaning: meaningSchema.parse(meaning) };
  },
};

const duplicate: Rule = {
  name: 'Like another report',
  finds: `The same answers about the job as in a report of someone else, and the same pay within ${SAME_PAY * 100}%.`,
  check({ report, twins }) {
    const same = twins.find(
      (other) => isSamePay(report, other) && isSameJob(report, other) && isSameCoder(report, other),
    );
    return same && { rule: 'duplicate', weight: 2, month: same.receivedMonth };
  },
};

const ownDuplicate: Rule = {
  name: 'Reported before by its author',
  finds: `The same job and hours in the same year as in an earlier report of the same author, and the same pay within ${SAME_PAY * 100}%.`,
  check({ report, ofAuthor }) {
    const same = ofAuthor.find(
      (other) =>
        other.payYear === report.payYear &&
        other.paidHoursPerWeek === report.paidHoursPerWeek &&
        isSamePay(report, other) &&
        isSameJob(report, other),
    );
    return same && { rule: 'own-duplicate', weight: 2, month: same.receivedMonth };
  },
};

const many: Rule = {
  name: 'Many by one author',
  finds: `${MANY_IN_A_MONTH} or more other reports of the same author for the same year in the same month. Pay of earlier years and second jobs are welcome.`,
  check({ report, ofAuthor, month }) {
    const ofYear = ofAuthor.filter(
      ({ receivedMonth, payYear }) => receivedMonth === month && payYear === report.payYear,
    );
    const count = ofYear.length;
    return count < MANY_IN_A_MONTH ? undefined : { rule: 'many', weight: 2, count };
  },
};

const wave: Rule = {
  name: 'One of a wave',
  finds: `${WAVE} or more waiting reports that came within ${WAVE_HOURS} hours with the same role in the same state, and the same pay within ${LIKE_PAY * 100}%.`,
  check(facts) {
    const count = lookAlikes(facts).length;
    return count < WAVE ? undefined : { rule: 'wave', weight: 2, count };
  },
};

/** Those that the report would be one of a wave with. */
export function lookAlikes({ report, arrived }: TriageFacts): OtherReport[] {
  return arrived.filter(({ annualCents }) => isWithin(LIKE_PAY, report.annualCents, annualCents));
}

const inconsistent: Rule = {
  name: 'Answers don’t fit together',
  finds: `${Object.values(contradictions)
    .map(({ name }) => name)
    .join('; ')}.`,
  check({ report }) {
    const what = keysOf(contradictions).filter((key) => contradictions[key].is(report));
    return what.length === 0 ? undefined : { rule: 'inconsistent', weight: 2, what };
  },
};

const imported: Rule = {
  name: 'Imported',
  finds: 'Came as approved in another survey’s file, and was compared with nothing.',
  check: () => undefined,
};

/** In the order shown to moderators. */
export const rules: Readonly<Record<RuleKey, Rule>> = {
  wave,
  many,
  units,
  'own-duplicate': ownDuplicate,
  duplicate,
  inconsistent,
  'outside-model': outsideModel,
  outlier,
  'few-comparables': fewComparables,
  imported,
};

export interface Triage {
  findings: Finding[];
  suspicion: number;
}

/** What is odd about a report, and how odd in all. Pure. */
export function triage(facts: TriageFacts): Triage {
  return triageOf(Object.values(rules).flatMap((rule) => rule.check(facts) ?? []));
}

/** For reports that are imported as approved already. */
export const notTriaged = triageOf([{ rule: 'imported', weight: 0 }]);

function triageOf(findings: Finding[]): Triage {
  return { findings, suspicion: findings.reduce((sum, { weight }) => sum + weight, 0) };
}

type Comparable = Extract<Figure, { p25Cents: number }>;

/** Dimensions that don't make coders comparable. */
const noLikeness: readonly string[] = ['year', 'benefit'];

/** The closest published groups: of two dimensions or, if there are none, of one. */
function comparablesAmong(figures: readonly Figure[]): Comparable[] {
  const withQuartiles = figures
    .filter((figure) => figure.shows === 'quartiles' || figure.shows === 'distribution')
    .filter(({ cell }) => partsOf(cell).every(({ dimension }) => !noLikeness.includes(dimension)));
  const closest = Math.max(0, ...withQuartiles.map(({ cell }) => partsOf(cell).length));
  return withQuartiles.filter(({ cell }) => partsOf(cell).length === closest);
}

/** The log of how far a pay is beyond the fence; negative if within it. */
function beyondFence({ p25Cents, p75Cents }: Comparable, annualCents: number): number {
  const between = Math.max(Math.log(p75Cents / p25Cents), Math.log(LEAST_QUARTILE_RATIO));
  const pay = Math.log(annualCents);
  return Math.max(pay - Math.log(p75Cents), Math.log(p25Cents) - pay) - FENCE * between;
}

function logRatio(one: number, other: number): number {
  return Math.abs(Math.log(one / other));
}

function isWithin(share: number, one: number, other: number): boolean {
  return Math.abs(one - other) <= share * Math.max(one, other);
}

function isSamePay(report: TriagedReport, other: OtherReport): boolean {
  return isWithin(SAME_PAY, report.annualCents, other.annualCents);
}

function isSameJob(report: TriagedReport, other: OtherReport): boolean {
  const keys = ['state', 'role', 'specialty', 'setting', 'arrangement', 'employment'] as const;
  return keys.every((key) => report[key] === other[key]);
}

function isSameCoder(report: TriagedReport, other: OtherReport): boolean {
  return (
    report.experienceYears === other.experienceYears &&
    report.credentials.toSorted().join() === other.credentials.toSorted().join()
  );
}
