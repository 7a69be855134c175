import { recordChange, takeReleaseLock } from '@/lib/aggregates/record-change';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authoriseModerator } from './authorise';
import { type Decision, loadForDecision } from './decision';
import { tallyDecided } from './tally-month';

/** Lets a pending report count. Throws NotAllowed for anyone but a moderator or admin. */
export async function approveReport(viewer: Viewer, reportId: string): Promise<Decision> {
  authoriseModerator(viewer);
  return db.$transaction(async (tx) => {
    await takeReleaseLock(tx);
    const { refusal, author, receivedAt } = await loadForDecision(tx, viewer, reportId, ['PENDING']);
    if (refusal) return refusal;

    await tx.report.update({ where: { id: reportId }, data: { status: 'APPROVED', receivedAt: null } });
    await tallyDecided(tx, receivedAt, new Date());
    await tx.auditEvent.create({
      data: { action: 'report_approved', actorId: viewer.userId, reportId },
    });
    return { outcome: 'done', moved: await recordChange(tx, { author, approvedMore: 1 }) };
  });
}
