import { scaleLinear } from 'd3-scale';
import { dollars, exactDollars, thousands } from './money';
import { isHourly, type PayView } from './pay-view';

interface PayTick {
  cents: number;
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

const MOST_TICKS = 10;

/** An axis with round ends and round ticks that holds all amounts, in cents of the view's unit; at least one. */
export function payAxis(view: PayView, amounts: readonly number[]): PayAxis {
  if (amounts.length === 0) throw new RangeError('An axis needs at least one amount');
  const inDollars = amounts.map((cents) => cents / 100);
  const domain = [Math.min(...inDollars), Math.max(...inDollars)];
  const ticksFor = (count: number) => scaleLinear(domain, [0, 1]).nice(count).ticks(count);
  const count = [MOST_TICKS, 8, 7, 6, 5, 4].find((wanted) => ticksFor(wanted).length <= MOST_TICKS) ?? 3;
  const scale = scaleLinear(domain, [0, 1]).nice(count);
  const ticks = scale.ticks(count);
  const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
  const [from = 0, to = 0] = scale.domain();
  return {
    view,
    fromCents: Math.round(from * 100),
    toCents: Math.round(to * 100),
    ticks: ticks.map((value) => ({
      cents: Math.round(value * 100),
      label: tickLabel(view, value * 100),
      major: step === 0 || Math.round(value / step) % 2 === 0,
    })),
  };
}

function tickLabel(view: PayView, cents: number): string {
  if (isHourly(view)) return exactDollars(cents);
  return cents === 0 ? dollars(0) : thousands(cents);
}

/** Where an amount lies along the axis: 0 at its left end, 100 at its right one, never beyond. */
export function along(axis: PayAxis, cents: number): number {
  const share = (cents - axis.fromCents) / (axis.toCents - axis.fromCents);
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}
