import { createDefaultCacheHandler } from 'next/dist/server/lib/cache-handlers/default.js';

/*
 * Next's own `'use cache'` store, with a record of which tags each page reads and which tags move. Next doesn't say which
 * request a read is for, and lets one request join another's read unannounced, so everything read while a page renders is
 * counted as read by it. Next calls `get` for each such read, `set` with what it made, and `updateTags` where an action
 * calls `updateTag`. Next loads this file by path, without TypeScript, and possibly a second time beside the server, so
 * shared state is in globalThis.
 */

const MEGABYTES = 50;
/** Of how many entries it is known when they came in: far more than one page reads. */
const REMEMBERED = 2_000;

/**
 * Of a page that renders: `awaited` are the entries that were not in memory when it asked, or came in meanwhile.
 * @typedef {{ tags: Set<string>, until: number, began: number, awaited: Set<string> }} Reading
 * Of an entry: it came in `at`, holds what may have been read as early as `since`, and is read anew after `until`.
 * @typedef {{ tags: readonly string[], at: number, since: number, until: number }} Arrival
 * @typedef {{
 *   handler: ReturnType<typeof createDefaultCacheHandler>,
 *   movedAt: Map<string, number>,
 *   arrivals: Map<string, Arrival>,
 *   readings: Set<Reading>,
 *   watchers: Set<(tags: readonly string[]) => void>,
 * }} Shared
 */

const name = Symbol.for('paychart.cached-reads');
/** @type {Shared} */
const shared = Reflect.get(globalThis, name) ?? {
  handler: createDefaultCacheHandler(MEGABYTES * 1024 * 1024),
  movedAt: new Map(),
  arrivals: new Map(),
  readings: new Set(),
  watchers: new Set(),
};
Reflect.set(globalThis, name, shared);
const { handler, movedAt, arrivals, readings, watchers } = shared;

/** The clock by which Next dates entries: milliseconds since 1970, with fractions, and never set back. */
export const now = () => performance.timeOrigin + performance.now();

/**
 * Next itself rounds to milliseconds when a tag moved, and takes what was read within the same one as fresh.
 * @param {readonly string[]} tags
 * @param {number} since
 */
function hasMoved(tags, since, until = Number.POSITIVE_INFINITY) {
  return tags.some((tag) => {
    const at = movedAt.get(tag);
    return at !== undefined && at >= since && at <= until;
  });
}

/**
 * The earliest time at which what an entry holds may have been read. Usually that is its own timestamp. But:
 *
 *   0 s  a page asks for the inner entry, which Next begins to make
 *   1 s  the tag of the inner entry moves
 *   2 s  another page asks for an outer entry that holds the inner one: Next lets it join what it began at 0 s
 *   3 s  the inner entry arrives, dated 0 s: older than the move, so nobody gets it
 *   4 s  the outer entry arrives, dated 2 s, with what was read at 0 s
 *
 * Nothing in the outer entry says so. Therefore the outer entry counts as read at 0 s if, while it was made, an inner one
 * arrived whose tags are among the outer one's and moved between 0 s and 2 s.
 * @param {import('next/dist/server/lib/cache-handlers/types').CacheEntry} entry
 */
function readSince({ tags, timestamp }) {
  const joined = [...arrivals.values()].filter(
    (inner) =>
      inner.at >= timestamp &&
      hasMoved(inner.tags, inner.since, timestamp) &&
      inner.tags.every((tag) => tags.includes(tag)),
  );
  return Math.min(timestamp, ...joined.map(({ since }) => since));
}

/**
 * @param {Reading} reading
 * @param {readonly string[]} tags
 * @param {number} until
 */
function note(reading, tags, until) {
  for (const tag of tags) reading.tags.add(tag);
  reading.until = Math.min(reading.until, until);
}

/** @type {import('next/dist/server/lib/cache-handlers/types').CacheHandler} */
export default {
  async get(key, softTags) {
    const entry = await handler.get(key, softTags);
    const fresh = entry && !hasMoved(entry.tags, entry.timestamp) ? entry : undefined;
    for (const reading of readings) {
      if (fresh) note(reading, fresh.tags, fresh.timestamp + fresh.revalidate * 1000);
      else reading.awaited.add(key);
    }
    return fresh;
  },
  async set(key, pending) {
    const entry = await pending;
    const since = readSince(entry);
    await handler.set(key, Promise.resolve({ ...entry, timestamp: since }));
    arrivals.delete(key); // to be the latest of all
    arrivals.set(key, { tags: entry.tags, at: now(), since, until: since + entry.revalidate * 1000 });
    if (arrivals.size > REMEMBERED) arrivals.delete(arrivals.keys().next().value ?? '');
    for (const reading of readings) reading.awaited.add(key);
  },
  refreshTags: () => handler.refreshTags(),
  getExpiration: (tags) => handler.getExpiration(tags),
  updateTags: (tags) => expireReads(tags),
};

/**
 * Has whatever carries one of these tags read anew, from now on.
 * @param {string[]} tags
 */
export async function expireReads(tags) {
  for (const tag of tags) movedAt.set(tag, now());
  await handler.updateTags(tags);
  for (const watch of watchers) watch(tags);
}

/**
 * @template T
 * @param {() => Promise<T>} render
 * @returns {Promise<{ made: T, reads: import('./public-answer').Reads }>} with what all cached reads meanwhile say of
 * themselves
 */
export async function watchReads(render) {
  /** @type {Reading} */
  const reading = { tags: new Set(), until: Number.POSITIVE_INFINITY, began: now(), awaited: new Set() };
  readings.add(reading);
  try {
    const made = await render();
    let old = false;
    for (const key of reading.awaited) {
      const arrival = arrivals.get(key);
      // Next may store it only later; until then nothing would tell that it moved.
      if (!arrival || arrival.at < reading.began) reading.until = 0;
      else if (hasMoved(arrival.tags, arrival.since)) old = true;
      else note(reading, arrival.tags, arrival.until);
    }
    return { made, reads: { tags: reading.tags, until: reading.until, old } };
  } finally {
    readings.delete(reading);
  }
}

/**
 * @param {(tags: readonly string[]) => void} watcher told of tags that moved, once reads are anew and before whoever moved
 * them gets an answer
 */
export function watchMoves(watcher) {
  watchers.add(watcher);
}
