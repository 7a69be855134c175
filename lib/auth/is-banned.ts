import { db } from '@/lib/db/client';
import { encrypt } from './encrypt';

/** The two kinds of ban, encrypted separately: looking up an account must not reveal a ban by report. */
export const banPurposes = ['ban', 'ban-by-report'] as const;

/** Whether reports from this address are refused. */
export async function isBanned(email: string): Promise<boolean> {
  const encrypted = banPurposes.map((purpose) => encrypt(purpose, email));
  return (await db.ban.count({ where: { encryptedEmail: { in: encrypted } } })) > 0;
}
