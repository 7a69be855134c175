import type { PayBasis } from './vocabulary';

/** The hours of a full-time year by the BLS convention: 40 × 52. */
export const FULL_TIME_HOURS = 2080;
const WEEKS = 52;

export interface PayEntry {
  payBasis: PayBasis;
  /** Cents a year, an hour or a chart. */
  amountCents: number;
  /** More than 0. */
  paidHoursPerWeek: number;
  /** More than 0; asked for with basis per_chart only. */
  chartsPerHour: number | null;
  /** Cents a year. */
  bonusCents: number;
}

export interface DerivedPay {
  /** Base pay of one paid hour, in cents. */
  hourlyCents: number;
  /** Base pay of 2,080 hours, in cents: part-timers and full-timers compare. */
  annualCents: number;
  /** Base pay and bonus of 2,080 hours, in cents. */
  annualTotalCents: number;
}

/** Every derived figure comes from the exact rate and is rounded once. */
export function derivePay(entry: PayEntry): DerivedPay {
  const paidHoursPerYear = entry.paidHoursPerWeek * WEEKS;
  const hourly = hourlyRate(entry, paidHoursPerYear);
  const annual = hourly * FULL_TIME_HOURS;
  const bonus = (entry.bonusCents / paidHoursPerYear) * FULL_TIME_HOURS;
  return {
    hourlyCents: Math.round(hourly),
    annualCents: Math.round(annual),
    annualTotalCents: Math.round(annual + bonus),
  };
}

function hourlyRate(entry: PayEntry, paidHoursPerYear: number): number {
  switch (entry.payBasis) {
    case 'yearly':
      return entry.amountCents / paidHoursPerYear;
    case 'hourly':
      return entry.amountCents;
    case 'per_chart':
      return entry.amountCents * (entry.chartsPerHour ?? Number.NaN);
  }
}

/** Cents an hour from cents of a full-time year. */
export function hourlyFromAnnual(annualCents: number): number {
  return annualCents / FULL_TIME_HOURS;
}
