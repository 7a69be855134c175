import { randomUUID } from 'node:crypto';
import type { LockedTransaction } from '@/lib/aggregates/take-release-lock';
import { approveWithin } from '@/lib/reports/approve-reports';
import { MOST_IN_BATCH } from '@/lib/reports/decision';

interface Waiting {
  id: string;
  author: string;
  receivedAt: Date | null;
  replacesId: string | null;
}

/**
 * Approves the waiting reports that match staged rows, in as few batches of the log as they fit into. Returns how many it
 * approved, and by how many the number of approved reports grows.
 */
export async function approveWaiting(tx: LockedTransaction): Promise<{ approved: number; more: number }> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE approving ON COMMIT DROP AS
    SELECT id FROM report
    WHERE status = 'PENDING' AND id IN (SELECT known FROM imported WHERE known IS NOT NULL) ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`CREATE UNIQUE INDEX ON approving (id)`;
  await tx.$executeRaw`ANALYZE approving`;
  let [approved, more] = [0, 0];
  for (
    let batch = await batchAfter(tx, FIRST);
    batch.length > 0;
    batch = await batchAfter(tx, batch.at(-1)?.id ?? FIRST)
  ) {
    more += await approveWithin(tx, batch, { actorId: null, batch: randomUUID() });
    approved += batch.length;
  }
  if (approved > 0) {
    await tx.$executeRaw`UPDATE imported SET fate = 'approved' WHERE known IN (SELECT id FROM approving)`;
  }
  return { approved, more };
}

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

function batchAfter(tx: LockedTransaction, id: string): Promise<Waiting[]> {
  return tx.$queryRaw<Waiting[]>`
    SELECT id, author, received_at AS "receivedAt", replaces_id AS "replacesId" FROM approving JOIN report USING (id)
    WHERE id > ${id}::uuid ORDER BY id LIMIT ${MOST_IN_BATCH}`;
}
