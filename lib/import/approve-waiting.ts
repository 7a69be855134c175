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
 * approved.
 */
export async function approveWaiting(tx: LockedTransaction): Promise<number> {
  const waiting = await tx.$queryRaw<Waiting[]>`
    SELECT report.id, report.author, report.received_at AS "receivedAt", report.replaces_id AS "replacesId"
    FROM report WHERE report.status = 'PENDING' AND report.id IN (SELECT known FROM imported WHERE known IS NOT NULL)
    ORDER BY report.id FOR UPDATE`;
  for (let start = 0; start < waiting.length; start += MOST_IN_BATCH) {
    await approveWithin(tx, waiting.slice(start, start + MOST_IN_BATCH), { actorId: null, batch: randomUUID() });
  }
  if (waiting.length > 0) {
    const ids = waiting.map(({ id }) => id);
    await tx.$executeRaw`UPDATE imported SET fate = 'approved' WHERE known = ANY (${ids}::uuid[])`;
  }
  return waiting.length;
}
