/**
 * The most, in percent, by which one report moves estimates of jobs like its own, by the number of reports. Property tests
 * in fit-model.test.ts hold it, and /method states it.
 */
export const statedBounds = {
  reports: 1_500,
  /** Where its pay becomes an extreme one. */
  changed: { median: 6, ends: 8 },
  /** Where an extreme coder joins, which draws noise anew. */
  joined: 18,
} as const;
