import { CENSUS_TAG } from '@/lib/aggregates/figure-tags';
import { recordChange } from '@/lib/aggregates/record-change';
import type { LockedTransaction } from '@/lib/aggregates/take-release-lock';
import type { Moderator } from '@/lib/auth/viewer';
import { db, type Transaction } from '@/lib/db/client';
import { notifyServers } from '@/lib/db/notify-servers';
import { type Decidable, decideBatch } from './decide-batch';
import type { Batch } from './decision';
import { logDecisions } from './log-decisions';
import { restoreOriginal, swapPlaces } from './replace-original';

const decided = ['APPROVED', 'REJECTED'] as const;

/** Puts decided reports back into the queue; the originals of new versions count again. Publishes once. */
export async function undoDecisions(moderator: Moderator, reportIds: readonly string[]): Promise<Batch> {
  return decideBatch(moderator, reportIds, { statuses: decided }, putBack);
}

/** The same for all of one batch's decisions that still stand. */
export async function undoBatch(moderator: Moderator, batch: string): Promise<Batch> {
  const events = await db.auditEvent.findMany({
    where: { batch, action: { in: ['report_approved', 'report_rejected'] } },
    select: { reportId: true },
  });
  const reportIds = events.flatMap(({ reportId }) => reportId ?? []);
  return decideBatch(moderator, reportIds, { statuses: decided, broughtBy: batch }, putBack);
}

async function putBack(
  tx: LockedTransaction,
  reports: readonly Decidable[],
  by: { actorId: string; batch: string },
): Promise<string[]> {
  const ids = reports.map(({ id }) => id);
  await tx.report.updateMany({
    where: { id: { in: ids } },
    data: { status: 'PENDING', rejectionKind: null, rejectionReason: null },
  });
  await logDecisions(tx, ids, { action: 'decision_undone', ...by });

  const approved = reports.filter(({ status }) => status === 'APPROVED');
  if (approved.length === 0) return notifyServers(tx, [CENSUS_TAG]);
  let approvedMore = -approved.length;
  for (const report of approved) approvedMore += await restoreOriginal(tx, report);
  const moved = await recordChange(tx, { authors: approved.map(({ author }) => author), approvedMore });
  await giveWay(tx, approved);
  return moved;
}

/** If the author has sent a newer version, that one waits instead. */
async function giveWay(tx: Transaction, reports: readonly Decidable[]): Promise<void> {
  const versions = await tx.report.findMany({
    where: { replacesId: { in: reports.map(({ id }) => id) }, status: 'PENDING' },
    select: { id: true, replacesId: true },
  });
  for (const version of versions) {
    const original = reports.find(({ id }) => id === version.replacesId);
    if (!original) continue;
    await swapPlaces(tx, original.author, version.id, original.id);
    await tx.report.update({ where: { id: version.id }, data: { replacesId: original.replacesId } });
    await tx.report.delete({ where: { id: original.id } });
  }
}
