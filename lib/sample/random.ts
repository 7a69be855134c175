import { keysOf } from '@/lib/survey/vocabulary';

/** Random numbers that are the same at every run: sfc32 (Chris Doty-Humphrey, PractRand), seeded with one number. */
export class Random {
  readonly #state: [number, number, number, number];

  constructor(seed: number) {
    this.#state = [0, 0, seed, 1];
    for (let round = 0; round < 20; round++) this.#bits();
  }

  /** At least 0, less than 1. */
  next(): number {
    return this.#bits() / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Both bounds included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Normal with mean 0, by Box and Muller. */
  normal(deviation: number): number {
    return deviation * Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** One key of the weights, which need not sum to 1. */
  pick<K extends string>(weights: Readonly<Record<K, number>>): K {
    const keys = keysOf(weights);
    let left = this.next() * keys.reduce((sum, key) => sum + weights[key], 0);
    for (const key of keys) {
      left -= weights[key];
      if (left < 0) return key;
    }
    throw new RangeError('There is nothing to choose from');
  }

  hex(digits: number): string {
    return Array.from({ length: digits }, () => this.whole(0, 15).toString(16)).join('');
  }

  /** Version 4, as random ids are written. */
  uuid(): string {
    const variant = this.pick({ '8': 1, '9': 1, a: 1, b: 1 });
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${variant}${this.hex(3)}-${this.hex(12)}`;
  }

  #bits(): number {
    let [a, b, c, counter] = this.#state;
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + result) | 0;
    this.#state.splice(0, 4, a, b, c, counter);
    return result >>> 0;
  }
}
