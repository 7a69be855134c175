import { encrypt } from '@/lib/auth/encrypt';
import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { addressOfAuthor } from './address-of-author';

/** Whether a ban by report stands against the author of this one. */
export async function isAuthorBanned(admin: Admin, reportId: string): Promise<boolean> {
  const email = await addressOfAuthor(admin, db, reportId);
  if (email === undefined) return false;
  return (await db.ban.findUnique({ where: { encryptedEmail: encrypt('ban-by-report', email) } })) !== null;
}
