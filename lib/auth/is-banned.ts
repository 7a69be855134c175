import { db } from '@/lib/db/client';
import { seal } from './seal';

/** The two ways into a ban, each sealed for itself: who looks up an account must not learn of a ban by report. */
export const banPurposes = ['ban', 'ban-by-report'] as const;

/** Whether reports from this address are refused. */
export async function isBanned(email: string): Promise<boolean> {
  const sealed = banPurposes.map((purpose) => seal(purpose, email));
  return (await db.ban.count({ where: { sealedEmail: { in: sealed } } })) > 0;
}
