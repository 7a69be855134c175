import { z } from 'zod';
import { derivePay } from '@/lib/survey/pay';
import {
  arrangements,
  benefits,
  credentials,
  employments,
  keysOf,
  payBases,
  roles,
  settings,
  specialties,
  states,
} from '@/lib/survey/vocabulary';

/** Reports reach back this far, so that the window of the figures is always covered. */
const PAY_YEARS = 3;

/** The years a report may be for, the current one first. */
export function payYears(now: Date): number[] {
  const current = now.getUTCFullYear();
  return Array.from({ length: PAY_YEARS }, (_, back) => current - back);
}

const DOLLARS = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d{0,2})?\s*(k)?$/i;

/** Whole cents from what people type: `54,500`, `$26.40`, `54.5k`; undefined when it is no amount. */
function centsOf(typed: string): number | undefined {
  const match = DOLLARS.exec(typed.trim());
  if (!match || (match[1] === undefined && (match[2] ?? '.') === '.')) return undefined;
  const cents = Math.round(Number(`${(match[1] ?? '0').replaceAll(',', '')}${match[2] ?? ''}`) * 100);
  return match[3] ? cents * 1000 : cents;
}

const money = (message: string) =>
  z
    .string()
    .trim()
    .transform((typed, context) => {
      const cents = centsOf(typed);
      if (cents !== undefined) return cents;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

const number = (message: string) =>
  z
    .string()
    .trim()
    .transform((typed, context) => {
      const value = /^\d+(\.\d{1,2})?$/.test(typed) ? Number(typed) : Number.NaN;
      if (!Number.isNaN(value)) return value;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

const oneOf = <K extends string>(vocabulary: Readonly<Record<K, string>>, message: string) =>
  z.enum(keysOf(vocabulary), { error: message });

const manyOf = <K extends string>(vocabulary: Readonly<Record<K, string>>) =>
  z.array(z.enum(keysOf(vocabulary), { error: 'Choose from the list' })).transform((chosen) => {
    const set = new Set(chosen);
    return keysOf(vocabulary).filter((key) => set.has(key));
  });

const MOST_CENTS = 100_000_000;
const HOURS_A_WEEK = { least: 1, most: 80 };
/** The derived annual pay that is taken at all, in cents; anything odd within it is asked about, not refused. */
export const ANNUAL_CENTS = { least: 500_000, most: 60_000_000 };

/**
 * A pay report as people type it: every field a string, or a list of strings. The one schema of form, action, import
 * and database: what it lets through is what the columns of `report` take.
 */
export function reportInput(now: Date) {
  const years = payYears(now);
  return z
    .object({
      payBasis: oneOf(payBases, 'Choose how you are paid'),
      amount: money('Enter your pay in dollars, such as 54,500 or 26.40').pipe(
        z.number().min(1, 'Enter what you are paid').max(MOST_CENTS, 'Enter an amount of $1,000,000 or less'),
      ),
      paidHoursPerWeek: number('Enter paid hours a week, such as 40').pipe(
        z
          .number()
          .min(HOURS_A_WEEK.least, 'Enter at least 1 hour a week')
          .max(HOURS_A_WEEK.most, 'Enter 80 hours a week or fewer'),
      ),
      chartsPerHour: z
        .string()
        .trim()
        .transform((typed) => (typed === '' ? null : typed))
        .pipe(
          number('Enter charts an hour, such as 12')
            .pipe(
              z.number().min(0.1, 'Enter at least 0.1 charts an hour').max(500, 'Enter 500 charts an hour or fewer'),
            )
            .nullable(),
        ),
      bonus: z
        .string()
        .trim()
        .transform((typed) => (typed === '' ? '0' : typed))
        .pipe(
          money('Enter last year’s bonus in dollars, or leave it empty').pipe(
            z.number().max(MOST_CENTS, 'Enter a bonus of $1,000,000 or less'),
          ),
        ),
      payYear: number('Choose the year').pipe(z.number().refine((year) => years.includes(year), 'Choose the year')),
      state: oneOf(states, 'Choose the state you work in'),
      experienceYears: number('Enter whole years of coding experience, such as 4').pipe(
        z.number().int('Enter whole years').max(60, 'Enter 60 years or fewer'),
      ),
      role: oneOf(roles, 'Choose your role'),
      credentials: manyOf(credentials)
        .refine((chosen) => chosen.length > 0, 'Choose your credentials, or “No credential”')
        .refine(
          (chosen) => !(chosen.includes('none') && chosen.length > 1),
          'Choose either credentials or “No credential”',
        ),
      specialty: oneOf(specialties, 'Choose the specialty you code most'),
      setting: oneOf(settings, 'Choose where you work'),
      arrangement: oneOf(arrangements, 'Choose on-site, hybrid or remote'),
      employment: oneOf(employments, 'Choose your employment'),
      benefits: manyOf(benefits),
    })
    .superRefine((input, context) => {
      if (input.payBasis === 'per_chart' && input.chartsPerHour === null) {
        context.addIssue({
          code: 'custom',
          path: ['chartsPerHour'],
          message: 'Enter how many charts you code in an hour',
        });
        return;
      }
      const { annualCents } = derivePay(payEntryOf(input));
      if (annualCents < ANNUAL_CENTS.least || annualCents > ANNUAL_CENTS.most) {
        context.addIssue({
          code: 'custom',
          path: ['amount'],
          message: `This comes to ${dollars(annualCents)} for a full-time year. Check the amount and how you are paid`,
        });
      }
    })
    .transform((input) => (input.payBasis === 'per_chart' ? input : { ...input, chartsPerHour: null }));
}

export type ReportInput = z.output<ReturnType<typeof reportInput>>;
export type ReportField = keyof ReportInput;

/** The pay part of an input, as the arithmetic wants it. */
export function payEntryOf(
  input: Pick<ReportInput, 'payBasis' | 'amount' | 'paidHoursPerWeek' | 'chartsPerHour' | 'bonus'>,
) {
  return {
    payBasis: input.payBasis,
    amountCents: input.amount,
    paidHoursPerWeek: input.paidHoursPerWeek,
    chartsPerHour: input.chartsPerHour,
    bonusCents: input.bonus,
  };
}

function dollars(cents: number): string {
  return `$${Math.round(cents / 100).toLocaleString('en-US')}`;
}
