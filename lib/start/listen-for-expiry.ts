import { z } from 'zod';
import { newestVersions } from '@/lib/aggregates/newest-versions';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { noteListening } from '@/lib/health/listening';
import { log } from '@/lib/log';
import { type Listener, openListener, type Source } from './open-listener';
import { pause } from './pause';

const tagsSchema = z.array(z.string()).nonempty();

const PASS_BY = 'Where a pooler stands before PostgreSQL, set DIRECT_DATABASE_URL to an address that leads past it.';

interface Pace {
  /** From one proof of hearing to the next. */
  proofEvery: number;
  /** How long a proof may take. */
  proofWithin: number;
  /** How often a server that does not hear asks. */
  askEvery: number;
  /** From a failure to the next attempt. */
  retryAfter: number;
}

/** In milliseconds. */
const usualPace: Pace = {
  proofEvery: 60_000,
  proofWithin: 5_000,
  askEvery: 200,
  retryAfter: 1_000,
};

/**
 * Listens to PostgreSQL for figures that any process has moved, and expires them. An open connection may deliver nothing,
 * because of a pooler or a dead network, so at the start and every minute a notification sent over another connection must
 * arrive. Until it does, the server polls for the newest release, and its health says so. Once it hears again, everything
 * expires, so nothing is missed. Throws if the first connection can't be made. Returns a function that stops it.
 */
export async function listenForExpiry(
  source: Source,
  expire: (tags: string[]) => Promise<void>,
  pace: Partial<Pace> = {},
): Promise<() => Promise<void>> {
  const { proofEvery, proofWithin, askEvery, retryAfter } = { ...usualPace, ...pace };
  const stop = new AbortController();
  const { signal } = stop;

  const tryToExpire = (tags: string[]) =>
    expire(tags).catch((error) => log.error({ err: error }, 'Cached figures could not be expired'));
  const open = () => openListener(source, (payload) => void tryToExpire(tagsIn(payload)), signal);

  let hears = true;
  let warned = false;
  let asking: Promise<void> | undefined;

  const askWhileDeaf = async () => {
    let known: string | undefined;
    while (!hears && !signal.aborted) {
      const newest = await newestVersions(source.database).catch(() => known);
      if (newest !== known) await tryToExpire([DATABASE_TAG]);
      known = newest;
      await pause(askEvery, signal);
    }
    asking = undefined;
  };
  const lose = () => {
    if (signal.aborted) return;
    hears = false;
    noteListening(false);
    asking ??= askWhileDeaf();
  };
  const regain = async () => {
    if (hears) return;
    hears = true;
    noteListening(true);
    if (warned) log.info('This server hears again which figures move.');
    warned = false;
    await tryToExpire([DATABASE_TAG]);
  };
  const warn = () => {
    if (!warned) log.warn(`This server does not hear which figures move, and asks the database instead. ${PASS_BY}`);
    warned = true;
  };

  /** Until the connection ends, or proves deaf. */
  const hearOn = async (listener: Listener) => {
    while (!listener.over.aborted) {
      const heard = await listener.isHeard(proofWithin);
      if (heard) await regain();
      if (heard === false) {
        warn();
        break;
      }
      await pause(heard ? proofEvery : retryAfter, listener.over);
    }
    lose();
    listener.close();
  };

  const keepHearing = async (first: Listener) => {
    await hearOn(first);
    while (!signal.aborted) {
      await pause(retryAfter, signal);
      const listener = signal.aborted ? undefined : await open().catch(() => undefined);
      if (listener) await hearOn(listener);
    }
  };

  const first = await open();
  noteListening(true);
  const hearing = keepHearing(first);
  return async () => {
    stop.abort();
    await hearing;
    await asking;
  };
}

/** An unreadable payload could mean anything, so everything expires. */
function tagsIn(payload: string | undefined): string[] {
  try {
    return tagsSchema.parse(JSON.parse(payload ?? ''));
  } catch {
    return [DATABASE_TAG];
  }
}
