import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authoriseModerator } from './authorise';
import { type Decision, loadForDecision } from './decision';
import type { Rejection } from './rejection';
import { tallyDecided } from './tally-month';

/** Declines a pending report; its author reads why. Throws NotAllowed for anyone but a moderator or admin. */
export async function rejectReport(viewer: Viewer, reportId: string, { kind, words }: Rejection): Promise<Decision> {
  authoriseModerator(viewer);
  return db.$transaction(async (tx) => {
    const { refusal, report } = await loadForDecision(tx, viewer, reportId, ['PENDING']);
    if (refusal) return refusal;

    await tx.report.update({
      where: { id: reportId },
      data: { status: 'REJECTED', rejectionKind: kind, rejectionReason: words, receivedAt: null },
    });
    await tallyDecided(tx, report.receivedAt, new Date());
    await tx.auditEvent.create({
      data: { action: 'report_rejected', actorId: viewer.userId, reportId, rejectionKind: kind, detail: words },
    });
    return { outcome: 'done', moved: [] };
  });
}
