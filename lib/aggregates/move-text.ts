import { dimensions } from '@/lib/survey/dimension';
import { partsOf } from './cell';
import type { Move } from './latest-moves';

const whole = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

/** `Texas: median up from $52,000 to $54,000`. */
export function moveText({ cell, fromCents, toCents }: Move): string {
  const [part] = partsOf(cell);
  const states: Readonly<Record<string, string>> = dimensions.state;
  const where = part ? (states[part.value] ?? part.value) : 'United States';
  return `${where}: median ${toCents > fromCents ? 'up' : 'down'} from ${whole.format(fromCents / 100)} to ${whole.format(toCents / 100)}`;
}
