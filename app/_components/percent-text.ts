import type { ClaimedRange, Measured } from '@/lib/estimate/like-for-like';

/** `+12 %`, `−3.5 %`, `0 %`. */
export function signedPercent(percent: number): string {
  const rounded = Math.round(percent * 10) / 10;
  if (rounded === 0) return '0 %';
  return `${rounded < 0 ? '−' : '+'}${Math.abs(rounded)} %`;
}

/** The ends of an interval: `+8 % to +16 %`. */
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
