import type { Transaction } from './client';

/**
 * Has this transaction wait, at its commit, until synchronous standbys have all that was committed before. For answers
 * that rest on what another transaction wrote: one that only reads is not held back, and may see a commit whose own wait
 * was cut short, by pg_cancel_backend or a crash, and which a failover would lose.
 */
export async function commitAfterOthers(tx: Pick<Transaction, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`SELECT pg_logical_emit_message(true, 'paychart', '')`;
}
