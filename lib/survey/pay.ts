import type { PayBasis } from './vocabulary';

/** The hours of a full-time year by the BLS convention: 40 × 52. */
export const FULL_TIME_HOURS = 2080;
const WEEKS = 52;

export interface PayEntry {
  payBasis: PayBasis;
  /**
   * Ten-thousandths of a dollar a year, an hour, a chart or an RVU, since rates have up to four decimals: $24.0385 is
   * 240,385. For `gs` what the federal table pays for a full-time year.
   */
  amountE4: number;
  /** More than 0, with two decimals at most. */
  paidHoursPerWeek: number;
  /** Charts, encounters or RVUs; more than 0, with two decimals at most; for per_chart and per_rvu only. */
  chartsPerHour: number | null;
  /** Cents a year on top of the rate, earned in the same hours. */
  productionCents: number;
  /** Cents a year of overtime and shift differential. */
  extraPayCents: number;
  /** Cents a year. */
  bonusCents: number;
}

export interface DerivedPay {
  /** Base pay of one paid hour, in cents. */
  hourlyCents: number;
  /** Base pay of 2,080 hours, in cents: part-timers and full-timers compare. */
  annualCents: number;
  /** Base pay, extra pay and bonus of 2,080 hours, in cents. */
  annualTotalCents: number;
}

/**
 * Every derived figure comes from the exact rate and is rounded once. Production pay is part of base pay, as in the wages
 * of BLS OEWS; overtime, shift differentials and other bonuses are not.
 */
export function derivePay(entry: PayEntry): DerivedPay {
  const { productionCents, extraPayCents, bonusCents } = entry;
  const perHour = sum(hourlyRate(entry), hourly(productionCents, entry));
  const withAll = sum(perHour, hourly(extraPayCents + bonusCents, entry));
  return {
    hourlyCents: cents(perHour, 1),
    annualCents: cents(perHour, FULL_TIME_HOURS),
    annualTotalCents: cents(withAll, FULL_TIME_HOURS),
  };
}

/** Whether pay goes by the piece, so that pieces an hour are asked for. */
export function isByThePiece(payBasis: string): boolean {
  return payBasis === 'per_chart' || payBasis === 'per_rvu';
}

/** An exact number of ten-thousandths of a dollar an hour. */
interface Rate {
  of: bigint;
  by: bigint;
}

function hourlyRate({ payBasis, amountE4, paidHoursPerWeek, chartsPerHour }: PayEntry): Rate {
  const amount = BigInt(amountE4);
  switch (payBasis) {
    case 'yearly':
      return { of: amount * 100n, by: hundredths(paidHoursPerWeek * WEEKS) };
    case 'hourly':
      return { of: amount, by: 1n };
    case 'gs':
      return { of: amount, by: BigInt(FULL_TIME_HOURS) };
    case 'per_chart':
    case 'per_rvu':
      if (chartsPerHour === null) throw new RangeError('Pay by the piece needs pieces an hour');
      return { of: amount * hundredths(chartsPerHour), by: 100n };
  }
}

function hourly(centsAYear: number, { paidHoursPerWeek }: PayEntry): Rate {
  return { of: BigInt(centsAYear) * 10_000n, by: hundredths(paidHoursPerWeek * WEEKS) };
}

function sum(one: Rate, other: Rate): Rate {
  return { of: one.of * other.by + other.of * one.by, by: one.by * other.by };
}

/** Whole cents for some hours, halves up. */
function cents({ of, by }: Rate, hours: number): number {
  const divisor = by * 100n;
  return Number((2n * of * BigInt(hours) + divisor) / (2n * divisor));
}

function hundredths(number: number): bigint {
  return BigInt(Math.round(number * 100));
}

/** Cents an hour from cents of a full-time year. */
export function hourlyFromAnnual(annualCents: number): number {
  return annualCents / FULL_TIME_HOURS;
}
