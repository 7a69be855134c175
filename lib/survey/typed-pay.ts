import { gsDollars } from './federal-pay';
import { isByThePiece, type PayEntry } from './pay';
import { keysOf, type PayBasis, payBases } from './vocabulary';

const NUMBER = String.raw`(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?<part>\d{0,4}))?\s*(?<k>k(?![a-z]))?`;
const AMOUNT = new RegExp(String.raw`^(?:usd?\s*)?\$?\s*${NUMBER}\s*(?:usd|dollars?)?(?<unit>[^\d].*)?$`, 'i');
const GRADE = /^gs[\s-]*(?<grade>\d{1,2})(?:\s*,?\s*(?:step|\/|-)\s*(?<step>\d{1,2}))?$/i;
const RANGE = /\d\s*k?\s*(?:-|–|—|to)\s*\$?\s*[.\d]/i;
const DECIMAL = /^(\d+|\d*\.\d{1,2})$/;

/** What an amount is said to be for. */
export type Per = 'year' | 'month' | 'half a month' | 'two weeks' | 'week' | 'hour' | 'chart' | 'rvu';

/** As people write them after the amount, without `/`, `per`, `a` or `each`. */
const unitWords: Readonly<Record<Per, readonly string[]>> = {
  year: ['y', 'yr', 'year', 'yearly', 'annual', 'annually', 'annum', 'pa', 'salary', 'annual salary', 'yearly salary'],
  month: ['mo', 'mth', 'month', 'monthly'],
  'half a month': ['semimonthly', 'semi-monthly', 'twice a month', 'twice monthly', '2x a month'],
  'two weeks': ['biweekly', 'bi-weekly', 'two weeks', '2 weeks', '2 wks', 'other week', 'fortnight', 'fortnightly'],
  week: ['w', 'wk', 'week', 'weekly'],
  hour: ['h', 'hr', 'hrs', 'hour', 'hours', 'hourly', 'ph', 'p/h'],
  chart: ['chart', 'charts', 'encounter', 'encounters', 'record', 'account', 'visit', 'case', 'note', 'pc'],
  rvu: ['rvu', 'rvus', 'wrvu', 'wrvus', 'work rvu'],
};
/** Said of pay, but not what an amount is for. */
const aside = /\b(?:before tax(?:es)?|gross|base(?: pay)?|flat|rate|wage|pay|paid)\b/g;
const between = /^(?:\/|@|(?:per|an?|each|every)(?=\s))\s*/;

const timesAYear: Readonly<Partial<Record<Per, number>>> = {
  year: 1,
  month: 12,
  'half a month': 24,
  'two weeks': 26,
  week: 52,
};
const basisPer: Readonly<Partial<Record<Per, PayBasis>>> = { hour: 'hourly', chart: 'per_chart', rvu: 'per_rvu' };

interface TypedAmount {
  /** Ten-thousandths of a dollar. */
  amountE4: number;
  /** How many were typed. */
  decimals: number;
  /** Undefined when nothing was said. */
  per: Per | undefined;
}

/** An amount and what it is for, from what people type: `$24.50/hr`, `52k a year`; undefined when it is no amount. */
export function amountFromText(text: string): TypedAmount | undefined {
  const { whole, part = '', k, unit = '' } = AMOUNT.exec(text.trim())?.groups ?? {};
  if (whole === undefined && part === '') return undefined;
  const tenThousandths = Number(`${(whole ?? '').replaceAll(',', '')}${part.padEnd(4, '0')}`);
  const per = unitFromText(unit);
  if (per === 'unknown') return undefined;
  return { amountE4: k ? tenThousandths * 1000 : tenThousandths, decimals: k ? 0 : part.length, per };
}

function unitFromText(text: string): Per | 'unknown' | undefined {
  let words = text
    .toLowerCase()
    .replaceAll(aside, ' ')
    .replaceAll(/[.,()]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (words === '') return undefined;
  while (between.test(words)) words = words.replace(between, '');
  return keysOf(unitWords).find((per) => unitWords[per].includes(words)) ?? 'unknown';
}

/** Whole cents from what people type: `54,500`, `$26.40`, `54.5k`; undefined when it is no amount, or says a unit. */
export function centsFromText(text: string): number | undefined {
  const typed = amountFromText(text);
  return typed && typed.per === undefined && typed.decimals <= 2 ? Math.round(typed.amountE4 / 100) : undefined;
}

/** Ten-thousandths of a dollar from an amount that says no unit. */
export function rateFromText(text: string): number | undefined {
  const typed = amountFromText(text);
  return typed && typed.per === undefined ? typed.amountE4 : undefined;
}

/** What `centsFromText` reads back as these cents: `54500`, `26.40`. */
export function textFromCents(cents: number): string {
  return (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2);
}

/** What `rateFromText` reads back: `54500`, `26.40`, `24.0385`, `1.875`. */
export function textFromRate(amountE4: number): string {
  if (amountE4 % 100 === 0) return textFromCents(amountE4 / 100);
  return (amountE4 / 10_000).toFixed(amountE4 % 10 === 0 ? 3 : 4);
}

/** A number of at most two decimals: `40`, `37.5`; undefined when it is none. */
export function numberFromText(text: string): number | undefined {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? Number(trimmed) : undefined;
}

/** What to do about an amount that could mean several things; undefined where that is not what is wrong with it. */
export function whyUnclear(text: string): string | undefined {
  const trimmed = text.trim();
  if (amountFromText(trimmed)) return undefined;
  if (RANGE.test(trimmed)) return 'Enter the one amount that you are paid now, not a range';
  if (/^\$?\s*\d+,\d{1,2}(?!\d)/.test(trimmed)) return 'Enter cents after a point, such as 24.50';
  if (/^\$?\s*\d[\d.,]*[.,]\d{3}[.,]/.test(trimmed)) return 'Enter thousands with a comma, such as 52,000';
  if (/day|daily|shift/i.test(trimmed)) return 'Enter it by the hour or the year, since days differ in length';
  if (/check|period|bi-?monthly/i.test(trimmed)) return 'Enter how often it comes, such as 1,900 every two weeks';
  return undefined;
}

/** The pay part of the form, as typed. */
export type TypedPay = ReturnType<typeof typedPayFrom>;

export function typedPayFrom(textOf: (field: string) => string) {
  return {
    payBasis: textOf('payBasis'),
    amount: textOf('amount'),
    paidHoursPerWeek: textOf('paidHoursPerWeek'),
    chartsPerHour: textOf('chartsPerHour'),
    gsGrade: textOf('gsGrade'),
    gsStep: textOf('gsStep'),
    gsArea: textOf('gsArea'),
    payYear: textOf('payYear'),
    production: textOf('production'),
    extraPay: textOf('extraPay'),
    bonus: textOf('bonus'),
  };
}

const extras = ['production', 'extraPay', 'bonus'] as const;

/** Something read otherwise than it was typed, to be shown before it counts. */
export type Reading =
  | { field: 'amount' | (typeof extras)[number]; said: string; per: Per; payBasis: PayBasis; amountE4: number }
  /** What the federal table pays. */
  | { field: 'gs'; year: number; grade: number; step: number; area: string; amountE4: number };

export interface ReadPay {
  /** With bare amounts, and with the basis and the federal pay that follow from what was typed. */
  typed: TypedPay;
  readings: Reading[];
}

/**
 * Reads amounts that say what they are for, `$24.50/hr` or `4,300 a month`: what was typed wins over the basis chosen.
 * Pay for less than a year becomes that of the year; of federal pay the amount follows. What is unclear stays as typed.
 */
export function readPay(given: TypedPay): ReadPay {
  const readings: Reading[] = [];
  const typed = { ...given };
  readBase(typed, readings);
  for (const field of extras) readExtra(typed, field, readings);
  return { typed, readings };
}

function readBase(typed: TypedPay, readings: Reading[]): void {
  const federal = GRADE.exec(typed.amount.trim())?.groups;
  if (federal) {
    const { grade = '', step = typed.gsStep } = federal;
    Object.assign(typed, { payBasis: 'gs', gsGrade: String(Number(grade)), gsStep: step && String(Number(step)) });
  }
  if (typed.payBasis === 'gs') {
    readFederal(typed, readings);
    return;
  }
  const said = amountFromText(typed.amount);
  if (!said?.per) return;
  const { per } = said;
  const payBasis = basisPer[per] ?? 'yearly';
  const amountE4 = said.amountE4 * (timesAYear[per] ?? 1);
  if (!Number.isSafeInteger(amountE4)) return;
  if (payBasis !== typed.payBasis || amountE4 !== said.amountE4) {
    readings.push({ field: 'amount', said: typed.amount.trim(), per, payBasis, amountE4 });
  }
  Object.assign(typed, { payBasis, amount: textFromRate(amountE4) });
}

function readFederal(typed: TypedPay, readings: Reading[]): void {
  const [year, grade, step] = [Number(typed.payYear), Number(typed.gsGrade), Number(typed.gsStep)];
  const dollars = gsDollars(year, typed.gsArea, grade, step);
  const amount = dollars === undefined ? '' : String(dollars);
  if (dollars !== undefined && amount !== typed.amount) {
    readings.push({ field: 'gs', year, grade, step, area: typed.gsArea, amountE4: dollars * 10_000 });
  }
  typed.amount = amount;
}

function readExtra(typed: TypedPay, field: (typeof extras)[number], readings: Reading[]): void {
  const said = amountFromText(typed[field]);
  if (!said?.per || (said.decimals > 2 && said.per !== 'hour')) return;
  const hours = numberFromText(typed.paidHoursPerWeek);
  const times = said.per === 'hour' && hours ? (Math.round(hours * 100) * 52) / 100 : timesAYear[said.per];
  const cents = Math.round((said.amountE4 * (times ?? Number.NaN)) / 100);
  if (!Number.isSafeInteger(cents)) return;
  if (said.per !== 'year') {
    readings.push({ field, said: typed[field].trim(), per: said.per, payBasis: 'yearly', amountE4: cents * 100 });
  }
  typed[field] = textFromCents(cents);
}

/** The entry behind the typed pay as soon as it is enough for the arithmetic; extras that are no amounts count as none. */
export function payFromText(given: TypedPay): PayEntry | undefined {
  const { typed } = readPay(given);
  const payBasis = keysOf(payBases).find((basis) => basis === typed.payBasis);
  const amountE4 = rateFromText(typed.amount);
  const paidHoursPerWeek = numberFromText(typed.paidHoursPerWeek);
  const chartsPerHour = isByThePiece(typed.payBasis) ? numberFromText(typed.chartsPerHour) : null;
  if (!payBasis || !paidHoursPerWeek || chartsPerHour === undefined || chartsPerHour === 0) return undefined;
  if (!amountE4 || !Number.isSafeInteger(amountE4)) return undefined;
  return {
    payBasis,
    amountE4,
    paidHoursPerWeek,
    chartsPerHour,
    productionCents: centsOrNone(typed.production),
    extraPayCents: centsOrNone(typed.extraPay),
    bonusCents: centsOrNone(typed.bonus),
  };
}

function centsOrNone(text: string): number {
  const cents = centsFromText(text);
  return cents !== undefined && Number.isSafeInteger(cents) ? cents : 0;
}
