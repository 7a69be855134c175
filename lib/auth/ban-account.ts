import { db } from '@/lib/db/client';
import { authoriseAdmin } from './authorise-admin';
import { seal } from './seal';
import type { Viewer } from './viewer';

export type BanChange = 'done' | 'unchanged' | 'unknown-address';

/**
 * Refuses reports from the account with this address, or takes them again, from its next request on, and writes it into
 * the audit log. Throws NotAllowed for anyone but an admin.
 */
export async function banAccount(viewer: Viewer, email: string, banned: boolean): Promise<BanChange> {
  authoriseAdmin(viewer);
  const sealedEmail = seal('ban', email);
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { sealedEmail: seal('address', email) }, select: { id: true } });
    if (!user) return 'unknown-address';
    const { count } = banned
      ? await tx.ban.createMany({ data: { sealedEmail }, skipDuplicates: true })
      : await tx.ban.deleteMany({ where: { sealedEmail } });
    if (count === 0) return 'unchanged';
    await tx.auditEvent.create({
      data: {
        action: banned ? 'account_banned' : 'account_unbanned',
        actorId: viewer.userId,
        detail: `Account ${user.id}`,
      },
    });
    return 'done';
  });
}
