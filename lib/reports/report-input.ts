import { z } from 'zod';
import { WINDOW_MONTHS } from '@/lib/aggregates/window';
import { placeIn } from '@/lib/areas/place-in';
import type { PlaceIndex } from '@/lib/areas/place-index';
import type { ResolvedPlace } from '@/lib/areas/resolve-place';
import { credentials } from '@/lib/survey/credentials';
import { gsAreas, gsDollars, gsGrades, gsSteps, gsYears } from '@/lib/survey/federal-pay';
import { derivePay, isByThePiece, type PayEntry } from '@/lib/survey/pay';
import { ACCEPTED, ACCEPTED_TEXT } from '@/lib/survey/plausibility';
import { credentialFromText, splitCredentials, unknownCredentialText } from '@/lib/survey/typed-credentials';
import {
  amountFromText,
  centsFromText,
  numberFromText,
  rateFromText,
  readPay,
  textFromRate,
  typedPayFrom,
  whyUnclear,
} from '@/lib/survey/typed-pay';
import {
  type Arrangement,
  arrangements,
  benefits,
  employments,
  keysOf,
  payBases,
  payLocations,
  roles,
  type State,
  settings,
  specialties,
  states,
} from '@/lib/survey/vocabulary';

/** How many calendar years a report may be for: those that the window of the figures touches. */
const PAY_YEARS = WINDOW_MONTHS / 12 + 1;

/** The years a report may be for, the current one first. */
export function payYears(now: Date): number[] {
  const current = now.getUTCFullYear();
  return Array.from({ length: PAY_YEARS }, (_, back) => current - back);
}

const MOST_CENTS = 100_000_000;
const MOST_E4 = MOST_CENTS * 100;
/** Limit on base pay, extra pay and bonus scaled to 2,080 hours, so that a large bonus for few hours fits its column. */
const MOST_TOTAL_CENTS = 100_000_000;

const TOO_LITTLE = `This comes to less than ${ACCEPTED_TEXT.least} for a full-time year`;
const TOO_MUCH = `This comes to more than ${ACCEPTED_TEXT.most} for a full-time year`;
const TOO_MUCH_ON_TOP = 'With extra pay and bonus it is more than $1,000,000 for a full-time year';
const NO_PAY = 'Enter what you are paid';
const NO_TABLE = `We have federal pay tables for ${gsYears.join(' and ')}. For another year choose “Yearly salary” and enter it`;
const PIECES = 'Enter how many you do in an hour, such as 12';
const CHECK_PAY = 'Check the amount, the hours and how you are paid';

/**
 * A text that parses as a number between two bounds, each with its message; a number too large to be finite is over the
 * upper one. Out of bounds it aborts, so that nothing is derived from it. `explain` may say why a text doesn't parse.
 */
function numeric(
  read: (text: string) => number | undefined,
  message: string,
  [least, tooLittle]: [number, string],
  [most, tooMuch]: [number, string],
  explain: (text: string) => string | undefined = () => undefined,
) {
  return z
    .string({ error: message })
    .transform((typed, context) => {
      const value = read(typed);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: explain(typed) ?? message });
      return z.NEVER;
    })
    .pipe(
      z
        .number({ error: tooMuch })
        .min(least, { error: tooLittle, abort: true })
        .max(most, { error: tooMuch, abort: true }),
    );
}

/** An amount a year that may be left empty. */
function perYear(what: string) {
  const message = `Enter ${what} for a year, such as 1,500, or leave it empty`;
  return numeric(
    (typed) => (typed.trim() === '' ? 0 : centsFromText(typed)),
    message,
    [0, message],
    [MOST_CENTS, 'Enter $1,000,000 a year or less'],
    whyUnclear,
  );
}

function whyNoRate(typed: string): string | undefined {
  return amountFromText(typed)?.per
    ? 'Enter only the amount: the unit you typed does not match how you are paid'
    : whyUnclear(typed);
}

const oneOf = <K extends string>(vocabulary: Readonly<Record<K, string>>, message: string) =>
  z.enum(keysOf(vocabulary), { error: message });

/** In the vocabulary's order, without duplicates. `unknown` gives the message for a text that is none of its keys. */
const manyOf = <K extends string>(vocabulary: Readonly<Record<K, string>>, unknown: (text: string) => string) =>
  z.array(z.enum(keysOf(vocabulary), { error: ({ input }) => unknown(String(input)) })).transform((chosen) => {
    const set = new Set(chosen);
    return keysOf(vocabulary).filter((key) => set.has(key));
  });

/** By key or by any name that people type, possibly several in one text; otherwise like `manyOf`. */
const heldCredentials = z
  .array(z.string())
  .transform((typed) => typed.flatMap(splitCredentials).map((text) => credentialFromText(text) ?? text))
  .pipe(manyOf(credentials, (text) => unknownCredentialText(text)));

const gsNumber = (numbers: Readonly<Record<string, string>>, error: string) =>
  z.enum(keysOf(numbers), { error }).transform(Number).nullable();

/** The code of the area that `settlePlace` has found; without a right state there is nothing to find it in. */
const areaOfPlace = z.custom<ResolvedPlace | null>().transform((place, context) => {
  if (!place) return null;
  if (place.kind === 'found') return place.area.code;
  context.addIssue({ code: 'custom', message: whyNoArea(place) });
  return z.NEVER;
});

/** In words for a file, where nothing can be chosen from; the form has its own. */
function whyNoArea(place: Exclude<ResolvedPlace, { kind: 'found' }>): string {
  if (place.kind === 'several') {
    const codes = place.places.map(({ name, area }) => `${area.code} (${name} in ${area.name})`);
    return `Use the code of the one you mean: ${[...new Set(codes)].join(' or ')}`;
  }
  const inState = place.state ? ` of ${states[place.state]}` : '';
  return `Use a county${inState}, a city that an area is named after, or an area’s name or code; or leave it empty`;
}

/** In the form's order, which is also the order of its errors. */
function reportFields(years: readonly number[]) {
  return z.object({
    payBasis: oneOf(payBases, 'Choose how you are paid'),
    amount: numeric(
      rateFromText,
      'Enter your pay, such as 54,500 or 26.40',
      [1, NO_PAY],
      [MOST_E4, 'Enter an amount of $1,000,000 or less'],
      whyNoRate,
    ).nullable(),
    paidHoursPerWeek: numeric(
      numberFromText,
      'Enter paid hours a week, such as 40',
      [1, 'Enter at least 1 hour a week'],
      [80, 'Enter 80 hours a week or fewer'],
    ),
    chartsPerHour: numeric(
      numberFromText,
      PIECES,
      [0.1, 'Enter at least 0.1 an hour'],
      [500, 'Enter 500 an hour or fewer'],
    ).nullable(),
    gsGrade: gsNumber(gsGrades, 'Choose your grade'),
    gsStep: gsNumber(gsSteps, 'Choose your step'),
    gsArea: z.enum(keysOf(gsAreas), { error: 'Choose your locality pay area' }).nullable(),
    production: perYear('production pay'),
    extraPay: perYear('overtime and differentials'),
    bonus: perYear('the bonus'),
    payYear: z.enum(years.map(String), { error: 'Choose the year' }).transform(Number),
    role: oneOf(roles, 'Choose your role'),
    specialty: oneOf(specialties, 'Choose the specialty you code most'),
    setting: oneOf(settings, 'Choose where you work'),
    arrangement: oneOf(arrangements, 'Choose on-site, hybrid or remote'),
    paySetBy: oneOf(payLocations, 'Choose whose location sets your pay').nullable(),
    employment: oneOf(employments, 'Choose your employment'),
    state: oneOf(states, 'Choose the state you work in'),
    area: areaOfPlace,
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

type Fields = z.output<ReturnType<typeof reportFields>>;
export type ReportField = keyof Fields;
/** `amount` in ten-thousandths of a dollar; production, extra pay and bonus in cents a year. */
export type ReportInput = Fields & { amount: number };

/**
 * A pay report as people type it: every field a string, or a list of strings; `area` may be a county or city, an area's name
 * or its code, of which the code of an area of the state comes out and nothing else. The one schema of form, action, import
 * and database: what it lets through is what the columns of `report` take.
 */
export function reportInput(now: Date, places: PlaceIndex) {
  const findPlace = placeFinder(places);
  const settle = (given: unknown) => {
    if (!isForm(given)) return given;
    const paySetBy = (given.arrangement === ('remote' satisfies Arrangement) && given.paySetBy) || null;
    return { ...settlePay(given), paySetBy, area: settlePlace(given, findPlace) };
  };
  return z.preprocess(settle, reportFields(payYears(now))).transform(checkPay);
}

/** The same by the current year, for many reports. Made once a year: making a schema takes longer than parsing with it. */
export function reportInputs(places: PlaceIndex): (year: number) => ReturnType<typeof reportInput> {
  const made = new Map<number, ReturnType<typeof reportInput>>();
  return (year) => {
    const schema = made.get(year) ?? reportInput(new Date(Date.UTC(year, 0, 1)), places);
    made.set(year, schema);
    return schema;
  };
}

/** By hand, since a schema would copy each of a million rows. */
function isForm(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/**
 * An amount may include a unit if it agrees with the basis; the form has already asked about others. Fields that the basis
 * does not use are ignored.
 */
function settlePay(given: Record<string, unknown>): Record<string, unknown> {
  const asTyped = typedPayFrom((name) => (typeof given[name] === 'string' ? given[name] : ''));
  const read = readPay(asTyped);
  const settled = read.readings.every(({ field }) => field === 'gs') ? read.typed : asTyped;
  const { payBasis } = settled;
  if (payBasis === 'gs') {
    const amount = rateFromText(asTyped.amount) === undefined ? settled.amount || null : asTyped.amount;
    return { ...given, ...settled, amount, chartsPerHour: null };
  }
  return {
    ...given,
    ...settled,
    chartsPerHour: isByThePiece(payBasis) ? settled.chartsPerHour : null,
    gsGrade: null,
    gsStep: null,
    gsArea: null,
  };
}

const placeText = z.string().trim();
const stateKey = z.enum(keysOf(states));

/** What the place names in the state that was given; null where either is missing. */
function settlePlace(given: Record<string, unknown>, findPlace: ReturnType<typeof placeFinder>): ResolvedPlace | null {
  const { data: text } = placeText.safeParse(given.area);
  const { data: state } = stateKey.safeParse(given.state);
  return text && state ? findPlace(text, state) : null;
}

const REMEMBERED_PLACES = 10_000;

/** Remembers what it found: a file names the same cities again and again, and a search takes half a millisecond. */
function placeFinder(places: PlaceIndex): (text: string, state: State) => ResolvedPlace {
  const known = new Map<string, ResolvedPlace>();
  return (text, state) => {
    const name = `${state} ${text}`;
    const place = known.get(name) ?? placeIn(places, text, state);
    if (known.size < REMEMBERED_PLACES) known.set(name, place);
    return place;
  };
}

/** Checks across fields. */
function checkPay(fields: Fields, context: z.RefinementCtx): ReportInput {
  const fail = (field: ReportField, message: string) => {
    context.addIssue({ code: 'custom', path: [field], message });
    return z.NEVER;
  };
  const { payBasis, chartsPerHour, gsGrade, gsStep, gsArea, payYear, amount } = fields;
  if (isByThePiece(payBasis) && chartsPerHour === null) return fail('chartsPerHour', PIECES);
  if (payBasis === 'gs') {
    if (gsGrade === null || gsStep === null || gsArea === null) return fail('gsGrade', 'Choose grade, step and area');
    const dollars = gsDollars(payYear, gsArea, gsGrade, gsStep);
    if (dollars === undefined) return fail('payYear', NO_TABLE);
    if (amount !== dollars * 10_000)
      return fail('amount', `The federal table pays $${dollars.toLocaleString('en-US')} for this grade and step`);
  }
  if (amount === null) return fail('amount', NO_PAY);
  const input = { ...fields, amount };
  const { annualCents, annualTotalCents } = derivePay(payEntryOf(input));
  if (annualCents < ACCEPTED.least) return fail('amount', `${TOO_LITTLE}. ${CHECK_PAY}`);
  if (annualCents > ACCEPTED.most) return fail('amount', `${TOO_MUCH}. ${CHECK_PAY}`);
  if (annualTotalCents > MOST_TOTAL_CENTS) return fail('bonus', `${TOO_MUCH_ON_TOP}. Check the bonus and the hours`);
  return input;
}

interface PayFields extends Pick<PayEntry, 'payBasis' | 'paidHoursPerWeek' | 'chartsPerHour'> {
  /** Ten-thousandths of a dollar. */
  amount: number;
  /** Cents a year, as the two below. */
  production: number;
  extraPay: number;
  bonus: number;
}

/** The pay part of an input, in the form that the pay arithmetic takes. */
export function payEntryOf(input: PayFields): PayEntry {
  return {
    payBasis: input.payBasis,
    amountE4: input.amount,
    paidHoursPerWeek: input.paidHoursPerWeek,
    chartsPerHour: input.chartsPerHour,
    productionCents: input.production,
    extraPayCents: input.extraPay,
    bonusCents: input.bonus,
  };
}

/** The answers and what is derived from them, as columns of `report`. */
export function columnsOf({ amount, production, extraPay, bonus, ...entry }: ReportInput) {
  return {
    ...entry,
    ...derivePay(payEntryOf({ amount, production, extraPay, bonus, ...entry })),
    amount: textFromRate(amount),
    productionCents: production,
    extraPayCents: extraPay,
    bonusCents: bonus,
  };
}
