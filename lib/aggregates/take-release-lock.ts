import type { Transaction } from '@/lib/db/client';

/** Any fixed number. Everything that publishes in a schema takes turns under it, so nothing deadlocks or loses a count. */
const RELEASE_LOCK = 7_243_902;

declare const releaseLock: unique symbol;

/** A transaction that holds the release lock. Only taking the lock gives one. */
export type LockedTransaction = Transaction & { readonly [releaseLock]: 'held' };

/** To be called first in every transaction that may change which reports are approved. Held until its end. */
export async function takeReleaseLock(tx: Transaction): Promise<LockedTransaction> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(
      ${RELEASE_LOCK}::bigint # coalesce(hashtextextended(nullif(current_schema()::text, 'public'), 0), 0))`;
  markLocked(tx);
  return tx;
}

/** For the compiler only: a real property set on a Prisma transaction would land on the client, and so on all others. */
function markLocked(_tx: Transaction): asserts _tx is LockedTransaction {}
