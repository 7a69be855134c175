import { db } from '@/lib/db/client';
import { authorizeAdmin } from './authorize-admin';
import { encrypt } from './encrypt';
import type { Viewer } from './viewer';

export interface Account {
  email: string;
  role: Viewer['role'];
  /** Banned as an account. A ban by report does not show: it must not tell whose report that was. */
  banned: boolean;
}

/** The account of an address. Throws NotAllowed for anyone but an admin. */
export async function findAccount(viewer: Viewer, email: string): Promise<Account | null> {
  authorizeAdmin(viewer);
  const [user, ban] = await Promise.all([
    db.user.findUnique({ where: { encryptedEmail: encrypt('address', email) }, select: { role: true } }),
    db.ban.findUnique({ where: { encryptedEmail: encrypt('ban', email) } }),
  ]);
  return user && { email, role: user.role, banned: ban !== null };
}
