import { LRUCache } from 'lru-cache';
import { isEmbed } from './is-embed';
import { madeEachTime } from './made-each-time';
import type { PublicAnswer } from './public-answer';

/** Charts for other sites have their own: there are thousands of them, and whoever asks for all pushes out no page. */
const MEGABYTES = { pages: 64, embeds: 16 } as const;

/** A render is repeated if Next let it join a read that began before a figure moved; by then that read is done. */
const ATTEMPTS = 5;

/**
 * The finished public pages, in memory, by address. A page whose figures moved is dropped at once. One that was rendering
 * at that time is given to those who had already asked, and is not kept: each move begins a new generation of renders. Why
 * so: docs/decisions/2026-11-28-finished-pages-in-memory.md.
 */
export function pageCache(render: (address: string) => Promise<PublicAnswer | undefined>) {
  const [pages, embeds] = [roomOf(MEGABYTES.pages), roomOf(MEGABYTES.embeds)];
  const roomFor = (address: string) => (isEmbed(address) ? embeds : pages);
  /** This generation's. */
  let rendering = new Map<string, Promise<PublicAnswer | undefined>>();

  async function renderAndKeep(address: string, generation: typeof rendering): Promise<PublicAnswer | undefined> {
    try {
      let answer = await render(address);
      for (let attempt = 1; answer?.reads.old && generation === rendering && attempt < ATTEMPTS; attempt++) {
        answer = await render(address);
      }
      if (answer?.mayBeKept && generation === rendering && !madeEachTime(address))
        roomFor(address).set(address, answer);
      return answer;
    } finally {
      generation.delete(address);
    }
  }

  return {
    /** The page as it is kept, or rendered now; undefined if it isn't for everyone, or its HTML is of an unknown shape. */
    find(address: string): PublicAnswer | undefined | Promise<PublicAnswer | undefined> {
      const found = roomFor(address).get(address);
      if (found?.mayBeKept) {
        found.squeeze();
        return found;
      }
      const begun = rendering.get(address) ?? renderAndKeep(address, rendering);
      rendering.set(address, begun);
      return begun;
    },

    size(): { pages: number; bytes: number } {
      return { pages: pages.size + embeds.size, bytes: pages.calculatedSize + embeds.calculatedSize };
    },

    /** To be called after the reads that pages are made of have expired. */
    moved(tags: readonly string[]): void {
      rendering = new Map();
      for (const room of [pages, embeds]) {
        for (const [address, answer] of room.entries()) {
          if (tags.some((tag) => answer.reads.tags.has(tag))) room.delete(address);
        }
      }
    },
  };
}

function roomOf(megabytes: number) {
  return new LRUCache<string, PublicAnswer>({
    maxSize: megabytes * 1024 * 1024,
    sizeCalculation: ({ size }, address) => size + address.length,
  });
}
