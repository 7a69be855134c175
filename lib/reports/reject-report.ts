import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authoriseModerator } from './authorise';
import { type Decision, loadForDecision } from './decision';

/** Declines a pending report; its author reads the reason. Throws NotAllowed for anyone but a moderator or admin. */
export async function rejectReport(viewer: Viewer, reportId: string, reason: string): Promise<Decision> {
  authoriseModerator(viewer);
  return db.$transaction(async (tx) => {
    const { refusal } = await loadForDecision(tx, viewer, reportId, ['PENDING']);
    if (refusal) return refusal;

    await tx.report.update({
      where: { id: reportId },
      data: { status: 'REJECTED', rejectionReason: reason, receivedAt: null },
    });
    await tx.auditEvent.create({
      data: { action: 'report_rejected', actorId: viewer.userId, actorEmail: viewer.email, reportId, detail: reason },
    });
    return { outcome: 'done', moved: [] };
  });
}
