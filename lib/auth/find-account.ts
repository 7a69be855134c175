import { db } from '@/lib/db/client';
import { encrypt } from './encrypt';
import type { Admin, Viewer } from './viewer';

export interface Account {
  email: string;
  role: Viewer['role'];
  /** Banned as an account. A ban by report does not show: it must not tell whose report that was. */
  banned: boolean;
}

/** The account of an address. */
export async function findAccount(_admin: Admin, email: string): Promise<Account | null> {
  const [user, ban] = await Promise.all([
    db.user.findUnique({ where: { encryptedEmail: encrypt('address', email) }, select: { role: true } }),
    db.ban.findUnique({ where: { encryptedEmail: encrypt('ban', email) } }),
  ]);
  return user && { email, role: user.role, banned: ban !== null };
}
