/** The disclosure ladder: from how many distinct coders on a cell shows what. */
export const ladder = { median: 10, quartiles: 20, distribution: 40 } as const;

/**
 * Below this many coders the mean of their middle half stands for the median: it tells the middle more surely, and one
 * coder there moves it several times less.
 */
export const MIDDLE_HALF_BELOW = ladder.distribution;

/** Every bin of a published histogram holds at least this many coders. */
export const LEAST_CODERS_IN_BIN = 5;

/**
 * Shares of a histogram round to this many percent, by the coders behind it: whole percents of few coders would tell
 * exactly how many they are.
 */
export const shareSteps = [
  { below: 100, percent: 5 },
  { below: 500, percent: 2 },
  { below: Number.POSITIVE_INFINITY, percent: 1 },
] as const;

/** Annual figures round once: to the coarse step below `ladder.distribution` coders, to the fine one from there on. */
export const roundingCents = { coarse: 100_000, fine: 50_000 } as const;

/** Reports count for this many months, the current one included. */
export const WINDOW_MONTHS = 24;

/**
 * A cell's figure is made anew only after this many distinct coders changed in it: an attacker with three accounts still
 * has others among them.
 */
export const LEAST_CHANGED = ladder.median;

/** What is left when the published parts of a cell are subtracted from it: nobody, or at least this many coders. */
export const LEAST_REMAINING = ladder.median;
