/** Whole numbers and how often each was counted, for numbers that lie close together: several times as fast as a map. */
export class Counts {
  #first = 0;
  #counts = new Int32Array(0);

  /** `key` is 0 or more. */
  add(key: number, more: number): void {
    const at = key - this.#first;
    if (at >= 0 && at < this.#counts.length) this.#counts[at] = (this.#counts[at] ?? 0) + more;
    else this.#makeRoom(key).add(key, more);
  }

  /** In ascending order, without those that came to 0. */
  entries(): [key: number, count: number][] {
    const entries: [number, number][] = [];
    for (const [at, count] of this.#counts.entries()) if (count !== 0) entries.push([this.#first + at, count]);
    return entries;
  }

  #makeRoom(key: number): this {
    const before = this.#counts;
    const first = before.length === 0 ? key : Math.min(key, this.#first);
    const end = before.length === 0 ? key + 1 : Math.max(key + 1, this.#first + before.length);
    const spare = before.length === 0 ? 0 : end - first; // so that it is seldom called
    const low = key < this.#first ? Math.max(0, first - spare) : first;
    const counts = new Int32Array(end + (key < this.#first ? 0 : spare) - low);
    counts.set(before, before.length === 0 ? 0 : this.#first - low);
    [this.#first, this.#counts] = [low, counts];
    return this;
  }
}
