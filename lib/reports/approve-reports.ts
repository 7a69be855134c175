import { recordChange } from '@/lib/aggregates/record-change';
import type { LockedTransaction } from '@/lib/aggregates/take-release-lock';
import type { Moderator } from '@/lib/auth/viewer';
import { type Decidable, decideBatch } from './decide-batch';
import type { Batch } from './decision';
import { logDecisions } from './log-decisions';
import { replaceOriginal } from './replace-original';
import { tallyDecided } from './tally-month';

/**
 * Approves pending reports, replaces the originals of new versions, and publishes once.
 */
export async function approveReports(moderator: Moderator, reportIds: readonly string[]): Promise<Batch> {
  return decideBatch(moderator, reportIds, { statuses: ['PENDING'] }, async (tx, reports, by) => {
    const approvedMore = await approveWithin(tx, reports, by);
    return recordChange(tx, { authors: reports.map(({ author }) => author), approvedMore });
  });
}

/**
 * The same within a transaction that updates the cells itself and has locked the reports. Returns by how many the number
 * of approved reports grows.
 */
export async function approveWithin(
  tx: LockedTransaction,
  reports: readonly Pick<Decidable, 'id' | 'author' | 'receivedAt' | 'replacesId'>[],
  by: { actorId: string | null; batch: string },
): Promise<number> {
  const ids = reports.map(({ id }) => id);
  await tx.report.updateMany({ where: { id: { in: ids } }, data: { status: 'APPROVED', receivedAt: null } });
  await tallyDecided(
    tx,
    reports.map(({ receivedAt }) => receivedAt),
    new Date(),
  );
  await logDecisions(tx, ids, { action: 'report_approved', ...by });
  let approvedMore = reports.length;
  for (const report of reports) approvedMore -= await replaceOriginal(tx, report);
  return approvedMore;
}
