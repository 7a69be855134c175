import { z } from 'zod';
import { credentials } from '@/lib/survey/credentials';
import { derivePay, type PayEntry } from '@/lib/survey/pay';
import { ACCEPTED } from '@/lib/survey/plausibility';
import { credentialFromText, splitCredentials, unknownCredentialText } from '@/lib/survey/typed-credentials';
import { centsFromText, numberFromText } from '@/lib/survey/typed-pay';
import {
  arrangements,
  benefits,
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

const MOST_CENTS = 100_000_000;
/** Base and bonus of 2,080 hours: keeps a large bonus for few hours from outgrowing its column. */
const MOST_TOTAL_CENTS = 100_000_000;

const TOO_LITTLE = 'This comes to less than $5,000 for a full-time year';
const TOO_MUCH = 'This comes to more than $600,000 for a full-time year';
const TOO_MUCH_BONUS = 'With the bonus it comes to more than $1,000,000 for a full-time year';
const CHECK_PAY = 'Check the amount, the hours and how you are paid';

/**
 * A text that reads as a number between two bounds, each with its message; one too large to be finite is too much.
 * Out of bounds it aborts, so that nothing is derived from it.
 */
function numeric(
  read: (text: string) => number | undefined,
  message: string,
  [least, tooLittle]: [number, string],
  [most, tooMuch]: [number, string],
) {
  return z
    .string({ error: message })
    .transform((typed, context) => {
      const value = read(typed);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    })
    .pipe(
      z
        .number({ error: tooMuch })
        .min(least, { error: tooLittle, abort: true })
        .max(most, { error: tooMuch, abort: true }),
    );
}

const oneOf = <K extends string>(vocabulary: Readonly<Record<K, string>>, message: string) =>
  z.enum(keysOf(vocabulary), { error: message });

/** In the vocabulary's order, each once. `unknown` says what to tell of a text that is none of its keys. */
const manyOf = <K extends string>(vocabulary: Readonly<Record<K, string>>, unknown: (text: string) => string) =>
  z.array(z.enum(keysOf(vocabulary), { error: ({ input }) => unknown(String(input)) })).transform((chosen) => {
    const set = new Set(chosen);
    return keysOf(vocabulary).filter((key) => set.has(key));
  });

/** By their keys or by any name that people type, several in one text perhaps; read as `manyOf` reads its list. */
const heldCredentials = z
  .array(z.string())
  .transform((typed) => typed.flatMap(splitCredentials).map((text) => credentialFromText(text) ?? text))
  .pipe(manyOf(credentials, (text) => unknownCredentialText(text)));

/** In the order of the form, so that its errors come in that order. */
function reportFields(years: readonly number[]) {
  return z.object({
    payBasis: oneOf(payBases, 'Choose how you are paid'),
    amount: numeric(
      centsFromText,
      'Enter your pay, such as 54,500 or 26.40',
      [1, 'Enter what you are paid'],
      [MOST_CENTS, 'Enter an amount of $1,000,000 or less'],
    ),
    paidHoursPerWeek: numeric(
      numberFromText,
      'Enter paid hours a week, such as 40',
      [1, 'Enter at least 1 hour a week'],
      [80, 'Enter 80 hours a week or fewer'],
    ),
    chartsPerHour: numeric(
      numberFromText,
      'Enter charts an hour, such as 12',
      [0.1, 'Enter at least 0.1 charts an hour'],
      [500, 'Enter 500 charts an hour or fewer'],
    ).nullable(),
    bonus: numeric(
      (typed) => (typed.trim() === '' ? 0 : centsFromText(typed)),
      'Enter the bonus, such as 1,500, or leave it empty',
      [0, 'Enter the bonus, such as 1,500, or leave it empty'],
      [MOST_CENTS, 'Enter a bonus of $1,000,000 or less'],
    ),
    payYear: z.enum(years.map(String), { error: 'Choose the year' }).transform(Number),
    role: oneOf(roles, 'Choose your role'),
    specialty: oneOf(specialties, 'Choose the specialty you code most'),
    setting: oneOf(settings, 'Choose where you work'),
    arrangement: oneOf(arrangements, 'Choose on-site, hybrid or remote'),
    employment: oneOf(employments, 'Choose your employment'),
    state: oneOf(states, 'Choose the state you work in'),
    experienceYears: numeric(
      numberFromText,
      'Enter whole years, such as 4',
      [0, 'Enter 0 or more years'],
      [60, 'Enter 60 years or fewer'],
    ).refine(Number.isInteger, 'Enter whole years, such as 4'),
    credentials: heldCredentials
      .refine((chosen) => chosen.length > 0, 'Choose your credentials, or “No credential”')
      .refine(
        (chosen) => !(chosen.includes('none') && chosen.length > 1),
        'Choose either credentials or “No credential”',
      ),
    benefits: manyOf(benefits, () => 'Choose from the list'),
  });
}

export type ReportInput = z.output<ReturnType<typeof reportFields>>;
export type ReportField = keyof ReportInput;

/**
 * A pay report as people type it: every field a string, or a list of strings. The one schema of form, action, import
 * and database: what it lets through is what the columns of `report` take.
 */
export function reportInput(now: Date) {
  return z.preprocess(forgetCharts, reportFields(payYears(now))).superRefine(checkPay);
}

/** Charts an hour are asked for with pay per chart only; what was left in the field otherwise is not looked at. */
function forgetCharts(typed: unknown): unknown {
  if (typeof typed !== 'object' || typed === null) return typed;
  return 'payBasis' in typed && typed.payBasis === 'per_chart' ? typed : { ...typed, chartsPerHour: null };
}

interface PayFields extends Pick<PayEntry, 'payBasis' | 'paidHoursPerWeek' | 'chartsPerHour'> {
  /** Cents. */
  amount: number;
  /** Cents. */
  bonus: number;
}

function checkPay(input: PayFields, context: z.RefinementCtx): void {
  if (input.payBasis === 'per_chart' && input.chartsPerHour === null) {
    context.addIssue({
      code: 'custom',
      path: ['chartsPerHour'],
      message: 'Enter charts an hour, such as 12',
    });
    return;
  }
  const { annualCents, annualTotalCents } = derivePay(payEntryOf(input));
  const check = (field: ReportField, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (annualCents < ACCEPTED.least) check('amount', `${TOO_LITTLE}. ${CHECK_PAY}`);
  else if (annualCents > ACCEPTED.most) check('amount', `${TOO_MUCH}. ${CHECK_PAY}`);
  else if (annualTotalCents > MOST_TOTAL_CENTS) check('bonus', `${TOO_MUCH_BONUS}. Check the bonus and the hours`);
}

/** The pay part of an input, as the arithmetic wants it. */
export function payEntryOf(input: PayFields): PayEntry {
  return {
    payBasis: input.payBasis,
    amountCents: input.amount,
    paidHoursPerWeek: input.paidHoursPerWeek,
    chartsPerHour: input.chartsPerHour,
    bonusCents: input.bonus,
  };
}
