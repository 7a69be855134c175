import type { LockedTransaction } from '@/lib/aggregates/take-release-lock';

/** Where a report belongs among its author's. A new version has the job and the time of the report it corrects. */
export interface Place {
  /** Unset: after all others of its author. */
  authorSequence?: number;
  /** Unset: now. Null if the original had been decided on and the decision was undone. */
  receivedAt?: Date | null;
  receivedMonth: Date;
  job: number;
  /** What counts until the version is approved. */
  replacesId: string | null;
}

/**
 * Makes room for a new version of a report, so that at most one version waits. An approved report stays as it is. A waiting
 * one is removed, so that moderators never decide on an outdated version. A rejected one is closed. Undefined when the
 * author has no report that can be changed.
 */
export async function placeVersion(
  tx: LockedTransaction,
  author: string,
  { originalId, nextSequence }: { originalId: string; nextSequence: number },
): Promise<Place | undefined> {
  // Triage marks reports as of one wave without the release lock.
  await tx.$executeRaw`
    SELECT 1 FROM report WHERE id = ${originalId}::uuid OR replaces_id = ${originalId}::uuid ORDER BY id FOR UPDATE`;
  const original = await tx.report.findFirst({
    where: { id: originalId, author },
    select: { status: true, authorSequence: true, receivedAt: true, receivedMonth: true, job: true, replacesId: true },
  });
  if (!original) return undefined;
  const { status, authorSequence, receivedAt, receivedMonth, job, replacesId } = original;
  switch (status) {
    case 'PENDING':
      await tx.report.delete({ where: { id: originalId } });
      return { authorSequence, receivedAt, receivedMonth, job, replacesId };
    case 'REJECTED':
      await tx.report.updateMany({ where: { replacesId: originalId }, data: { replacesId: null } });
      await tx.report.update({ where: { id: originalId }, data: { ...over, authorSequence: nextSequence } });
      return { authorSequence, receivedMonth, job, replacesId };
    case 'APPROVED':
      await tx.report.deleteMany({ where: { replacesId: originalId, status: 'PENDING' } });
      await tx.report.updateMany({ where: { replacesId: originalId, status: 'REJECTED' }, data: over });
      return { receivedMonth, job, replacesId: originalId };
    default:
      return undefined;
  }
}

/** Closes a rejected report whose author has sent a new version. The author can still read why it was rejected. */
const over = { status: 'REPLACED' } as const;
