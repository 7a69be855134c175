/** Reports count for this many months, the current one included. */
export const WINDOW_MONTHS = 24;

/** First day (UTC) of the month of a moment. */
export function monthOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), 1));
}

/** First day (UTC) of the earliest month whose reports count at that moment. */
export function windowFrom(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - WINDOW_MONTHS + 1, 1));
}
