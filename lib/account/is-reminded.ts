import { db } from '@/lib/db/client';
import { accountOf } from './reminder-token';

/** Whether the account that an email's link is for gets reminders; undefined: the link is not ours. */
export async function isReminded(token: string): Promise<boolean | undefined> {
  const id = accountOf(token);
  if (id === undefined) return undefined;
  return (await db.user.count({ where: { id, reminderDue: { not: null } } })) > 0;
}
