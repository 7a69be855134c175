import { LRUCache } from 'lru-cache';
import type { PublicAnswer } from './public-answer';

const MEGABYTES = 64;

/** A render is repeated if it joined a read that began before a figure moved; by then that read is done. */
const ATTEMPTS = 5;

/**
 * The finished public pages, in memory, by address. A page that moved is dropped at once. One that was rendering at that
 * time is given to those who had already asked, and is not kept.
 */
export function pageCache(render: (address: string) => Promise<PublicAnswer | undefined>) {
  const kept = new LRUCache<string, PublicAnswer>({
    maxSize: MEGABYTES * 1024 * 1024,
    sizeCalculation: ({ size }, address) => size + address.length,
  });
  /** Those that began since something last moved: what began before is not kept. */
  let rendering = new Map<string, Promise<PublicAnswer | undefined>>();

  async function renderAndKeep(address: string, among: typeof rendering): Promise<PublicAnswer | undefined> {
    try {
      let answer = await render(address);
      for (let attempt = 1; answer?.reads.old && among === rendering && attempt < ATTEMPTS; attempt++) {
        answer = await render(address);
      }
      // Pages with a query are not kept: one client could fill the cache with them and push out the rest.
      if (answer?.lasts && among === rendering && !address.includes('?')) kept.set(address, answer);
      return answer;
    } finally {
      among.delete(address);
    }
  }

  return {
    /** Undefined if the answer is not for everyone. */
    find(address: string): PublicAnswer | undefined | Promise<PublicAnswer | undefined> {
      const found = kept.get(address);
      if (found?.lasts) {
        found.squeeze();
        return found;
      }
      const begun = rendering.get(address) ?? renderAndKeep(address, rendering);
      rendering.set(address, begun);
      return begun;
    },

    /** To be called after the reads that pages are made of have expired. */
    moved(tags: readonly string[]): void {
      rendering = new Map();
      for (const [address, answer] of kept.entries()) {
        if (tags.some((tag) => answer.reads.tags.has(tag))) kept.delete(address);
      }
    },
  };
}
