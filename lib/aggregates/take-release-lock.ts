import type { Transaction } from '@/lib/db/client';

/** Any fixed number: all that publish in one schema take turns under it, so they neither deadlock nor lose a count. */
const RELEASE_LOCK = 7_243_902;

declare const releaseLock: unique symbol;

/** A transaction that holds the release lock. Taking it is the only way to one. */
export type LockedTransaction = Transaction & { readonly [releaseLock]: 'held' };

/** To be called first in every transaction that may change which reports are approved. Held until its end. */
export async function takeReleaseLock(tx: Transaction): Promise<LockedTransaction> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(
      ${RELEASE_LOCK}::bigint # coalesce(hashtextextended(nullif(current_schema()::text, 'public'), 0), 0))`;
  markLocked(tx);
  return tx;
}

/** For the compiler alone: a mark that Prisma is given for a transaction lands on the client, and so on every other one. */
function markLocked(_tx: Transaction): asserts _tx is LockedTransaction {}
