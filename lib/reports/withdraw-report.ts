import type { CellName } from '@/lib/aggregates/cell';
import { recordChange, takeReleaseLock } from '@/lib/aggregates/record-change';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';

/** `gone`: there is no such report of this author, or it was withdrawn before. */
export type OwnChange = { outcome: 'done'; moved: CellName[] } | { outcome: 'gone' };

/** Takes an own report out of the queue or out of the figures; it stays in the author's list. */
export async function withdrawReport(viewer: Viewer, reportId: string): Promise<OwnChange> {
  const author = authorOf(viewer.userId);
  return db.$transaction(async (tx) => {
    await takeReleaseLock(tx);
    await tx.$executeRaw`SELECT 1 FROM report WHERE id = ${reportId}::uuid FOR UPDATE`;
    const report = await tx.report.findFirst({
      where: { id: reportId, author, status: { not: 'WITHDRAWN' } },
      select: { status: true },
    });
    if (!report) return { outcome: 'gone' };

    await tx.report.update({ where: { id: reportId }, data: { status: 'WITHDRAWN', receivedAt: null } });
    await tx.auditEvent.create({ data: { action: 'report_withdrawn', reportId } });
    const moved = report.status === 'APPROVED' ? await recordChange(tx, { author, approvedMore: -1 }) : [];
    return { outcome: 'done', moved };
  });
}
