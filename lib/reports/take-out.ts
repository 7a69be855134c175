import { CENSUS_TAG } from '@/lib/aggregates/figure-tags';
import { recordChange } from '@/lib/aggregates/record-change';
import { takeReleaseLock } from '@/lib/aggregates/take-release-lock';
import type { Transaction } from '@/lib/db/client';
import type { ReportStatus } from '@/lib/db/generated/enums';
import { notifyServers } from '@/lib/db/notify-servers';

/**
 * Marks this author's report as withdrawn, takes it out of the cells, and removes a waiting version of it. Returns its
 * previous status and the tags of what moved; undefined when the author has no such report.
 */
export async function takeOut(
  unlocked: Transaction,
  author: string,
  reportId: string,
): Promise<{ was: ReportStatus; moved: string[] } | undefined> {
  const tx = await takeReleaseLock(unlocked);
  await tx.$executeRaw`SELECT 1 FROM report WHERE id = ${reportId}::uuid FOR UPDATE`;
  const report = await tx.report.findFirst({ where: { id: reportId, author }, select: { status: true } });
  if (!report) return undefined;

  await tx.report.update({
    where: { id: reportId },
    data: { status: 'WITHDRAWN', receivedAt: null, rejectionKind: null, rejectionReason: null },
  });
  await tx.report.deleteMany({ where: { replacesId: reportId, status: 'PENDING' } });
  const moved =
    report.status === 'APPROVED'
      ? await recordChange(tx, { authors: [author], approvedMore: -1 })
      : await notifyServers(tx, [CENSUS_TAG]);
  return { was: report.status, moved };
}
