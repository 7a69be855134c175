import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { isEmbed } from './is-embed';
import { madeEachTime } from './made-each-time';
import type { PublicAnswer } from './public-answer';

/** Charts for other sites have their own: there are thousands of them, and whoever asks for all pushes out no page. */
const MEGABYTES = { pages: 64, embeds: 16 } as const;

/** A render is repeated if Next let it join a read that began before a figure moved; by then that read is done. */
const ATTEMPTS = 5;

/**
 * So many kept pages are rendered at once. A decision moves a hundred pages, and in a moment all are asked for: rendered
 * side by side, each would be ready only when all are, and would count as made of what all of them read.
 */
const AT_ONCE = 2;

/** In milliseconds. After that, it is asked whether the database is away, and not only slow. */
const PATIENCE = 1_000;
/** In milliseconds: one that hangs holds up the others no longer than that. */
const LONGEST_TURN = 2_000;

/**
 * The finished public pages, in memory, by address. A page whose figures moved is made anew at once. One that was rendering
 * at that time is given to those who had already asked, and to nobody after: each move begins a new generation of renders. Why
 * so: docs/decisions/2026-11-28-finished-pages-in-memory.md. While the database is away, and nothing can be decided on it, a
 * page is shown as it last was: `isAway` tells, and so does the health of this server.
 */
export function pageCache(
  render: (address: string) => Promise<PublicAnswer | undefined>,
  isAway: () => Promise<boolean>,
) {
  const [pages, embeds] = [roomOf(MEGABYTES.pages), roomOf(MEGABYTES.embeds)];
  const roomFor = (address: string) => (isEmbed(address) ? embeds : pages);
  /** Of those, what something has moved under. */
  const outdated = new WeakSet<PublicAnswer>();
  /** This generation's. */
  let rendering = new Map<string, Promise<PublicAnswer | undefined>>();
  /** Of any generation: they begin after whatever moves meanwhile. */
  const waiting = new Map<string, Promise<PublicAnswer | undefined>>();
  /** What those get who wait for a render of a page that was kept before. */
  const outcomes = new Map<Promise<PublicAnswer | undefined>, Promise<PublicAnswer | undefined>>();
  const [takePageTurn, takeEmbedTurn] = [turns(AT_ONCE), turns(AT_ONCE)];

  async function begin(address: string): Promise<PublicAnswer | undefined> {
    if (madeEachTime(address)) return renderAndKeep(address, rendering);
    const endTurn = await (isEmbed(address) ? takeEmbedTurn() : takePageTurn());
    const begun = waiting.get(address);
    waiting.delete(address);
    if (begun) rendering.set(address, begun);
    const made = renderAndKeep(address, rendering);
    void within(LONGEST_TURN, made).then(endTurn);
    return made;
  }

  async function renderAndKeep(address: string, generation: typeof rendering): Promise<PublicAnswer | undefined> {
    try {
      let answer = await render(address);
      for (let attempt = 1; answer?.reads.old && generation === rendering && attempt < ATTEMPTS; attempt++) {
        answer = await render(address);
      }
      if (answer?.isPage && !madeEachTime(address)) {
        const room = roomFor(address);
        const before = room.get(address);
        const isNew = answer.mayBeKept && generation === rendering;
        if (!isNew) outdated.add(answer);
        if (isNew || !before || outdated.has(before)) room.set(address, answer);
      }
      return answer;
    } finally {
      generation.delete(address);
    }
  }

  function beginOnce(address: string): Promise<PublicAnswer | undefined> {
    const begun = waiting.get(address) ?? rendering.get(address) ?? begin(address);
    if (!rendering.has(address)) (madeEachTime(address) ? rendering : waiting).set(address, begun);
    return begun;
  }

  /** Those who wait for the same render wait together: each by itself, two thousand a second keep a server busy. */
  function orAsItWas(address: string, before: PublicAnswer): Promise<PublicAnswer | undefined> {
    const made = beginOnce(address);
    const known = outcomes.get(made);
    if (known) return known;
    const outcome = outcomeOf(address, made, before).finally(() => outcomes.delete(made));
    outcomes.set(made, outcome);
    return outcome;
  }

  async function outcomeOf(
    address: string,
    made: Promise<PublicAnswer | undefined>,
    before: PublicAnswer,
  ): Promise<PublicAnswer | undefined> {
    const first = await within(PATIENCE, made);
    if (first && !first.hasFailed) return first;
    if (await isAway()) return before;
    try {
      const late = await made;
      if (!late?.hasFailed) return late;
    } catch {
      // as if it had failed
    }
    const again = beginOnce(address); // its connection may have gone with a database that answers again
    const second = await within(PATIENCE, again);
    return second && !second.hasFailed ? second : (await isAway()) ? before : again;
  }

  return {
    /** The page as it is kept, or rendered now; undefined if it isn't for everyone, or its HTML is of an unknown shape. */
    find(address: string): PublicAnswer | undefined | Promise<PublicAnswer | undefined> {
      const found = roomFor(address).get(address);
      if (found?.mayBeKept && !outdated.has(found)) {
        found.squeeze();
        return found;
      }
      return found ? orAsItWas(address, found) : beginOnce(address);
    },

    size(): { pages: number; bytes: number } {
      return { pages: pages.size + embeds.size, bytes: pages.calculatedSize + embeds.calculatedSize };
    },

    /** To be called after the reads that pages are made of have expired. */
    moved(tags: readonly string[]): void {
      rendering = new Map();
      for (const room of [pages, embeds]) {
        for (const answer of room.values()) {
          if (tags.some((tag) => answer.reads.tags.has(tag))) outdated.add(answer);
        }
      }
    },
  };
}

/** Undefined where it takes too long, or has failed. */
async function within(milliseconds: number, made: Promise<PublicAnswer | undefined>) {
  const done = new AbortController();
  const late = setTimeout(milliseconds, undefined, { signal: done.signal }).catch(() => undefined);
  const first = await Promise.race([made.catch(() => undefined), late]);
  done.abort();
  return first;
}

function roomOf(megabytes: number) {
  return new LRUCache<string, PublicAnswer>({
    maxSize: megabytes * 1024 * 1024,
    sizeCalculation: ({ size }, address) => size + address.length,
  });
}

/** Lets so many go on at once; the others take turns in the order in which they came. Each says when it is done. */
function turns(many: number): () => Promise<() => void> {
  const queue: (() => void)[] = [];
  let free = many;
  const end = () => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => queue.push(go));
    return end;
  };
}
