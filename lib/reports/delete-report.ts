import { recordChange, takeReleaseLock } from '@/lib/aggregates/record-change';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';
import type { OwnChange } from './withdraw-report';

/** Removes an own report for good, from the figures too. */
export async function deleteReport(viewer: Viewer, reportId: string): Promise<OwnChange> {
  const author = authorOf(viewer.userId);
  return db.$transaction(async (tx) => {
    await takeReleaseLock(tx);
    await tx.$executeRaw`SELECT 1 FROM report WHERE id = ${reportId}::uuid FOR UPDATE`;
    const report = await tx.report.findFirst({ where: { id: reportId, author }, select: { status: true } });
    if (!report) return { outcome: 'gone' };

    // Out of the cells first: they are kept from the rows, and the row is about to go.
    await tx.report.update({ where: { id: reportId }, data: { status: 'WITHDRAWN', receivedAt: null } });
    const moved = report.status === 'APPROVED' ? await recordChange(tx, { author, approvedMore: -1 }) : [];
    await tx.report.delete({ where: { id: reportId } });
    await tx.auditEvent.create({ data: { action: 'report_deleted', reportId } });
    return { outcome: 'done', moved };
  });
}
