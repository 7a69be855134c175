import { randomBytes } from 'node:crypto';
import type { Client, Notification } from 'pg';
import { databaseClient } from '@/lib/db/database-client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { pause } from './pause';

export interface Source {
  /** Where it listens. */
  url: string;
  channel: string;
  /** What moves figures: it sends the proofs, and is asked. */
  database: Pick<PrismaClient, '$executeRaw' | '$queryRaw'>;
}

/** A connection that listens. */
export interface Listener {
  /** Aborted once the connection has ended. */
  over: AbortSignal;
  /**
   * Whether a notification that another connection sends comes back on this one within so many milliseconds. Undefined
   * where that can't be told: nothing could be sent, or the connection ended.
   */
  isHeard(within: number): Promise<boolean | undefined>;
  close(): void;
}

/** Listens on a connection of its own, which ends at `stop` at the latest. Throws when it can't be made. */
export async function openListener(
  { url, channel, database }: Source,
  onNotification: (payload: string | undefined) => void,
  stop: AbortSignal,
): Promise<Listener> {
  const proofChannel = `paychart_proof_${randomBytes(8).toString('hex')}`;
  const client = databaseClient(url);
  client.on('notification', (heard) => {
    if (heard.channel === channel) onNotification(heard.payload);
  });
  const over = new AbortController();
  const close = () => closeAtOnce(client);
  client.once('end', () => over.abort());
  // pg never answers a connect() in the middle of which its client was ended.
  const stopped = new Promise<never>((_, reject) => {
    const stopNow = () => {
      close();
      reject(stop.reason);
    };
    stop.addEventListener('abort', stopNow, { signal: over.signal });
  });
  const listening = (async () => {
    await client.connect();
    if (stop.aborted) close(); // it was still looking for its server
    await client.query(`LISTEN ${proofChannel}`);
    await client.query(`LISTEN ${channel}`);
  })();
  try {
    await Promise.race([listening, stopped]);
  } catch (error) {
    over.abort();
    close();
    throw error;
  }

  const isHeard = async (within: number): Promise<boolean | undefined> => {
    const done = new AbortController();
    let hear: (notification: Notification) => void = () => undefined;
    const heard = new Promise<true>((resolve) => {
      hear = (notification) => notification.channel === proofChannel && resolve(true);
      client.on('notification', hear);
    });
    try {
      await database.$executeRaw`SELECT pg_notify(${proofChannel}, '')`;
      const late = pause(within, AbortSignal.any([over.signal, done.signal])).then(() =>
        over.signal.aborted ? undefined : false,
      );
      return await Promise.race([heard, late]);
    } catch {
      return undefined;
    } finally {
      client.off('notification', hear);
      done.abort();
    }
  };
  return { over: over.signal, isHeard, close };
}

/** Without waiting for the server, which may be out of reach. */
function closeAtOnce(client: Client): void {
  client.end().catch(() => undefined);
  client.connection.stream.destroy();
}
