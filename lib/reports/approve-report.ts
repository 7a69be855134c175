import { recordChange, takeReleaseLock } from '@/lib/aggregates/record-change';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authoriseModerator } from './authorise';
import { type Decision, loadForDecision } from './decision';
import { replaceOriginal } from './replace-original';
import { tallyDecided } from './tally-month';

/** Lets a pending report count, a new version in place of its original. Throws NotAllowed for anyone but a moderator or admin. */
export async function approveReport(viewer: Viewer, reportId: string): Promise<Decision> {
  authoriseModerator(viewer);
  return db.$transaction(async (tx) => {
    await takeReleaseLock(tx);
    const { refusal, report } = await loadForDecision(tx, viewer, reportId, ['PENDING']);
    if (refusal) return refusal;

    await tx.report.update({ where: { id: reportId }, data: { status: 'APPROVED', receivedAt: null } });
    await tallyDecided(tx, report.receivedAt, new Date());
    await tx.auditEvent.create({
      data: { action: 'report_approved', actorId: viewer.userId, reportId },
    });
    const fewer = await replaceOriginal(tx, report);
    return { outcome: 'done', moved: await recordChange(tx, { author: report.author, approvedMore: 1 - fewer }) };
  });
}
