import type { Transaction } from '@/lib/db/client';
import { decisionActions } from './decision';

/** For each of these reports, the newest log entry that decides on it. */
export async function lastDecisions(tx: Pick<Transaction, 'auditEvent'>, reportIds: readonly string[]) {
  const events = await tx.auditEvent.findMany({
    where: { reportId: { in: [...reportIds] }, action: { in: [...decisionActions] } },
    orderBy: { at: 'desc' },
    distinct: ['reportId'],
    select: { id: true, reportId: true, action: true, actorId: true, batch: true },
  });
  return new Map(events.flatMap(({ reportId, ...event }) => (reportId ? [[reportId, event] as const] : [])));
}
