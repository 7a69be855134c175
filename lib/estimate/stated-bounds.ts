/**
 * By how many percent at most one report moves estimates of jobs like its own among so many reports, as the property tests
 * of fit-model.test.ts hold and /method tells.
 */
export const statedBounds = {
  reports: 1_500,
  /** Where its pay becomes an extreme one. */
  changed: { median: 6, ends: 8 },
  /** Where an extreme coder joins, which draws noise anew. */
  joined: 18,
} as const;
