import { db } from '@/lib/db/client';
import { encrypt } from './encrypt';
import { banPurposes } from './is-banned';
import type { Admin } from './viewer';

export type BanChange = 'done' | 'unchanged' | 'unknown-address';

/**
 * Refuses reports from the account with this address, or takes them again, from its next request on, and writes it into
 * the audit log. Taking them again lifts every ban of the address, also one by report and one of an account that is
 * deleted, and answers the same whether there was one: else it would tell whose report that was.
 */
export async function banAccount(admin: Admin, email: string, banned: boolean): Promise<BanChange> {
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { encryptedEmail: encrypt('address', email) },
      select: { id: true },
    });
    if (banned) {
      if (!user) return 'unknown-address';
      const { count } = await tx.ban.createMany({
        data: { encryptedEmail: encrypt('ban', email) },
        skipDuplicates: true,
      });
      if (count === 0) return 'unchanged';
    } else {
      const encrypted = banPurposes.map((purpose) => encrypt(purpose, email));
      await tx.ban.deleteMany({ where: { encryptedEmail: { in: encrypted } } });
    }
    await tx.auditEvent.create({
      data: {
        action: banned ? 'account_banned' : 'account_unbanned',
        actorId: admin.userId,
        detail: user ? `Account ${user.id}` : 'An address without an account',
      },
    });
    return 'done';
  });
}
