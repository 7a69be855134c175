import { expect, it } from 'vitest';
import { db, type Transaction } from '@/lib/db/client';
import { type LockedTransaction, takeReleaseLock } from './take-release-lock';

async function locksOf(tx: Transaction) {
  return tx.$queryRaw`SELECT mode, granted FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()`;
}

it('a transaction is locked only once it has taken the lock, and the compiler knows', async () => {
  await db.$transaction(async (tx) => {
    // @ts-expect-error: it has not taken the lock yet
    const before: LockedTransaction = tx;
    expect(await locksOf(before)).toEqual([]);
    const after: LockedTransaction = await takeReleaseLock(tx);
    expect(await locksOf(after)).toEqual([{ mode: 'ExclusiveLock', granted: true }]);
  });
});
