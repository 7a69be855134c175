import { setTimeout } from 'node:timers/promises';
import { log } from '@/lib/log';
import type { OpenDatabase } from './open-database';

const EVERY_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

/** Looks after the database while the site runs: an embedded one that is gone unasked is back within seconds. Returns how to end it. */
export function keepDatabase(database: Pick<OpenDatabase, 'revive'>): () => Promise<void> {
  const stop = new AbortController();
  const ended = keep(database, stop.signal);
  return () => {
    stop.abort();
    return ended;
  };
}

async function keep(database: Pick<OpenDatabase, 'revive'>, signal: AbortSignal): Promise<void> {
  for (let pause = EVERY_MILLISECONDS; !signal.aborted; ) {
    await setTimeout(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      if (await database.revive())
        log.error('The bundled PostgreSQL was gone without having been stopped. It runs again');
      pause = EVERY_MILLISECONDS;
    } catch (error) {
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
      log.error({ err: error }, 'The bundled PostgreSQL is gone and could not be started; it is tried again');
    }
  }
}
