import { keysOf } from '@/lib/survey/vocabulary';
import { roundedToFine } from './estimate';
import { type AskedJob, columnsOf } from './job';
import { logAt, normalShare, placeOf, Z80 } from './normal';
import type { Prediction, Predictor } from './predictor';

/**
 * How far a coder keeps their place among coders in jobs like theirs over the years, from 0 (not at all) to 1 (all of
 * it). The survey follows nobody, so it can't say: the middle is what we assume, and intervals hold from the lower to the
 * higher.
 */
export const persistence = { low: 0.5, middle: 0.7, high: 0.9 } as const;

/** Where a path leads after five years or so: a job at 6–9 years of experience. */
const destinations = {
  stay: { credentials: ['none'], specialty: 'general', role: 'coder' },
  cpc: { credentials: ['cpc'], specialty: 'general', role: 'coder' },
  ccs: { credentials: ['ccs'], specialty: 'general', role: 'coder' },
  crc_risk_adjustment: { credentials: ['crc'], specialty: 'risk_adjustment', role: 'coder' },
  ccs_inpatient: { credentials: ['ccs'], specialty: 'inpatient_facility', role: 'coder' },
  cpc_senior: { credentials: ['cpc'], specialty: 'general', role: 'senior_coder' },
  cpma_auditor: { credentials: ['cpma'], specialty: 'general', role: 'auditor' },
  cpc_supervisor: { credentials: ['cpc'], specialty: 'general', role: 'supervisor' },
} as const satisfies Record<string, AskedJob>;

export type PathKey = keyof typeof destinations;

/** Amounts are cents of a 2,080-hour year at today's level of pay. */
export interface Outcome {
  medianCents: number;
  p10Cents: number;
  p90Cents: number;
  /** Percent of such coders who make at least the goal, and its interval: of the model and of `persistence`. */
  reachPercent: number;
  lowPercent: number;
  highPercent: number;
}

interface Path {
  key: PathKey;
  /** Null while a figure that it needs is not published. */
  outcome: Outcome | null;
}

export interface Paths {
  startCents: number;
  goalCents: number;
  /** Percent of beginning general coders without a credential who make less than the start. */
  startPercent: number;
  /** As `destinations` has them. */
  paths: Path[];
}

const START: AskedJob = { experience: '0-2', credentials: ['none'], specialty: 'general', role: 'coder' };

/**
 * Pay at 6–9 years for coders who begin as general coders without a credential at `startCents`, by what they add on the way.
 * Their rank among beginners predicts their later rank as far as `persistence` says; the rest spreads as among everyone in
 * such jobs. Not a forecast: it is what others are paid today. Pure.
 */
export function pathsOf(predictor: Predictor, startCents: number, goalCents: number): Paths {
  const start = predictor.predict(START);
  const startPlace = placeOf(start.quantiles, Math.log(startCents));
  return {
    startCents,
    goalCents,
    startPercent: Math.round(100 * normalShare(startPlace)),
    paths: keysOf<PathKey>(destinations).map((key): Path => {
      const job: AskedJob = { ...destinations[key], experience: '6-9' };
      const known = [...columnsOf(START), ...columnsOf(job)].every((name) => predictor.knows(name));
      return { key, outcome: known ? outcomeOf(predictor.predict(job), startPlace, goalCents) : null };
    }),
  };
}

function outcomeOf({ quantiles, variance }: Prediction, startPlace: number, goalCents: number): Outcome {
  const deviation = Math.sqrt(variance);
  /** Of the coder's later place: where its middle is, and how it spreads. */
  const later = (kept: number) => ({ middle: kept * startPlace, spread: Math.sqrt(1 - kept ** 2) });
  const reach = (kept: number, shift: number) => {
    const { middle, spread } = later(kept);
    const needed = placeOf(quantiles, Math.log(goalCents) - shift);
    return Math.round(100 * normalShare((middle - needed) / spread));
  };
  const cents = (sides: number) => {
    const { middle, spread } = later(persistence.middle);
    return roundedToFine(Math.exp(logAt(quantiles, middle + sides * Z80 * spread)));
  };
  const bounds = [persistence.low, persistence.middle, persistence.high].flatMap((kept) =>
    [-Z80, Z80].map((away) => reach(kept, away * deviation)),
  );
  return {
    medianCents: cents(0),
    p10Cents: cents(-1),
    p90Cents: cents(1),
    reachPercent: reach(persistence.middle, 0),
    lowPercent: Math.min(...bounds),
    highPercent: Math.max(...bounds),
  };
}
