import { db, type Transaction } from '@/lib/db/client';
import { encrypt } from './encrypt';
import type { Admin, Viewer } from './viewer';

export type Grant = 'granted' | 'unchanged' | 'unknown-address' | 'last-admin';

/** Gives the account with this address a role, in force from its next request, and writes it into the audit log. */
export async function grantRole(by: Admin | 'command-line', email: string, role: Viewer['role']): Promise<Grant> {
  return db.$transaction(async (tx) => {
    await takeRoleLock(tx);
    const user = await tx.user.findUnique({
      where: { encryptedEmail: encrypt('address', email) },
      select: { id: true, role: true },
    });
    if (!user) return 'unknown-address';
    if (user.role === role) return 'unchanged';
    if (user.role === 'admin' && (await oneAdminRemains(tx))) return 'last-admin';

    await tx.user.update({ where: { id: user.id }, data: { role } });
    // By its id, since moderators read this log and must not see addresses of coders.
    const detail = `${role} instead of ${user.role}, for account ${user.id}`;
    await tx.auditEvent.create({
      data: { action: 'role_granted', actorId: by === 'command-line' ? null : by.userId, detail },
    });
    return 'granted';
  });
}

/** Whoever may take an admin away takes turns: two at once must not each take the other for the admin who remains. */
export async function takeRoleLock(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(concat('grant-role', nullif(current_schema()::text, 'public')), 0))`;
}

/** To be asked under the lock of roles. */
export async function oneAdminRemains(tx: Transaction): Promise<boolean> {
  return (await tx.user.count({ where: { role: 'admin' } })) === 1;
}
