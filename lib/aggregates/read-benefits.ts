import type { Benefit } from '@/lib/survey/vocabulary';
import type { BenefitShare, Figure } from './figure';
import { readFigure } from './read-figures';

/** Shares of employed coders, 1099 contractors left out; or why there are none yet. */
export type Benefits =
  | { shows: 'nothing' }
  | {
      shows: 'shares';
      shares: Record<Benefit, BenefitShare>;
      /** The sample behind them. */
      figure: Exclude<Figure, { shows: 'nothing' }>;
    };

/** The share of coders who have each benefit, as published with the nation's figure. */
export async function readBenefits(): Promise<Benefits> {
  const figure = await readFigure('nation');
  return figure.shows === 'distribution' && figure.benefits
    ? { shows: 'shares', shares: figure.benefits, figure }
    : { shows: 'nothing' };
}
