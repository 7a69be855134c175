import type { Figure } from './figure';

/** Where a pay lies among published quantiles, as precisely as they are published; undefined when none is. */
export type Standing =
  | 'below-p10'
  | 'below-p25'
  | 'below-median'
  | 'above-median'
  | 'above-p75'
  | 'above-p90'
  | 'middle';

/** Compares a pay in cents of a 2,080-hour year with a figure of the same unit. Pure. */
export function standingIn(figure: Figure, annualCents: number): Standing | undefined {
  if (figure.shows === 'nothing') return undefined;
  if (figure.shows === 'distribution') {
    if (annualCents < figure.p10Cents) return 'below-p10';
    if (annualCents > figure.p90Cents) return 'above-p90';
  }
  if (figure.shows !== 'median') {
    if (annualCents < figure.p25Cents) return 'below-p25';
    return annualCents > figure.p75Cents ? 'above-p75' : 'middle';
  }
  return annualCents < figure.medianCents ? 'below-median' : 'above-median';
}
