/** `6.6%`: at most one decimal. */
export function percentText(percent: number): string {
  return `${Math.round(percent * 10) / 10}%`;
}

/** `20–30%`, or one share where both ends are the same. */
export function percentRangeText({ low, high }: { low: number; high: number }): string {
  return low === high ? percentText(low) : `${low}–${percentText(high)}`;
}
