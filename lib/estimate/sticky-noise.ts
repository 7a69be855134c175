import { scrambled } from './coders-changed';
import { type Block, NOWHERE } from './layout';

/** Of a normal, in standard deviations: noise is never further out. */
export const FURTHEST = 2.5;

/**
 * Noise of standard deviation 1 for each cell of a block, drawn from who is in it: the same coders get the same noise,
 * so that asking again, or the same coders reporting again, averages none of it away. After the cell-key method of the
 * Australian Bureau of Statistics (Fraser and Wooton, 2005).
 */
export function stickyNoise({ kind, report, cell, coders }: Block, authors: Uint32Array, salt: string): Float64Array {
  const sets = new AuthorSets(coders.length);
  for (let at = 0; at < cell.length; at++) {
    const inside = cell[at] ?? NOWHERE;
    if (inside !== NOWHERE) sets.add(inside, authors[report ? (report[at] ?? 0) : at] ?? 0);
  }
  return sets.noise(`${kind} ${salt}`);
}

/** Who is in which cell, as far as drawing noise from it takes; in any order. */
export class AuthorSets {
  readonly #keys: Uint32Array;
  readonly #others: Uint32Array;

  constructor(cells: number) {
    this.#keys = new Uint32Array(cells);
    this.#others = new Uint32Array(cells);
  }

  add(cell: number, author: number): void {
    this.#keys[cell] = (this.#keys[cell] ?? 0) ^ scrambled(author);
    this.#others[cell] = (this.#others[cell] ?? 0) + scrambled(author ^ 0x9e3779b9);
  }

  /** By cell. */
  noise(salt: string): Float64Array {
    let seed = 0x811c9dc5;
    for (const letter of salt) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    return Float64Array.from(this.#keys, (key, index) => {
      const first = scrambled(key ^ scrambled(seed + Math.imul(index, 0x85ebca6b)));
      const second = scrambled(first ^ (this.#others[index] ?? 0) ^ 0x27d4eb2f);
      const normal = Math.sqrt(-2 * Math.log((first + 1) / 2 ** 32)) * Math.cos((2 * Math.PI * second) / 2 ** 32);
      return Math.min(Math.max(normal, -FURTHEST), FURTHEST);
    });
  }
}
