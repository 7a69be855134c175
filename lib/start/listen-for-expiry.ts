import type { Client } from 'pg';
import { z } from 'zod';
import { databaseClient } from '@/lib/db/database-client';
import { DATABASE_TAG } from '@/lib/db/database-tag';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { log } from '@/lib/log';

const tagsSchema = z.array(z.string()).nonempty();
const RECONNECT_MILLISECONDS = 1_000;

/**
 * Longer than any page renders, and on a machine that is busy beyond measure. Next takes a page as fresh from when it is
 * stored, not from when its figures were read: a render that was under way while they moved would be kept, were it not
 * expired once more.
 */
const LONGEST_RENDERS_MILLISECONDS = [5_000, 60_000];

/**
 * Hears from PostgreSQL which figures any process has moved, and has them expired. While it could not hear, anything may
 * have moved: after a reconnection everything expires. Returns how to stop it.
 */
export async function listenForExpiry(
  databaseUrl: string,
  expire: (tags: string[]) => Promise<void>,
  longestRenders: readonly number[] = LONGEST_RENDERS_MILLISECONDS,
): Promise<() => Promise<void>> {
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  const onceMore = new Set<NodeJS.Timeout>();

  const tryToExpire = (tags: string[]) =>
    expire(tags).catch((error) => log.error({ err: error }, 'Cached figures could not be expired'));

  const expireAndAgain = async (tags: string[]) => {
    for (const longestRender of longestRenders) {
      const timer = setTimeout(() => {
        onceMore.delete(timer);
        void tryToExpire(tags);
      }, longestRender);
      onceMore.add(timer);
    }
    await tryToExpire(tags);
  };

  const connect = async () => {
    const listener = databaseClient(databaseUrl);
    client = listener;
    listener.on('error', () => undefined); // `end` follows
    listener.on('end', () => {
      if (stopped || client !== listener) return;
      client = undefined;
      retry = setTimeout(reconnect, RECONNECT_MILLISECONDS);
    });
    listener.on('notification', ({ payload }) => {
      void expireAndAgain(tagsIn(payload));
    });
    await listener.connect();
    await listener.query(`LISTEN ${expiryChannel(databaseUrl)}`);
  };

  const reconnect = async () => {
    try {
      await connect();
      await expireAndAgain([DATABASE_TAG]);
    } catch {
      client = undefined;
      if (!stopped) retry = setTimeout(reconnect, RECONNECT_MILLISECONDS);
    }
  };

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    for (const timer of onceMore) clearTimeout(timer);
    await client?.end();
  };
}

/** What can't be read may have meant anything, so that everything expires. */
function tagsIn(payload: string | undefined): string[] {
  try {
    return tagsSchema.parse(JSON.parse(payload ?? ''));
  } catch {
    return [DATABASE_TAG];
  }
}
