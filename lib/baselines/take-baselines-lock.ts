import type { Transaction } from '@/lib/db/client';

/** Whoever writes baselines or official figures takes turns with the others, until the transaction ends. */
export async function takeBaselinesLock(tx: Pick<Transaction, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seed-baselines', 0))`;
}
