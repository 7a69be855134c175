import { db } from '@/lib/db/client';
import { emailOf } from './account-email';

const none = { reminder: { reminderDue: null }, moves: { movesToldOf: null, movesNotBefore: null } } as const;

/** Ends the emails that an email's link is for; again is fine. False: the link is not ours. */
export async function stopEmail(token: string): Promise<boolean> {
  const found = emailOf(token);
  if (!found) return false;
  await db.user.updateMany({ where: { id: found.userId }, data: none[found.email] });
  return true;
}
