import type { PayEntry } from './pay';
import { keysOf, payBases } from './vocabulary';

const DOLLARS = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d{0,2})?\s*(k)?$/i;
const DECIMAL = /^(\d+|\d*\.\d{1,2})$/;

/** Whole cents from what people type: `54,500`, `$26.40`, `54.5k`; undefined when it is no amount. */
export function centsFromText(text: string): number | undefined {
  const match = DOLLARS.exec(text.trim());
  if (!match || (match[1] === undefined && (match[2] ?? '.') === '.')) return undefined;
  const cents = Math.round(Number(`${(match[1] ?? '0').replaceAll(',', '')}${match[2] ?? ''}`) * 100);
  return match[3] ? cents * 1000 : cents;
}

/** What `centsFromText` reads back as these cents: `54500`, `26.40`. */
export function textFromCents(cents: number): string {
  return (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2);
}

/** A number of at most two decimals: `40`, `37.5`; undefined when it is none. */
export function numberFromText(text: string): number | undefined {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? Number(trimmed) : undefined;
}

/** The pay part of the form, as typed. */
export interface TypedPay {
  payBasis: string;
  amount: string;
  paidHoursPerWeek: string;
  chartsPerHour: string;
  bonus: string;
}

/** The entry behind the typed pay as soon as it is enough for the arithmetic; a bonus that is no amount counts as none. */
export function payFromText(typed: TypedPay): PayEntry | undefined {
  const payBasis = keysOf(payBases).find((basis) => basis === typed.payBasis);
  const amountCents = centsFromText(typed.amount);
  const paidHoursPerWeek = numberFromText(typed.paidHoursPerWeek);
  const chartsPerHour = payBasis === 'per_chart' ? numberFromText(typed.chartsPerHour) : null;
  if (!payBasis || !amountCents || !paidHoursPerWeek || chartsPerHour === undefined || chartsPerHour === 0) {
    return undefined;
  }
  return { payBasis, amountCents, paidHoursPerWeek, chartsPerHour, bonusCents: centsFromText(typed.bonus) ?? 0 };
}
