import { CENSUS_TAG } from '@/lib/aggregates/figure-tags';
import type { Moderator } from '@/lib/auth/viewer';
import { notifyServers } from '@/lib/db/notify-servers';
import { decideBatch } from './decide-batch';
import type { Batch } from './decision';
import { logDecisions } from './log-decisions';
import type { Rejection } from './rejection';
import { tallyDecided } from './tally-month';

/** Rejects pending reports; their authors can read why. */
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
    await logDecisions(tx, ids, { action: 'report_rejected', rejectionKind: kind, detail: words, ...by });
    return notifyServers(tx, [CENSUS_TAG]);
  });
}
