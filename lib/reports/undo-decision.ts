import { recordChange, takeReleaseLock } from '@/lib/aggregates/record-change';
import type { Viewer } from '@/lib/auth/viewer';
import { db, type Transaction } from '@/lib/db/client';
import { authoriseModerator } from './authorise';
import { type Decision, loadForDecision } from './decision';
import { restoreOriginal, swapPlaces } from './replace-original';

/** Puts a decided report back into the queue; the original of a new version counts again. Throws NotAllowed for anyone but a moderator or admin. */
export async function undoDecision(viewer: Viewer, reportId: string): Promise<Decision> {
  authoriseModerator(viewer);
  return db.$transaction(async (tx) => {
    await takeReleaseLock(tx);
    const { refusal, report } = await loadForDecision(tx, viewer, reportId, ['APPROVED', 'REJECTED']);
    if (refusal) return refusal;

    await tx.report.update({
      where: { id: reportId },
      data: { status: 'PENDING', rejectionKind: null, rejectionReason: null },
    });
    await tx.auditEvent.create({
      data: { action: 'decision_undone', actorId: viewer.userId, reportId },
    });
    if (report.status === 'REJECTED') return { outcome: 'done', moved: [] };
    const more = await restoreOriginal(tx, report);
    const moved = await recordChange(tx, { author: report.author, approvedMore: more - 1 });
    await giveWay(tx, report);
    return { outcome: 'done', moved };
  });
}

/** Where its author has sent a newer version, that one waits instead. */
async function giveWay(
  tx: Transaction,
  { id, author, replacesId }: { id: string; author: string; replacesId: string | null },
): Promise<void> {
  const version = await tx.report.findFirst({ where: { replacesId: id, status: 'PENDING' }, select: { id: true } });
  if (!version) return;
  await swapPlaces(tx, author, version.id, id);
  await tx.report.update({ where: { id: version.id }, data: { replacesId } });
  await tx.report.delete({ where: { id } });
}
