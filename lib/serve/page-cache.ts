import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { hides, takesBack } from './hides';
import { isEmbed } from './is-embed';
import { madeEachTime } from './made-each-time';
import type { PublicAnswer } from './public-answer';
import { turns } from './turns';

/** Charts for other sites have their own: there are thousands of them, and whoever asks for all pushes out no page. */
const MEGABYTES = { pages: 64, embeds: 16 } as const;

/** A render is repeated if Next let it join a read that began before a figure moved; by then that read is done. */
const ATTEMPTS = 5;

/**
 * A page that was kept before fails only where its making does so often: those who ask share what is being made, which may
 * have begun before the database was back.
 */
const TRIES = 3;

/**
 * So many kept pages are rendered at once. A decision moves a hundred pages, and in a moment all are asked for: rendered
 * side by side, each would be ready only when all are, and would count as made of what all of them read.
 */
const AT_ONCE = 2;

/** In milliseconds. Whoever has waited so long is shown the page as it was, where others wait too or the database is away. */
const PATIENCE = 1_000;
/** In milliseconds: for so long after something moved under it, a page is shown as it was while others are made first. */
export const LATEST = 30_000;

/**
 * The finished public pages, in memory, by address. A page whose figures moved is made anew for whoever asks for it. One that
 * was rendering at that time is given to those who had already asked, and counts as one that moved: each move begins a new
 * generation of renders. Where so many are asked for that they can't all be made at once, and while the database is away, which
 * `isAway` tells, a page is shown as it last was. Why so, and when not: docs/decisions/2026-11-28-finished-pages-in-memory.md.
 */
export function pageCache(
  render: (address: string) => Promise<PublicAnswer | undefined>,
  isAway: () => Promise<boolean>,
) {
  const [pages, embeds] = [roomOf(MEGABYTES.pages), roomOf(MEGABYTES.embeds)];
  const roomFor = (address: string) => (isEmbed(address) ? embeds : pages);
  /** Of those, what something has moved under, and when that was. */
  const outdated = new WeakMap<PublicAnswer, number>();
  /** Of these, what holds something that is hidden by now, or may, and what does for certain. */
  const [hiding, takenBack] = [new WeakSet<PublicAnswer>(), new WeakSet<PublicAnswer>()];
  /** What moved while each of the renders goes on. */
  const movedMeanwhile = new Set<string[]>();
  /** This generation's. */
  let rendering = new Map<string, Promise<PublicAnswer | undefined>>();
  /** Of any generation: they begin after whatever moves meanwhile. */
  const waiting = new Map<string, Promise<PublicAnswer | undefined>>();
  /** What those get who wait for a render of a page that was kept before. */
  const outcomes = new Map<Promise<PublicAnswer | undefined>, Promise<PublicAnswer | undefined>>();
  const [pageTurns, embedTurns] = [turns<string>(AT_ONCE), turns<string>(AT_ONCE)];
  const turnsFor = (address: string) => (isEmbed(address) ? embedTurns : pageTurns);

  async function begin(address: string, isAwaited: boolean): Promise<PublicAnswer | undefined> {
    if (madeEachTime(address)) return renderAndKeep(address, rendering);
    const endTurn = await turnsFor(address).take(address, isAwaited);
    const begun = waiting.get(address);
    waiting.delete(address);
    if (begun) rendering.set(address, begun);
    const made = renderAndKeep(address, rendering);
    made.then(endTurn, endTurn);
    return made;
  }

  async function renderAndKeep(address: string, generation: typeof rendering): Promise<PublicAnswer | undefined> {
    const moves: string[] = [];
    const began = performance.now();
    movedMeanwhile.add(moves);
    try {
      let answer = await render(address);
      for (let attempt = 1; answer?.reads.old && generation === rendering && attempt < ATTEMPTS; attempt++) {
        answer = await render(address);
      }
      if (answer?.isPage && !madeEachTime(address)) {
        const room = roomFor(address);
        const before = room.get(address);
        const isNew = answer.mayBeKept && !isUnder(moves, answer);
        if (!isNew) outdated.set(answer, began);
        if (!answer.mayBeKept) hiding.add(answer);
        noteHiding(moves, answer);
        if (isNew || !before || (outdated.get(before) ?? Number.POSITIVE_INFINITY) <= began) room.set(address, answer);
      }
      return answer;
    } finally {
      movedMeanwhile.delete(moves);
      generation.delete(address);
    }
  }

  function beginOnce(address: string, isAwaited = true): Promise<PublicAnswer | undefined> {
    if (isAwaited) turnsFor(address).hurry(address);
    const begun = waiting.get(address) ?? rendering.get(address) ?? begin(address, isAwaited);
    if (!rendering.has(address)) (madeEachTime(address) ? rendering : waiting).set(address, begun);
    return begun;
  }

  function noteHiding(moves: readonly string[], answer: PublicAnswer): void {
    if (hides(moves, answer.reads.tags)) hiding.add(answer);
    if (takesBack(moves, answer.reads.tags)) takenBack.add(answer);
  }

  /** While others wait: one page that takes long is waited for. */
  function mayBeShownAsItWas(address: string, kept: PublicAnswer): boolean {
    const since = outdated.get(kept) ?? Number.NEGATIVE_INFINITY;
    return turnsFor(address).areBehind() && !hiding.has(kept) && performance.now() - since < LATEST;
  }

  /** Those who wait for the same render wait together: each by itself, two thousand a second keep a server busy. */
  function orAsItWas(address: string): Promise<PublicAnswer | undefined> {
    const made = beginOnce(address);
    const known = outcomes.get(made);
    if (known) return known;
    const outcome = outcomeOf(address, made, true).finally(() => outcomes.delete(made));
    outcomes.set(made, outcome);
    return outcome;
  }

  async function outcomeOf(
    address: string,
    begun: Promise<PublicAnswer | undefined>,
    takesOld: boolean,
  ): Promise<PublicAnswer | undefined> {
    // What has left the room meanwhile has heard of no move since.
    const kept = () => roomFor(address).peek(address);
    let made = begun;
    for (let failed = 0; ; ) {
      const inTime = await within(PATIENCE, made);
      if (inTime !== 'late' && isWell(inTime)) return inTime;
      const before = kept();
      if (inTime === 'late' && takesOld && before && mayBeShownAsItWas(address, before)) return before;
      const last = (await isAway()) ? kept() : undefined;
      if (last && !takenBack.has(last)) return last;
      if (inTime === 'late') continue; // the database may have fallen silent since it was asked
      failed += 1;
      if (failed === TRIES) return made;
      try {
        const answer = await made;
        if (!answer?.hasFailed) return answer;
      } catch {
        // as if it had failed
      }
      made = beginOnce(address); // its connection may have gone with a database that answers again
    }
  }

  function isUnder(moves: readonly string[], answer: PublicAnswer): boolean {
    return moves.some((tag) => answer.reads.tags.has(tag));
  }

  return {
    /**
     * The page as it is kept, or rendered now; undefined if it isn't for everyone, or its HTML is of an unknown shape. To whoever
     * takes it only as it is now, such as a moderator who has just decided, it is shown as it was only while the database is away.
     */
    find(address: string, takesOld = true): PublicAnswer | undefined | Promise<PublicAnswer | undefined> {
      const found = roomFor(address).get(address);
      if (!found) return beginOnce(address);
      if (found.mayBeKept && !outdated.has(found)) {
        found.squeeze();
        return found;
      }
      if (!takesOld) return outcomeOf(address, beginOnce(address), false);
      if (mayBeShownAsItWas(address, found)) {
        beginOnce(address, false).catch(() => undefined); // whoever waits for it is told
        return found;
      }
      return orAsItWas(address);
    },

    /** How long ago something moved under a page, in milliseconds; undefined: nothing has. */
    age(answer: PublicAnswer): number | undefined {
      const since = outdated.get(answer);
      return since && performance.now() - since;
    },

    size(): { pages: number; bytes: number } {
      return { pages: pages.size + embeds.size, bytes: pages.calculatedSize + embeds.calculatedSize };
    },

    /** To be called after the reads that pages are made of have expired. */
    moved(tags: readonly string[]): void {
      rendering = new Map();
      for (const moves of movedMeanwhile) moves.push(...tags);
      for (const room of [pages, embeds]) {
        for (const answer of room.values()) {
          noteHiding(tags, answer);
          if ((hiding.has(answer) || isUnder(tags, answer)) && !outdated.has(answer)) {
            outdated.set(answer, performance.now());
          }
        }
      }
    },
  };
}

/** `late` where it takes too long; undefined where it failed. */
async function within(
  milliseconds: number,
  made: Promise<PublicAnswer | undefined>,
): Promise<PublicAnswer | undefined | 'late'> {
  const done = new AbortController();
  const late = setTimeout(milliseconds, 'late' as const, { signal: done.signal }).catch(() => undefined);
  const first = await Promise.race([made.catch(() => undefined), late]);
  done.abort();
  return first;
}

function isWell(answer: PublicAnswer | undefined): answer is PublicAnswer {
  return answer !== undefined && !answer.hasFailed;
}

function roomOf(megabytes: number) {
  return new LRUCache<string, PublicAnswer>({
    maxSize: megabytes * 1024 * 1024,
    sizeCalculation: ({ size }, address) => size + address.length,
  });
}
