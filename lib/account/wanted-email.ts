import { db } from '@/lib/db/client';
import { type AccountEmail, emailOf } from './account-email';

const asked = { reminder: { reminderDue: { not: null } }, moves: { movesToldOf: { not: null } } } as const;

/** Which emails an email's link is for, and whether its account still gets them; undefined: the link is not ours. */
export async function wantedEmail(token: string): Promise<{ email: AccountEmail; wanted: boolean } | undefined> {
  const found = emailOf(token);
  if (!found) return undefined;
  const { email, userId } = found;
  return { email, wanted: (await db.user.count({ where: { id: userId, ...asked[email] } })) > 0 };
}
