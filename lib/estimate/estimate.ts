import { type CellName, partsOf } from '@/lib/aggregates/cell';
import { roundingCents } from '@/lib/aggregates/ladder';
import { type AskedJob, columnsOf } from './job';
import type { Predictor } from './predictor';

/** An 80 % interval of the normal, in standard deviations to each side. */
const Z80 = 1.2816;
const FURTHEST_PERCENT = 97;
/** The baselines are never quite without a say. */
const MOST_FROM_REPORTS = 95;

export interface Driver {
  /** Such as `state=TX`. */
  name: CellName;
  /** Cents a year that it adds to what the average coder makes, or takes, and its 80 % interval. */
  byCents: number;
  lowCents: number;
  highCents: number;
}

/** Amounts are cents of a 2,080-hour year, base pay. */
export interface Estimate {
  medianCents: number;
  /** The 80 % interval of the median. */
  lowCents: number;
  highCents: number;
  /** From the 10th to the 90th percentile of coders in such jobs. */
  p10Cents: number;
  p90Cents: number;
  /** How much of what is known comes from reports, in percent; the rest from baselines and official figures. */
  fromReportsPercent: number;
  drivers: Driver[];
  /** Of the pay that was asked about. */
  standing: Standing | null;
}

/** Percent of coders in such jobs who make less, and its 80 % interval; 3 or 97 stand for “at most” and “at least”. */
interface Standing {
  percent: number;
  lowPercent: number;
  highPercent: number;
}

/** What the model says of a job, and of a pay in it if one is given (cents of a 2,080-hour year). Pure. */
export function estimateOf(predictor: Predictor, job: AskedJob, payCents?: number): Estimate {
  const { quantiles, variance, fromReports } = predictor.predict(job);
  const deviation = Math.sqrt(variance);
  const cents = (log: number) => roundedToFine(Math.exp(log));
  const medianCents = cents(quantiles.p50);
  const drivers = columnsOf(job).map((name): Driver => {
    const effect = predictor.effect(job, name);
    const error = Z80 * Math.sqrt(effect.variance);
    const dollarsOf = (log: number) => roundedToFine(medianCents * (1 - Math.exp(-log)));
    return {
      name,
      byCents: dollarsOf(effect.by),
      lowCents: dollarsOf(effect.by - error),
      highCents: dollarsOf(effect.by + error),
    };
  });
  return {
    medianCents,
    lowCents: cents(quantiles.p50 - Z80 * deviation),
    highCents: cents(quantiles.p50 + Z80 * deviation),
    p10Cents: cents(quantiles.p10),
    p90Cents: cents(quantiles.p90),
    fromReportsPercent: Math.min(Math.round(fromReports * 20) * 5, MOST_FROM_REPORTS),
    drivers: drivers.filter(({ name }) => partsOf(name).length > 0),
    standing: payCents === undefined ? null : standingOf(quantiles, deviation, payCents),
  };
}

/** Between the percentiles, log pay is taken to be normal on either side of the median. */
function standingOf(
  quantiles: { p10: number; p50: number; p90: number },
  deviation: number,
  payCents: number,
): Standing {
  const percent = (shift: number) => {
    const away = Math.log(payCents) - quantiles.p50 - shift;
    const side = away < 0 ? quantiles.p50 - quantiles.p10 : quantiles.p90 - quantiles.p50;
    const share = 100 * normalShare((away / side) * Z80);
    return Math.min(Math.max(Math.round(share), 100 - FURTHEST_PERCENT), FURTHEST_PERCENT);
  };
  return {
    percent: percent(0),
    lowPercent: percent(Z80 * deviation),
    highPercent: percent(-Z80 * deviation),
  };
}

/** Share of a standard normal below z: Abramowitz and Stegun 7.1.26, off by less than 0.0000002. */
function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const error = 1 - series * Math.exp(-x * x);
  return z < 0 ? (1 - error) / 2 : (1 + error) / 2;
}

function roundedToFine(cents: number): number {
  return Math.round(cents / roundingCents.fine) * roundingCents.fine;
}
