import type { Job } from './job';

/** What the pay model says of a job. Cents of a 2,080-hour year, base pay, rounded to $500. */
export interface Estimate {
  medianCents: number;
  /** Where the median lies with 80 % certainty. */
  medianRange: { lowCents: number; highCents: number };
  /** What 80 % and 50 % of such jobs pay. */
  p10Cents: number;
  p25Cents: number;
  p75Cents: number;
  p90Cents: number;
  /** Percent of the knowledge that comes from reports, in steps of 5; the rest is from guide and official figures. */
  percentFromReports: number;
  /** What drives the pay up or down, against the average job, the largest first. */
  drivers: Driver[];
}

export interface Driver {
  dimension: keyof Job;
  /** A key of that dimension's vocabulary. */
  value: string;
  /** Cents a year that this moves the median by. */
  cents: number;
}

/** Where a pay stands among such jobs: percentiles from 1 to 99, with an 80 % interval. */
export interface Standing {
  percentile: number;
  low: number;
  high: number;
}
