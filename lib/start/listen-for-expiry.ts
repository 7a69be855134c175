import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Client, Notification } from 'pg';
import { z } from 'zod';
import { newestVersions } from '@/lib/aggregates/newest-versions';
import { databaseClient } from '@/lib/db/database-client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import type { PrismaClient } from '@/lib/db/generated/client';
import { noteHearing } from '@/lib/health/hearing';
import { log } from '@/lib/log';

const tagsSchema = z.array(z.string()).nonempty();

const PASS_BY = 'Where a pooler stands before PostgreSQL, set DIRECT_DATABASE_URL to an address that leads past it.';

interface Pace {
  /**
   * Longer than any page renders, and on a machine that is busy beyond measure. Next takes a page as fresh from when it
   * is stored, not from when its figures were read: a render that was under way while they moved would be kept, were it
   * not expired once more.
   */
  longestRenders: readonly number[];
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
  longestRenders: [5_000, 60_000],
  proofEvery: 60_000,
  proofWithin: 5_000,
  askEvery: 200,
  retryAfter: 1_000,
};

interface Source {
  /** Where it listens. */
  url: string;
  channel: string;
  /** What moves figures: it sends the proofs, and is asked. */
  database: Pick<PrismaClient, '$executeRaw' | '$queryRaw'>;
}

/**
 * Hears from PostgreSQL which figures any process has moved, and has them expired. A connection may be open and bring
 * nothing, through a pooler or a network that went silent: at the start and every minute a notification sent by another
 * connection must come back. While it does not, the server asks which release is the newest, and its health says so. What
 * moved unheard shows as soon as it hears again: then everything expires. Throws when the first connection can't be made.
 * Returns how to stop it.
 */
export async function listenForExpiry(
  { url, channel, database }: Source,
  expire: (tags: string[]) => Promise<void>,
  pace: Partial<Pace> = {},
): Promise<() => Promise<void>> {
  const { longestRenders, proofEvery, proofWithin, askEvery, retryAfter } = { ...usualPace, ...pace };
  const proofChannel = `paychart_proof_${randomBytes(8).toString('hex')}`;
  const stop = new AbortController();
  const { signal } = stop;
  setMaxListeners(0, signal); // as many as there are pages to be expired once more

  const tryToExpire = (tags: string[]) =>
    expire(tags).catch((error) => log.error({ err: error }, 'Cached figures could not be expired'));
  const expireAndAgain = async (tags: string[]) => {
    for (const longestRender of longestRenders) {
      void pause(longestRender, signal).then(() => (signal.aborted ? undefined : tryToExpire(tags)));
    }
    await tryToExpire(tags);
  };

  const open = async () => {
    const client = databaseClient(url);
    client.on('error', () => undefined); // `end` follows
    client.on('notification', (heard) => {
      if (heard.channel === channel) void expireAndAgain(tagsIn(heard.payload));
    });
    const over = new AbortController();
    const close = () => closeAtOnce(client);
    signal.addEventListener('abort', close);
    client.once('end', () => {
      signal.removeEventListener('abort', close);
      over.abort();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${proofChannel}`);
      await client.query(`LISTEN ${channel}`);
      return { client, over: over.signal };
    } catch (error) {
      signal.removeEventListener('abort', close);
      close();
      throw error;
    }
  };
  type Ear = Awaited<ReturnType<typeof open>>;

  /** Undefined where that can't be told: nothing could be sent, or the connection ended. */
  const isHeard = async ({ client, over }: Ear): Promise<boolean | undefined> => {
    const done = new AbortController();
    let hear: (notification: Notification) => void = () => undefined;
    const heard = new Promise<true>((resolve) => {
      hear = (notification) => notification.channel === proofChannel && resolve(true);
      client.on('notification', hear);
    });
    try {
      await database.$executeRaw`SELECT pg_notify(${proofChannel}, '')`;
      const late = pause(proofWithin, AbortSignal.any([over, done.signal])).then(() =>
        over.aborted ? undefined : false,
      );
      return await Promise.race([heard, late]);
    } catch {
      return undefined;
    } finally {
      client.off('notification', hear);
      done.abort();
    }
  };

  let hears = true;
  let warned = false;
  const lose = () => {
    if (signal.aborted) return;
    hears = false;
    noteHearing(false);
  };
  const regain = async () => {
    if (hears) return;
    hears = true;
    noteHearing(true);
    if (warned) log.info('This server hears again which figures move.');
    warned = false;
    await expireAndAgain([DATABASE_TAG]);
  };
  const warn = () => {
    if (!warned) log.warn(`This server does not hear which figures move, and asks the database instead. ${PASS_BY}`);
    warned = true;
  };

  /** Until the connection ends, or proves deaf. */
  const hearOn = async (ear: Ear) => {
    while (!ear.over.aborted) {
      const heard = await isHeard(ear);
      if (heard) await regain();
      if (heard === false) {
        warn();
        break;
      }
      await pause(heard ? proofEvery : retryAfter, ear.over);
    }
    lose();
    closeAtOnce(ear.client);
  };

  const keepHearing = async (first: Ear) => {
    await hearOn(first);
    while (!signal.aborted) {
      await pause(retryAfter, signal);
      const ear = signal.aborted ? undefined : await open().catch(() => undefined);
      if (ear) await hearOn(ear);
    }
  };

  const askWhileDeaf = async () => {
    let known: string | undefined;
    for (;;) {
      await pause(askEvery, signal);
      if (signal.aborted) return;
      const newest = hears ? undefined : await newestVersions(database).catch(() => known);
      if (newest !== undefined && newest !== known) await expireAndAgain([DATABASE_TAG]);
      known = newest;
    }
  };

  const first = await open();
  noteHearing(true);
  const running = [keepHearing(first), askWhileDeaf()];
  return async () => {
    stop.abort();
    await Promise.all(running);
  };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Without waiting for the server, which may be out of reach. */
function closeAtOnce(client: Client): void {
  client.end().catch(() => undefined);
  client.connection.stream.destroy();
}

/** What can't be read may have meant anything, so that everything expires. */
function tagsIn(payload: string | undefined): string[] {
  try {
    return tagsSchema.parse(JSON.parse(payload ?? ''));
  } catch {
    return [DATABASE_TAG];
  }
}
