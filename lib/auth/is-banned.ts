import { db } from '@/lib/db/client';
import { encrypt } from './encrypt';

/** The two ways into a ban, each encrypted for itself: who looks up an account must not learn of a ban by report. */
export const banPurposes = ['ban', 'ban-by-report'] as const;

/** Whether reports from this address are refused. */
export async function isBanned(email: string): Promise<boolean> {
  const encrypted = banPurposes.map((purpose) => encrypt(purpose, email));
  return (await db.ban.count({ where: { encryptedEmail: { in: encrypted } } })) > 0;
}
