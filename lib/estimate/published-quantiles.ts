import { coderBands, type Figure } from '@/lib/aggregates/figure';
import { roundingCents } from '@/lib/aggregates/ladder';

export const shares = ['p10', 'p50', 'p90'] as const;
export type Share = (typeof shares)[number];

/** What a published figure says, in logs of cents. */
export interface PublishedQuantiles {
  /** At least so many coders. */
  coders: number;
  /** Where the middle is, by all quantiles that are published: surer than the median alone, and as deaf to extremes. */
  centre: number;
  quantiles: Partial<Record<Share, number>>;
  /** Variance of the centre and of each quantile, in units of the spread's own variance per coder. */
  looseness: Partial<Record<Share, number>> & { centre: number };
  /** Variance that rounding adds. */
  rounding: number;
}

/**
 * Asymptotic variance of a quantile of normal pay: p (1 − p) ÷ φ(z)², at 50, 10 or 90 and 25 or 75 percent; and of the
 * mean of the middle half, which stands for the median of few (see ladder.ts).
 */
const LOOSENESS = { p50: Math.PI / 2, outer: 2.92, quarter: 1.86, middleHalf: 1.19 } as const;
/** From the 25th and 75th percentile outwards to the 10th and 90th: the ratio of the normal's z. */
const OUTWARDS = 1.2816 / 0.6745;

/** Undefined for a figure that shows nothing. */
export function publishedQuantiles(figure: Figure): PublishedQuantiles | undefined {
  if (figure.shows === 'nothing') return undefined;
  const coders = leastCoders(figure.coders);
  const p50 = Math.log(figure.medianCents);
  const step = figure.shows === 'distribution' ? roundingCents.fine : roundingCents.coarse;
  const rounding = (step / figure.medianCents) ** 2 / 12;
  if (figure.shows === 'median') {
    return {
      coders,
      centre: p50,
      quantiles: { p50 },
      looseness: { centre: LOOSENESS.middleHalf, p50: LOOSENESS.middleHalf },
      rounding,
    };
  }
  const [p25, p75] = [Math.log(figure.p25Cents), Math.log(figure.p75Cents)];
  if (figure.shows === 'quartiles') {
    const outer = LOOSENESS.quarter * OUTWARDS ** 2;
    return {
      coders,
      centre: 0.3 * p25 + 0.4 * p50 + 0.3 * p75,
      quantiles: { p10: p50 + OUTWARDS * (p25 - p50), p50, p90: p50 + OUTWARDS * (p75 - p50) },
      looseness: { centre: 1.15, p10: outer, p50: LOOSENESS.middleHalf, p90: outer },
      rounding,
    };
  }
  const [p10, p90] = [Math.log(figure.p10Cents), Math.log(figure.p90Cents)];
  return {
    coders,
    centre: 0.1 * (p10 + p90) + 0.25 * (p25 + p75) + 0.3 * p50,
    quantiles: { p10, p50, p90 },
    looseness: { centre: 1.1, p10: LOOSENESS.outer, p50: LOOSENESS.p50, p90: LOOSENESS.outer },
    rounding,
  };
}

function leastCoders(band: string): number {
  const least = Object.entries(coderBands).find(([, words]) => words === band)?.[0];
  return Number(least);
}
