import { derivePay, type PayEntry } from './pay';

interface Bounds {
  least: number;
  most: number;
}

/** Base pay of 2,080 hours, in cents, outside which a report is refused. */
export const ACCEPTED: Bounds = { least: 500_000, most: 60_000_000 };
/**
 * Outside these a slip is likelier than the pay, so we ask: below is less than the federal minimum wage of $7.25; above
 * is beyond what nine in ten managers of health services make (BLS OEWS May 2022: $209,990).
 */
const EXPECTED: Bounds = { least: 1_508_000, most: 25_000_000 };
/** What a slip is taken to have meant. */
const LIKELY: Bounds = { least: 2_000_000, most: 20_000_000 };

const FULL_WEEK = 40;
const HOURS_A_DAY = 8;

export type Period = 'month' | 'two weeks' | 'week';
const periodsAYear: Readonly<Record<Period, number>> = { month: 12, 'two weeks': 26, week: 52 };

/** One way to understand an entry. */
export interface Meaning extends Omit<PayEntry, 'bonusCents'> {
  /** The amount as typed was for this long; `amountCents` is for the year. */
  typedPer?: Period | undefined;
}

export interface Question {
  asEntered: Meaning;
  /** Whether the entry may stay as it is: odd, but not refused. */
  acceptable: boolean;
  /** At least one, none of them odd. */
  meanings: Meaning[];
}

/** Asks about pay that looks mistyped and could have meant something else; undefined when there is nothing to ask. */
export function questionAbout(entry: PayEntry): Question | undefined {
  const { bonusCents: _, ...asEntered } = entry;
  if (isWithin(EXPECTED, asEntered)) return undefined;
  const meanings = readingsOf(asEntered).filter((meaning) => isWithin(LIKELY, meaning));
  return meanings.length > 0 ? { asEntered, acceptable: isWithin(ACCEPTED, asEntered), meanings } : undefined;
}

function isWithin({ least, most }: Bounds, meaning: Meaning): boolean {
  const { annualCents } = derivePay({ ...meaning, bonusCents: 0 });
  return annualCents >= least && annualCents <= most;
}

function readingsOf(entry: Meaning): Meaning[] {
  const { payBasis, amountCents, paidHoursPerWeek, chartsPerHour } = entry;
  const hourly = (cents: number): Meaning => ({
    payBasis: 'hourly',
    amountCents: cents,
    paidHoursPerWeek,
    chartsPerHour: null,
  });
  const yearly = (cents: number): Meaning => ({ ...hourly(cents), payBasis: 'yearly' });

  const readings: Meaning[] = [];
  if (payBasis !== 'hourly') readings.push(hourly(amountCents));
  if (payBasis !== 'yearly') readings.push(yearly(amountCents));
  readings.push(yearly(amountCents * 1000));
  for (const period of ['month', 'two weeks', 'week'] as const) {
    readings.push({ ...yearly(amountCents * periodsAYear[period]), typedPer: period });
  }
  for (const slip of [100, 10, 1 / 10, 1 / 100, 1 / 1000]) {
    readings.push({ ...entry, amountCents: Math.round(amountCents * slip) });
  }
  if (payBasis === 'yearly' && paidHoursPerWeek !== FULL_WEEK) {
    readings.push({ ...entry, paidHoursPerWeek: FULL_WEEK });
  }
  if (chartsPerHour !== null && chartsPerHour >= HOURS_A_DAY) {
    readings.push({ ...entry, chartsPerHour: Math.round((chartsPerHour / HOURS_A_DAY) * 100) / 100 });
  }
  return readings;
}
