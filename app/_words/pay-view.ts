import { hourlyFromAnnual } from '@/lib/survey/pay';
import { dollars, dollarsAndCents, thousands } from './money';

/** The views of a page beside its first one, as its URL names them. */
export const otherViews = ['hourly', 'adjusted', 'hourly-adjusted'] as const;

export type PayView = 'annual' | (typeof otherViews)[number];

export function isOtherView(text: string): text is (typeof otherViews)[number] {
  return otherViews.some((view) => view === text);
}

export function isHourly(view: PayView): boolean {
  return view === 'hourly' || view === 'hourly-adjusted';
}

export function isAdjusted(view: PayView): boolean {
  return view === 'adjusted' || view === 'hourly-adjusted';
}

declare const shown: unique symbol;

/** Cents in the unit of a view, which alone can be drawn and written. `payIn` makes them from the cents a year of a source. */
export type ShownCents = number & { readonly [shown]: true };

/** The same of all amounts in a figure. */
export type Shown<T> = {
  [Key in keyof T]: Key extends 'cents' | `${string}Cents` ? ShownAmount<T[Key]> : Shown<T[Key]>;
};

type ShownAmount<T> = T extends number ? ShownCents : T;

const HUNDRED_DOLLARS = 10_000;

/**
 * A yearly amount in the unit of a view, in cents. `parity` is the state's price level by BEA, US = 100: an adjusted
 * amount buys at average US prices what the amount buys in the state, to the nearest $100; null leaves it as it is.
 */
export function payIn(view: PayView, annualCents: number, parity: number | null): ShownCents {
  const yearly =
    isAdjusted(view) && parity !== null
      ? Math.round(annualCents / (parity / 100) / HUNDRED_DOLLARS) * HUNDRED_DOLLARS
      : annualCents;
  return mark(isHourly(view) ? Math.round(hourlyFromAnnual(yearly)) : yearly);
}

/** The same in the first view, which shows cents a year as they are. */
export function asPaid(annualCents: number): ShownCents {
  return payIn('annual', annualCents, null);
}

/** An amount made from a shown one, in the same unit: how far another lies from it, where its fading end lies. */
export function shownFrom(cents: ShownCents, make: (cents: number) => number): ShownCents {
  return mark(make(cents));
}

function mark(cents: number): ShownCents {
  // The mark is for the compiler alone: no number carries one.
  return cents as ShownCents;
}

/** An amount of the view in full: `$54,500` or `$26.20`. */
export function payText(view: PayView, cents: ShownCents): string {
  return isHourly(view) ? dollarsAndCents(cents) : dollars(cents);
}

/** Writes how much more is paid: `$1,500`, or `$0.72 an hour` since cents alone would not say of what. */
export function gainIn(view: PayView): (cents: ShownCents) => string {
  return (cents) => `${payText(view, cents)}${isHourly(view) ? ' an hour' : ''}`;
}

/** An amount of the view where room is scarce: `$54.5k` or `$26.20`. */
export function shortPayText(view: PayView, cents: ShownCents): string {
  return isHourly(view) ? dollarsAndCents(cents) : thousands(cents);
}

export function perUnit(view: PayView): string {
  return isHourly(view) ? 'an hour' : 'a year';
}
