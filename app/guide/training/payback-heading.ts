import type { Payback } from '@/lib/survey/payback';

/** `7 months`, `2 years`, `2 years and 3 months`. */
export function spanText(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const parts = [
    ...(years > 0 ? [`${years} ${years === 1 ? 'year' : 'years'}`] : []),
    ...(rest > 0 || years === 0 ? [`${rest} ${rest === 1 ? 'month' : 'months'}`] : []),
  ];
  return parts.join(' and ');
}

/** Headline over the curve. */
export function paybackHeading(payback: Payback): string {
  if (payback.paysBack === 'in time') return `Paid back ${spanText(payback.months)} after training begins`;
  return payback.why === 'no gain'
    ? 'Not paid back: the pay after is no higher than before'
    : 'Not paid back within a working life';
}
