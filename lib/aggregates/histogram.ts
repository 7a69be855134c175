/** Width of a bucket: $100 of annual pay, so that a quantile is off by at most $50, far less than the rounding. */
const BUCKET_CENTS = 10_000;

/** The bucket of an annual pay in cents. */
export function bucketOf(annualCents: number): number {
  return Math.floor(annualCents / BUCKET_CENTS);
}

/** The counted reports of one cell. Holds raw counts: nothing outside lib/aggregates may see one. */
export class Histogram {
  /** Buckets in ascending order, each with its count of at least 1. */
  readonly #buckets: readonly (readonly [bucket: number, count: number])[];
  /** Coders up to and including each of them. */
  readonly #upTo: readonly number[];
  readonly coders: number;

  constructor(counts: ReadonlyMap<number, number>) {
    this.#buckets = [...counts].sort(([a], [b]) => a - b);
    let coders = 0;
    this.#upTo = this.#buckets.map(([, count]) => (coders += count));
    this.coders = coders;
  }

  /** Cents at the middle of the bucket that holds the report of the given rank, 0 the lowest paid. */
  valueAt(rank: number): number {
    let [low, high] = [0, this.#upTo.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) > rank) high = middle;
      else low = middle + 1;
    }
    const found = this.#buckets[low];
    if (!found) throw new RangeError(`No report of rank ${rank} among ${this.coders}`);
    return found[0] * BUCKET_CENTS + BUCKET_CENTS / 2;
  }

  /** Type 7 quantile (linear between the two nearest ranks), in cents; `share` is from 0 to 1. */
  quantile(share: number): number {
    const position = share * (this.coders - 1);
    const below = Math.floor(position);
    const low = this.valueAt(below);
    return low + (this.valueAt(Math.ceil(position)) - low) * (position - below);
  }

  /** Mean of the middle half, in cents: without the lowest-paid and highest-paid quarter, each rounded down. */
  middleMean(): number {
    const quarter = Math.floor(this.coders / 4);
    const ranks = Array.from({ length: this.coders - 2 * quarter }, (_, index) => quarter + index);
    return ranks.reduce((sum, rank) => sum + this.valueAt(rank), 0) / ranks.length;
  }

  /** Coders per step of pay; a step is named by its lower edge in cents. Steps without coders are left out. */
  coarser(stepCents: number): [fromCents: number, coders: number][] {
    const steps = new Map<number, number>();
    for (const [bucket, count] of this.#buckets) {
      const from = Math.floor((bucket * BUCKET_CENTS) / stepCents) * stepCents;
      steps.set(from, (steps.get(from) ?? 0) + count);
    }
    return [...steps];
  }
}
