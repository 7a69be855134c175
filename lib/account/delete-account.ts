import { CENSUS_TAG } from '@/lib/aggregates/figure-tags';
import { recordChange } from '@/lib/aggregates/record-change';
import { takeReleaseLock } from '@/lib/aggregates/take-release-lock';
import { encrypt } from '@/lib/auth/encrypt';
import { oneAdminRemains, takeRoleLock } from '@/lib/auth/grant-role';
import type { Viewer } from '@/lib/auth/viewer';
import { db, type Transaction } from '@/lib/db/client';
import { notifyServers } from '@/lib/db/notify-servers';
import { authorOf } from '@/lib/reports/author';

/** `last-admin`: someone else must be admin first. */
export type AccountDeletion = { outcome: 'done' | 'last-admin' };

/**
 * Removes the viewer's account, sessions and reports for good, all or nothing. What was decided stays in the log, which
 * names no author; a ban of the address stays too.
 */
export async function deleteAccount(viewer: Viewer): Promise<AccountDeletion> {
  return db.$transaction(async (tx) => {
    await takeRoleLock(tx);
    const user = await tx.user.findUnique({ where: { id: viewer.userId }, select: { role: true } });
    if (user?.role === 'admin' && (await oneAdminRemains(tx))) return { outcome: 'last-admin' };

    await deleteReports(tx, authorOf(viewer.userId));
    await tx.verificationToken.deleteMany({ where: { identifier: encrypt('address', viewer.email) } });
    await tx.user.deleteMany({ where: { id: viewer.userId } }); // and with it its sessions and ways to sign in
    return { outcome: 'done' };
  });
}

/** All reports of an author, in whatever state, and what the cells hold of them. */
async function deleteReports(unlocked: Transaction, author: string): Promise<void> {
  const tx = await takeReleaseLock(unlocked);
  const { count: approved } = await tx.report.updateMany({
    where: { author, status: 'APPROVED' },
    data: { status: 'WITHDRAWN' },
  });
  if (approved > 0) await recordChange(tx, { authors: [author], approvedMore: -approved });
  const { count } = await tx.report.deleteMany({ where: { author } });
  if (count > 0) await notifyServers(tx, [CENSUS_TAG]);
  await tx.auditEvent.createMany({
    data: Array.from({ length: count }, () => ({ action: 'report_deleted' as const })),
  });
}
