import { recordChange, takeReleaseLock } from '@/lib/aggregates/record-change';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authoriseModerator } from './authorise';
import { type Decision, loadForDecision } from './decision';

/** Puts a decided report back into the queue. Throws NotAllowed for anyone but a moderator or admin. */
export async function undoDecision(viewer: Viewer, reportId: string): Promise<Decision> {
  authoriseModerator(viewer);
  return db.$transaction(async (tx) => {
    await takeReleaseLock(tx);
    const { refusal, author, status } = await loadForDecision(tx, viewer, reportId, ['APPROVED', 'REJECTED']);
    if (refusal) return refusal;

    await tx.report.update({
      where: { id: reportId },
      data: { status: 'PENDING', rejectionKind: null, rejectionReason: null },
    });
    await tx.auditEvent.create({
      data: { action: 'decision_undone', actorId: viewer.userId, reportId },
    });
    const moved = status === 'APPROVED' ? await recordChange(tx, { author, approvedMore: -1 }) : [];
    return { outcome: 'done', moved };
  });
}
