import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { decrypt } from './encrypt';
import { isBanned } from './is-banned';
import { sessionCookie, storedSessionToken } from './session-cookie';

export interface Viewer {
  userId: string;
  email: string;
  role: 'coder' | 'moderator' | 'admin';
  /** Whether reports of this person are refused. */
  banned: boolean;
}

declare const roleChecked: unique symbol;

/** A viewer whose role in the present session was checked. */
export type Checked<Role extends Viewer['role']> = Viewer & { role: Role; readonly [roleChecked]: true };

/**
 * Who may decide on reports. `requireModerator` is the only way to one, so what takes one need not check who calls: it
 * takes one also where it reads nothing of it.
 */
export type Moderator = Checked<'moderator'> | Admin;

/** The same for what only admins do. `requireAdmin` is the way to one, or a moderator’s role. */
export type Admin = Checked<'admin'>;

/** Who holds a session now, with the role and ban of now; null when the session is unknown, ended or too old. */
export async function findViewer(sessionToken: string): Promise<Viewer | null> {
  const session = await db.session.findUnique({
    where: { sessionToken: storedSessionToken(sessionToken), expires: { gt: new Date() } },
    select: { user: { select: { id: true, encryptedEmail: true, role: true } } },
  });
  const email = session && decrypt('address', session.user.encryptedEmail);
  if (!session || email === undefined || email === null) return null;
  return { userId: session.user.id, email, role: session.user.role, banned: await isBanned(email) };
}

/** Who asks, read from the database once for each request; null when signed out. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const sessionToken = await currentSessionToken();
  return sessionToken ? findViewer(sessionToken) : null;
});

/** The token that the browser sent, whether or not a session has it. */
export async function currentSessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie().name)?.value;
}

/** Any signed-in person. Sends others to sign in first and from there to `next`, a path of this site. */
export async function requireCoder(next: string): Promise<Viewer> {
  return (await getViewer()) ?? redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}

/** Moderators and admins. Sends the signed-out to sign in and coders to a page that says whose page this is. */
export async function requireModerator(next: string): Promise<Moderator> {
  const viewer = await requireCoder(next);
  return isModerator(viewer) ? viewer : redirect('/sign-in/not-allowed');
}

/** Admins. Sends everyone else away like `requireModerator`. */
export async function requireAdmin(next: string): Promise<Admin> {
  const viewer = await requireModerator(next);
  return viewer.role === 'admin' ? viewer : redirect('/sign-in/not-allowed');
}

function isModerator(viewer: Viewer): viewer is Moderator {
  return viewer.role !== 'coder';
}
