import { scaleLinear } from 'd3-scale';
import type { ClaimedRange, Measured } from '@/lib/estimate/like-for-like';

/** Every axis of percent reaches at least from here to there, so that a small difference looks small. */
const LEAST = -10;
const MOST = 40;

/** One axis of percent for all strips that compare. */
export interface PercentAxis {
  /** Where a percentage lies along the axis: 0 at its left end, 100 at its right one, never beyond. */
  at(percent: number): number;
  ticks: number[];
}

/** What one strip shows. */
export interface Compared {
  claimed: ClaimedRange | null;
  measured: Measured | null;
  official?: number | undefined;
}

export function percentAxis(strips: readonly Compared[]): PercentAxis {
  const values = strips.flatMap(({ claimed, measured, official }) => [
    claimed?.lowPercent ?? 0,
    claimed?.highPercent ?? 0,
    measured?.lowPercent ?? 0,
    measured?.highPercent ?? 0,
    official ?? 0,
  ]);
  const scale = scaleLinear([Math.min(LEAST, ...values) - 2, Math.max(MOST, ...values) + 2], [0, 100]);
  return { at: (percent) => Math.round(100 * Math.min(Math.max(scale(percent), 0), 100)) / 100, ticks: scale.ticks(6) };
}
