import { encrypt } from '@/lib/auth/encrypt';
import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { addressOfAuthor } from './address-of-author';

/** `no-account`: the report is gone, or its author does not sign in here, as with an import. */
export type AuthorBan = 'done' | 'unchanged' | 'own-report' | 'no-account';

/**
 * Refuses further reports of whoever wrote this one, or takes them again, without telling who that is: the log names the
 * report, the ban no one.
 */
export async function banAuthor(admin: Admin, reportId: string, banned: boolean): Promise<AuthorBan> {
  return db.$transaction(async (tx) => {
    const email = await addressOfAuthor(admin, tx, reportId);
    if (email === undefined) return 'no-account';
    if (email === admin.email) return 'own-report';
    const encryptedEmail = encrypt('ban-by-report', email);
    const { count } = banned
      ? await tx.ban.createMany({ data: { encryptedEmail }, skipDuplicates: true })
      : await tx.ban.deleteMany({ where: { encryptedEmail } });
    if (count === 0) return 'unchanged';
    const action = banned ? 'account_banned' : 'account_unbanned';
    await tx.auditEvent.create({ data: { action, actorId: admin.userId, reportId } });
    return 'done';
  });
}
