import { authorizeAdmin } from '@/lib/auth/authorize-admin';
import { encrypt } from '@/lib/auth/encrypt';
import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { addressOfAuthor } from './address-of-author';

/** Whether a ban by report stands against the author of this one. Throws NotAllowed for anyone but an admin. */
export async function isAuthorBanned(viewer: Viewer, reportId: string): Promise<boolean> {
  authorizeAdmin(viewer);
  const email = await addressOfAuthor(db, reportId);
  if (email === undefined) return false;
  return (await db.ban.findUnique({ where: { encryptedEmail: encrypt('ban-by-report', email) } })) !== null;
}
