import { derivePay, type PayEntry } from './pay';

interface Bounds {
  least: number;
  most: number;
}

/** Base pay of 2,080 hours, in cents, outside which a report is refused. */
export const ACCEPTED: Bounds = { least: 500_000, most: 60_000_000 };
/** The same, as a sentence says it. */
export const ACCEPTED_TEXT = { least: inDollars(ACCEPTED.least), most: inDollars(ACCEPTED.most) };
/** The federal minimum wage, $7.25 an hour (29 U.S.C. 206), for a year of 2,080 hours. */
export const MINIMUM_WAGE_CENTS = 1_508_000;
/**
 * Outside these a slip is likelier than the pay, so we ask: below is less than the federal minimum wage; above
 * is beyond what nine in ten managers of health services make (BLS OEWS May 2022: $209,990).
 */
const EXPECTED: Bounds = { least: MINIMUM_WAGE_CENTS, most: 25_000_000 };
/** What a slip is taken to have meant. */
const LIKELY: Bounds = { least: 2_000_000, most: 20_000_000 };

const FULL_WEEK = 40;
const HOURS_A_DAY = 8;

export type Period = 'month' | 'two weeks' | 'week';
const periodsAYear: Readonly<Record<Period, number>> = { month: 12, 'two weeks': 26, week: 52 };

const noExtras = { productionCents: 0, extraPayCents: 0, bonusCents: 0 };

/** One way to understand an entry. */
export interface Meaning extends Omit<PayEntry, keyof typeof noExtras> {
  /** The amount as typed was for this long; `amountE4` is for the year. */
  typedPer?: Period | undefined;
}

export interface QuestionAboutPay {
  asEntered: Meaning;
  /** Whether the entry may stay as it is: odd, but not refused. */
  acceptable: boolean;
  /** At least one, none of them odd. */
  meanings: Meaning[];
}

/** Asks about pay that looks mistyped and could have meant something else; undefined when there is nothing to ask. */
export function questionAbout(entry: PayEntry): QuestionAboutPay | undefined {
  const { productionCents: _, extraPayCents: __, bonusCents: ___, ...asEntered } = entry;
  if (entry.payBasis === 'gs' || isWithin(EXPECTED, asEntered)) return undefined;
  const meanings = readingsOf(asEntered).filter((meaning) => isWithin(LIKELY, meaning));
  return meanings.length > 0 ? { asEntered, acceptable: isWithin(ACCEPTED, asEntered), meanings } : undefined;
}

function isWithin({ least, most }: Bounds, meaning: Meaning): boolean {
  const { annualCents } = derivePay({ ...meaning, ...noExtras });
  return annualCents >= least && annualCents <= most;
}

function readingsOf(entry: Meaning): Meaning[] {
  const { payBasis, amountE4, paidHoursPerWeek, chartsPerHour } = entry;
  const hourly = (rate: number): Meaning => ({
    payBasis: 'hourly',
    amountE4: rate,
    paidHoursPerWeek,
    chartsPerHour: null,
  });
  const yearly = (rate: number): Meaning => ({ ...hourly(rate), payBasis: 'yearly' });

  const readings: Meaning[] = [];
  if (payBasis !== 'hourly') readings.push(hourly(amountE4));
  if (payBasis !== 'yearly') readings.push(yearly(amountE4));
  readings.push(yearly(amountE4 * 1000));
  for (const period of ['month', 'two weeks', 'week'] as const) {
    readings.push({ ...yearly(amountE4 * periodsAYear[period]), typedPer: period });
  }
  for (const slip of [100, 10, 1 / 10, 1 / 100, 1 / 1000]) {
    readings.push({ ...entry, amountE4: Math.round(amountE4 * slip) });
  }
  if (payBasis === 'yearly' && paidHoursPerWeek !== FULL_WEEK) {
    readings.push({ ...entry, paidHoursPerWeek: FULL_WEEK });
  }
  if (chartsPerHour !== null && chartsPerHour >= HOURS_A_DAY) {
    readings.push({ ...entry, chartsPerHour: Math.round((chartsPerHour / HOURS_A_DAY) * 100) / 100 });
  }
  return readings;
}

function inDollars(cents: number): string {
  return `$${(cents / 100).toLocaleString('en-US')}`;
}
