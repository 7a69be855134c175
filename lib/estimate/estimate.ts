import { type CellName, partsOf } from '@/lib/aggregates/cell';
import { roundingCents } from '@/lib/aggregates/publishing-rules';
import { type AskedJob, columnsOf } from './job';
import { normalShare, placeOf, Z80 } from './normal';
import type { Difference, Predictor } from './predictor';

/** Percentiles are capped here. */
export const FURTHEST_PERCENT = 97;
/** Baselines always keep some weight. */
const MOST_FROM_REPORTS = 95;

/** Cents a year that something adds to what the average coder makes, or takes, and its 80% interval. */
export interface Added {
  byCents: number;
  lowCents: number;
  highCents: number;
}

interface Driver extends Added {
  /** Such as `state=TX`. */
  name: CellName;
}

/** Amounts are cents of a 2,080-hour year, base pay. */
export interface Estimate {
  medianCents: number;
  /** The 80% interval of the median. */
  lowCents: number;
  highCents: number;
  /** From the 10th to the 90th percentile of coders in jobs like this. */
  p10Cents: number;
  p90Cents: number;
  /** How much of what is known comes from reports, in percent; the rest from baselines and official figures. */
  fromReportsPercent: number;
  drivers: Driver[];
  /** What the area adds, where one is asked about. */
  area: Added | null;
  /** Of the pay that was asked about. */
  standing: PercentileRank | null;
}

/** Percent of coders in jobs like this who make less, and its 80% interval; 3 or 97 stand for “at most” and “at least”. */
interface PercentileRank {
  percent: number;
  lowPercent: number;
  highPercent: number;
}

/**
 * What the model says of a job, and of a pay in it if one is given (cents of a 2,080-hour year). With `area`, of such a job
 * in an area that pays that much beyond its state (see area-effect.ts). Pure.
 */
export function estimateOf(
  predictor: Predictor,
  job: AskedJob,
  { payCents, area }: { payCents?: number | undefined; area?: Difference | undefined } = {},
): Estimate {
  const { quantiles, variance, fromReports } = predictor.predict(job, area);
  const deviation = Math.sqrt(variance);
  const cents = (log: number) => roundedToFine(Math.exp(log));
  const medianCents = cents(quantiles.p50);
  const dollarsOf = (log: number) => roundedToFine(medianCents * (1 - Math.exp(-log)));
  const added = ({ by, variance: unsure }: Difference): Added => {
    const error = Z80 * Math.sqrt(unsure);
    return { byCents: dollarsOf(by), lowCents: dollarsOf(by - error), highCents: dollarsOf(by + error) };
  };
  const drivers = columnsOf(job).map((name): Driver => ({ name, ...added(predictor.effect(job, name)) }));
  return {
    medianCents,
    lowCents: cents(quantiles.p50 - Z80 * deviation),
    highCents: cents(quantiles.p50 + Z80 * deviation),
    p10Cents: cents(quantiles.p10),
    p90Cents: cents(quantiles.p90),
    fromReportsPercent: Math.min(Math.round(fromReports * 20) * 5, MOST_FROM_REPORTS),
    drivers: drivers.filter(({ name }) => partsOf(name).length > 0),
    area: area ? added(area) : null,
    standing: payCents === undefined ? null : standingOf(quantiles, deviation, payCents),
  };
}

function standingOf(
  quantiles: { p10: number; p50: number; p90: number },
  deviation: number,
  payCents: number,
): PercentileRank {
  const percent = (shift: number) => {
    const share = 100 * normalShare(placeOf(quantiles, Math.log(payCents) - shift));
    return Math.min(Math.max(Math.round(share), 100 - FURTHEST_PERCENT), FURTHEST_PERCENT);
  };
  return {
    percent: percent(0),
    lowPercent: percent(Z80 * deviation),
    highPercent: percent(-Z80 * deviation),
  };
}

export function roundedToFine(cents: number): number {
  return Math.round(cents / roundingCents.fine) * roundingCents.fine;
}
