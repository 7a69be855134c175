import { createDefaultCacheHandler } from 'next/dist/server/lib/cache-handlers/default.js';

/*
 * Next's own memory of `'use cache'`, watched: which tags a page reads, and which tags move. Next tells with each read the
 * page it is for, as a tag of its own making; the asynchronous context of a request does not reach this far. It loads this
 * file by its path, without TypeScript, and perhaps once more than the server does, so that what they share stands in globalThis.
 */

const MEGABYTES = 50;

/**
 * @typedef {{ page: string, tags: Set<string>, until: number, made: Set<string> }} Reading
 * @typedef {{
 *   handler: ReturnType<typeof createDefaultCacheHandler>,
 *   readings: Set<Reading>,
 *   watchers: Set<(tags: readonly string[]) => void>,
 * }} Shared
 */

const name = Symbol.for('paychart.cached-reads');
/** @type {Shared} */
const shared = Reflect.get(globalThis, name) ?? {
  handler: createDefaultCacheHandler(MEGABYTES * 1024 * 1024),
  readings: new Set(),
  watchers: new Set(),
};
Reflect.set(globalThis, name, shared);
const { handler, readings, watchers } = shared;

/**
 * @param {Reading} reading
 * @param {import('next/dist/server/lib/cache-handlers/types').CacheEntry} entry
 */
function note(reading, { tags, timestamp, revalidate }) {
  for (const tag of tags) reading.tags.add(tag);
  reading.until = Math.min(reading.until, timestamp + revalidate * 1000);
}

/** @type {import('next/dist/server/lib/cache-handlers/types').CacheHandler} */
export default {
  async get(key, softTags) {
    const entry = await handler.get(key, softTags);
    for (const reading of readings) {
      if (!softTags.includes(reading.page)) continue;
      if (entry) note(reading, entry);
      else reading.made.add(key);
    }
    return entry;
  },
  // Next rounds to milliseconds when a tag moved: what was read within the same one may be older.
  set: (key, pending) =>
    handler.set(
      key,
      pending.then((entry) => ({ ...entry, timestamp: entry.timestamp - 1 })),
    ),
  refreshTags: () => handler.refreshTags(),
  getExpiration: (tags) => handler.getExpiration(tags),
  async updateTags(tags, durations) {
    await handler.updateTags(tags, durations);
    for (const watch of watchers) watch(tags);
  },
};

/**
 * Has whatever carries one of these tags read anew, from now on.
 * @param {string[]} tags
 */
export async function expireReads(tags) {
  await handler.updateTags(tags);
  for (const watch of watchers) watch(tags);
}

/**
 * Of two renders of one page at the same time each is taken to have read what both have.
 * @template T
 * @param {string} pathname
 * @param {() => Promise<T>} render
 * @returns {Promise<{ made: T, reads: import('./public-answer').Reads }>} with what all cached reads of that page say of
 * themselves
 */
export async function watchReads(pathname, render) {
  /** @type {Reading} */
  const reading = { page: `_N_T_${pathname}`, tags: new Set(), until: Number.POSITIVE_INFINITY, made: new Set() };
  readings.add(reading);
  try {
    const made = await render();
    // Next stores what it makes when it likes. What has moved meanwhile is not found.
    for (const key of reading.made) {
      const entry = await handler.get(key, []);
      if (entry) note(reading, entry);
      else reading.until = 0;
    }
    return { made, reads: reading };
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
