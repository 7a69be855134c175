import { type Estimate, FURTHEST_PERCENT } from '@/lib/estimate/estimate';

type Rank = NonNullable<Estimate['standing']>;

/** The heading, as finely as the model dares to say it. */
export function rankWords({ percent }: Pick<Rank, 'percent'>): string {
  if (percent >= FURTHEST_PERCENT) return 'You make more than nearly all coders in a job like this';
  if (percent <= 100 - FURTHEST_PERCENT) return 'You make less than nearly all coders in a job like this';
  return `You make more than about ${percent}% of coders in a job like this`;
}

/** `65% to 88%`, or `at most 3%` beyond where the model can tell. */
export function intervalWords({ lowPercent, highPercent }: Omit<Rank, 'percent'>): string {
  if (lowPercent < highPercent) return `${lowPercent}% to ${highPercent}%`;
  return highPercent < 50 ? `at most ${highPercent}%` : `at least ${lowPercent}%`;
}
