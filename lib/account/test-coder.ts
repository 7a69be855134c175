import { randomUUID } from 'node:crypto';
import { authAdapter } from '@/lib/auth/adapter';
import { SESSION_DAYS } from '@/lib/auth/session-days';
import { checked } from '@/lib/auth/test-checked';
import type { Admin, Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';

/** Someone with an account in the database who has just signed in, as next-auth has it. */
export async function signedInCoder(name: string, sessionToken: string = randomUUID()): Promise<Viewer> {
  return signedIn(name, 'coder', sessionToken);
}

export async function signedInAdmin(name: string): Promise<Admin> {
  return checked(await signedIn(name, 'admin', randomUUID()));
}

async function signedIn<Role extends Viewer['role']>(name: string, role: Role, sessionToken: string) {
  const adapter = authAdapter('Firefox on Windows');
  const email = `${name}@example.org`;
  const user = await adapter.createUser?.({ email, emailVerified: null });
  if (!user) throw new Error('The adapter makes accounts');
  if (role !== 'coder') await db.user.update({ where: { id: user.id }, data: { role } });
  const expires = new Date(Date.now() + SESSION_DAYS * 24 * 3_600_000);
  await adapter.createSession?.({ sessionToken, userId: user.id, expires });
  return { userId: user.id, email, role, banned: false };
}
