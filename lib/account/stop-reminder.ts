import { db } from '@/lib/db/client';
import { accountOf } from './reminder-token';

/** Ends the reminders of the account that an email's link is for; again is fine. False: the link is not ours. */
export async function stopReminder(token: string): Promise<boolean> {
  const id = accountOf(token);
  if (id === undefined) return false;
  await db.user.updateMany({ where: { id }, data: { reminderDue: null } });
  return true;
}
