import type { ClaimedRange, Measured } from '@/lib/estimate/like-for-like';

/** `6.6%`: at most one decimal. */
export function percentText(percent: number): string {
  return `${Math.round(percent * 10) / 10}%`;
}

/** `20–30%`, or one share where both ends are the same. */
export function percentRangeText({ low, high }: { low: number; high: number }): string {
  return low === high ? percentText(low) : `${low}–${percentText(high)}`;
}

/** `+12%`, `−3.5%`, `0%`. */
export function signedPercent(percent: number): string {
  const rounded = Math.round(percent * 10) / 10;
  if (rounded === 0) return '0%';
  return `${rounded < 0 ? '−' : '+'}${percentText(Math.abs(rounded))}`;
}

/** The ends of an interval: `+8% to +16%`. */
export function intervalText({ lowPercent, highPercent }: Measured): string {
  return `${signedPercent(lowPercent)} to ${signedPercent(highPercent)}`;
}

export function claimedText({ lowPercent, highPercent }: ClaimedRange): string {
  if (lowPercent === 0 && highPercent === null) return 'more';
  if (highPercent === null) return `${signedPercent(lowPercent ?? 0)} or more`;
  return lowPercent === highPercent
    ? signedPercent(highPercent)
    : `${signedPercent(lowPercent ?? 0)} to ${signedPercent(highPercent)}`;
}
