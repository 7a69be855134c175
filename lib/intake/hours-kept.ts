/** How long the file of a survey is kept at most. */
export const HOURS_KEPT = 24;
