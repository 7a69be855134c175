import { WINDOW_MONTHS } from './ladder';

/** First day (UTC) of the month of a moment. */
export function monthOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), 1));
}

/** First day (UTC) of the earliest month whose reports count at that moment. */
export function windowFrom(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - WINDOW_MONTHS + 1, 1));
}
