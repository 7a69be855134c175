import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';
import { takeOut } from './take-out';
import type { OwnChange } from './withdraw-report';

/** Removes an own report for good, from the figures too. */
export async function deleteReport(viewer: Viewer, reportId: string): Promise<OwnChange> {
  return db.$transaction(async (tx) => {
    const taken = await takeOut(tx, authorOf(viewer.userId), reportId);
    if (!taken) return { outcome: 'gone' };
    await tx.report.delete({ where: { id: reportId } });
    await tx.auditEvent.create({ data: { action: 'report_deleted' } });
    return { outcome: 'done', moved: taken.moved };
  });
}
