import type { Transaction } from '@/lib/db/client';

/** Notes which reports of the file's coders count before it is added, for `countDisplaced`. */
export async function noteCounted(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE counted_before ON COMMIT DROP AS
    SELECT id FROM report WHERE counted AND author IN (SELECT author FROM imported)`;
}

/** How many of those give way to what was added: newer pay, the main job, or a later report of it. */
export async function countDisplaced(tx: Transaction): Promise<number> {
  const [displaced] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM counted_before JOIN report USING (id) WHERE NOT report.counted`;
  return displaced?.count ?? 0;
}
