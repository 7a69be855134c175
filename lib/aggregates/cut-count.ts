export const COUNT_STEP = 10;

/** A count of reports as published: rounded down to tens, so that it reveals no single report. */
export function cutCount(count: number): number {
  return Math.floor(count / COUNT_STEP) * COUNT_STEP;
}
