import type { CellName } from './cell';
import { type CellAttributes, singlesOf } from './cells-of';

/** Who the counted reports are from, without any pay: what tells effects of a job's attributes apart. */
export interface Composition {
  /** Single cells with at least one W-2 coder. */
  names: CellName[];
  /** W-2 coders. */
  coders: number;
  /** How many W-2 coders are in both of two cells, as `names` has them; in the diagonal, in one. */
  together: number[][];
  /** 1099 coders, and how many of them are in each of `names` but for employment. */
  contract: { coders: number; inEach: number[] };
}

/** Counts jobs one by one. */
export class CompositionCounter {
  readonly #index = new Map<CellName, number>();
  readonly #together: number[][] = [];
  readonly #contract: number[] = [];
  #coders = 0;
  #contractCoders = 0;

  add(job: CellAttributes): void {
    if (job.employment === 'contract') {
      this.#contractCoders += 1;
      const singles = singlesOf(job).filter((name) => name !== 'employment=contract');
      for (const column of singles.map((name) => this.#column(name)))
        this.#contract[column] = (this.#contract[column] ?? 0) + 1;
      return;
    }
    this.#coders += 1;
    const columns = singlesOf(job).map((name) => this.#column(name));
    for (const one of columns) {
      const row = this.#together[one];
      if (row) for (const other of columns) row[other] = (row[other] ?? 0) + 1;
    }
  }

  composition(): Composition {
    const names = [...this.#index.keys()];
    return {
      names,
      coders: this.#coders,
      together: this.#together.map((row) => names.map((_, column) => row[column] ?? 0)),
      contract: { coders: this.#contractCoders, inEach: names.map((_, column) => this.#contract[column] ?? 0) },
    };
  }

  #column(name: CellName): number {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    this.#index.set(name, this.#together.length);
    this.#together.push([]);
    return this.#together.length - 1;
  }
}
