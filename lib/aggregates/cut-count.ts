export const COUNT_STEP = 10;

/** A count of reports as the public reads it: cut to tens, so that it tells of no single report. */
export function cutCount(count: number): number {
  return Math.floor(count / COUNT_STEP) * COUNT_STEP;
}
