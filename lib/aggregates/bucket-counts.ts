import type { CellName } from './cell';
import { type CellAttributes, cellsOf } from './cells-of';
import { bucketOf } from './histogram';

/** What of a report the cells need. */
export interface CountedReport extends CellAttributes {
  annualCents: number;
  receivedMonth: Date;
}

export interface BucketCount {
  cell: CellName;
  month: Date;
  bucket: number;
  count: number;
}

/** Counts per cell, month and bucket: the content of `cell_bucket`, or a change of it. */
export class BucketCounts {
  readonly #counts = new Map<string, BucketCount>();

  add(report: CountedReport, times: 1 | -1): void {
    const bucket = bucketOf(report.annualCents);
    for (const cell of cellsOf(report)) {
      this.addTo({ cell, month: report.receivedMonth, bucket, count: times });
    }
  }

  addTo(change: BucketCount): void {
    const key = `${change.cell} ${change.month.getTime()} ${change.bucket}`;
    const known = this.#counts.get(key);
    if (known) known.count += change.count;
    else this.#counts.set(key, { ...change });
  }

  /** The entries that are not 0. */
  entries(): BucketCount[] {
    return [...this.#counts.values()].filter(({ count }) => count !== 0);
  }

  cells(): CellName[] {
    return [...new Set(this.entries().map(({ cell }) => cell))];
  }
}
