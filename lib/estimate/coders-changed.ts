import { NO_AREA, type OpenReports, openCuts } from '@/lib/aggregates/open-reports';

const BUCKETS = 1024;

/**
 * What the reports are, in so few numbers that it can be kept: each author falls into one of 1,024 buckets, and a bucket
 * holds a scramble of all that its authors report.
 */
export function digestOf(reports: OpenReports): number[] {
  const buckets = new Uint32Array(BUCKETS);
  for (let row = 0; row < reports.count; row++) {
    const author = reports.author[row] ?? 0;
    let bits = scrambled(author ^ Math.round(1e6 * (reports.logPay[row] ?? 0)));
    bits = scrambled(bits ^ (reports.credentials[row] ?? 0));
    for (const cut of openCuts) bits = scrambled(bits ^ (reports.values[cut][row] ?? 0));
    const area = reports.area[row] ?? NO_AREA;
    if (area !== NO_AREA) bits = scrambled(bits ^ Number(reports.areaCodes[area]));
    const bucket = scrambled(author) % BUCKETS;
    buckets[bucket] = ((buckets[bucket] ?? 0) + bits) >>> 0;
  }
  return [...buckets];
}

/** How many distinct coders joined, left or changed something, at least: one coder changes one bucket. */
export function codersChanged(before: readonly number[], after: readonly number[]): number {
  return after.filter((bucket, index) => bucket !== before[index]).length;
}

/** The finalizer of MurmurHash3. */
export function scrambled(bits: number): number {
  let value = bits >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
