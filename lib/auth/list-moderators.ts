import { db } from '@/lib/db/client';
import { authorizeAdmin } from './authorize-admin';
import { decrypt } from './encrypt';
import type { Viewer } from './viewer';

export interface Moderator {
  email: string;
  role: 'moderator' | 'admin';
}

/** Who moderates and administers, by address. Coders are not listed. Throws NotAllowed for anyone but an admin. */
export async function listModerators(viewer: Viewer): Promise<Moderator[]> {
  authorizeAdmin(viewer);
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
