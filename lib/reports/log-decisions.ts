import type { LockedTransaction } from '@/lib/aggregates/take-release-lock';
import type { AuditEventCreateManyInput } from '@/lib/db/generated/models';

/**
 * Logs what was decided on these reports, as later than anything that the log has about them: the last entry is the decision
 * in force, and clocks differ from server to server, and jump.
 */
export async function logDecisions(
  tx: LockedTransaction,
  reportIds: readonly string[],
  event: Omit<AuditEventCreateManyInput, 'id' | 'at' | 'reportId'>,
): Promise<void> {
  const { _max: last } = await tx.auditEvent.aggregate({
    where: { reportId: { in: [...reportIds] } },
    _max: { at: true },
  });
  const at = new Date(Math.max(Date.now(), (last.at?.getTime() ?? 0) + 1));
  await tx.auditEvent.createMany({ data: reportIds.map((reportId) => ({ ...event, reportId, at })) });
}
