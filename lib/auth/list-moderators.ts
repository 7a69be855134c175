import { db } from '@/lib/db/client';
import { decrypt } from './encrypt';
import type { Admin } from './viewer';

export interface StaffMember {
  email: string;
  role: 'moderator' | 'admin';
}

/** Who moderates and administers, by address. Coders are not listed. */
export async function listModerators(_admin: Admin): Promise<StaffMember[]> {
  const users = await db.user.findMany({
    where: { role: { in: ['moderator', 'admin'] } },
    select: { encryptedEmail: true, role: true },
  });
  return users
    .flatMap(({ encryptedEmail, role }) => {
      const email = decrypt('address', encryptedEmail);
      return email === undefined || role === 'coder' ? [] : [{ email, role }];
    })
    .sort((a, b) => (a.email < b.email ? -1 : 1));
}
