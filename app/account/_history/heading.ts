import { percentText } from '@/app/_words/percent-text';
import type { History } from './read-history';

/** What the picture shows, as its heading: from the first year to the last. */
export function historyHeading({
  years,
  whole,
  known,
}: Pick<History, 'whole' | 'known'> & { years: readonly { year: number }[] }): string {
  const [first, last] = [years[0], years.at(-1)];
  if (whole.kind === 'first') return 'Your pay over the years';
  const span = `from ${first?.year} to ${last?.year}`;
  if (whole.kind === 'not-comparable') return `Your pay ${span}, as an employee and by contract`;
  const moved = `Your pay ${movement(whole.percent)} ${span}`;
  if (whole.realPercent === null) {
    return known ? `${moved}; until ${known.year} it ${movement(known.realPercent)} after inflation` : moved;
  }
  const joint = signOf(whole.realPercent) === signOf(whole.percent) ? 'and' : 'but';
  return `${moved}, ${joint} ${movement(whole.realPercent)} after inflation`;
}

/** `rose 12%`, `fell 3.5%`, `stayed the same`. */
function movement(percent: number): string {
  if (signOf(percent) === 0) return 'stayed the same';
  return `${percent > 0 ? 'rose' : 'fell'} ${percentText(Math.abs(percent))}`;
}

/** As rounded for reading. */
function signOf(percent: number): number {
  return Math.sign(Math.round(percent * 10));
}
