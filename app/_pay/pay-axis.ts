import { scaleLinear } from 'd3-scale';
import { dollars, exactDollars, thousands } from '@/app/_words/money';
import { isHourly, type PayView, type ShownCents } from '@/app/_words/pay-view';

interface PayTick {
  /** Where it lies along the axis, in percent. */
  at: number;
  label: string;
  /** Whether its label stays where there is no room for all. */
  major: boolean;
}

/** One dollar axis for all rows of a table, or of a page, in the unit of its view. */
export interface PayAxis {
  view: PayView;
  fromCents: number;
  toCents: number;
  ticks: PayTick[];
}

const MOST_TICKS = 11;
/** What an axis spans at least, as a share of the highest amount, so that a small difference looks small. */
const LEAST_SPAN = 0.4;
/** Free room at either end, as a share of what lies between the lowest and the highest amount. */
const MARGIN = 0.04;

/** An axis with round ticks that holds all amounts, in cents of the view's unit; it needs at least one amount. */
export function payAxis(view: PayView, amounts: readonly ShownCents[]): PayAxis {
  if (amounts.length === 0) throw new RangeError('An axis needs at least one amount');
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)];
  const spread = highest - lowest;
  const margin = Math.max(spread * MARGIN, (highest * LEAST_SPAN - spread) / 2);
  const [fromCents, toCents] = [Math.max(0, lowest - margin), highest + margin];
  const values = roundValues(fromCents / 100, toCents / 100);
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return {
    view,
    fromCents,
    toCents,
    ticks: values.map((value) => {
      const cents = Math.round(value * 100);
      return {
        at: placeOf({ fromCents, toCents }, cents),
        label: tickLabel(view, cents),
        major: step === 0 || Math.round(value / step) % 2 === 0,
      };
    }),
  };
}

/** Round dollars between two ends: as many as there is room for, but no more. */
function roundValues(from: number, to: number): number[] {
  const scale = scaleLinear([from, to], [0, 1]);
  for (let count = MOST_TICKS; count > 1; count--) {
    const values = scale.ticks(count);
    if (values.length <= MOST_TICKS) return values;
  }
  return scale.ticks(1);
}

function tickLabel(view: PayView, cents: number): string {
  if (isHourly(view)) return exactDollars(cents);
  return cents === 0 ? dollars(0) : thousands(cents);
}

/** Where an amount lies along the axis: 0 at its left end, 100 at its right one, never beyond. */
export function along(axis: PayAxis, cents: ShownCents): number {
  return placeOf(axis, cents);
}

function placeOf({ fromCents, toCents }: Pick<PayAxis, 'fromCents' | 'toCents'>, cents: number): number {
  const share = (cents - fromCents) / (toCents - fromCents);
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}
