import { CENSUS_TAG } from '@/lib/aggregates/figure-tags';
import type { Moderator } from '@/lib/auth/viewer';
import { notifyServers } from '@/lib/db/notify-servers';
import { decideBatch } from './decide-batch';
import type { Batch } from './decision';
import type { Rejection } from './rejection';
import { tallyDecided } from './tally-month';

/** Declines pending reports; their authors read why. */
export async function rejectReports(
  moderator: Moderator,
  reportIds: readonly string[],
  { kind, words }: Rejection,
): Promise<Batch> {
  return decideBatch(moderator, reportIds, { statuses: ['PENDING'] }, async (tx, reports, by) => {
    const ids = reports.map(({ id }) => id);
    await tx.report.updateMany({
      where: { id: { in: ids } },
      data: { status: 'REJECTED', rejectionKind: kind, rejectionReason: words, receivedAt: null },
    });
    await tallyDecided(
      tx,
      reports.map(({ receivedAt }) => receivedAt),
      new Date(),
    );
    await tx.auditEvent.createMany({
      data: ids.map((reportId) => ({
        action: 'report_rejected',
        reportId,
        rejectionKind: kind,
        detail: words,
        ...by,
      })),
    });
    return notifyServers(tx, [CENSUS_TAG]);
  });
}
