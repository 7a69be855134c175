/** The disclosure ladder: how many distinct coders a cell needs to show what. */
export const ladder = { median: 10, quartiles: 20, distribution: 40 } as const;

/**
 * Below this many coders, the mean of their middle half is used as the median: it is a more reliable estimate of the
 * middle, and a single coder moves it several times less.
 */
export const MIDDLE_HALF_BELOW = ladder.distribution;

/** Every bin of a published histogram holds at least this many coders. */
export const LEAST_CODERS_IN_BIN = 5;

/**
 * Shares of a histogram are rounded to this many percent, depending on the number of coders: whole percentages of a few
 * coders would reveal exactly how many there are.
 */
export const shareSteps = [
  { below: 100, percent: 5 },
  { below: 500, percent: 2 },
  { below: Number.POSITIVE_INFINITY, percent: 1 },
] as const;

/** Annual figures are rounded once: to the coarse step below `ladder.distribution` coders, to the fine step from there on. */
export const roundingCents = { coarse: 100_000, fine: 50_000 } as const;

/**
 * A cell's figure is recomputed only after this many distinct coders changed in it, so an attacker with three accounts
 * still can't isolate anyone.
 */
export const LEAST_CHANGED = ladder.median;

/** Subtracting a cell's published parts from it must leave nobody or at least this many coders. */
export const LEAST_REMAINING = ladder.median;
