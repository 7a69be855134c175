import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { sessionCookie, storedSessionToken } from './session-cookie';

export interface Viewer {
  userId: string;
  email: string;
  role: 'coder' | 'moderator' | 'admin';
}

/** Who holds a session now, with the role of now; null when the session is unknown, ended or too old. */
export async function findViewer(sessionToken: string): Promise<Viewer | null> {
  const session = await db.session.findUnique({
    where: { sessionToken: storedSessionToken(sessionToken), expires: { gt: new Date() } },
    select: { user: { select: { id: true, email: true, role: true } } },
  });
  return session && { userId: session.user.id, email: session.user.email, role: session.user.role };
}

/** Who asks, read from the database once for each request; null when signed out. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const sessionToken = (await cookies()).get(sessionCookie().name)?.value;
  return sessionToken ? findViewer(sessionToken) : null;
});

/** Any signed-in person. Sends others to sign in first and from there to `next`, a path of this site. */
export async function requireCoder(next: string): Promise<Viewer> {
  return (await getViewer()) ?? redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}

/** Moderators and admins. Sends the signed-out to sign in and coders to a page that says whose page this is. */
export async function requireModerator(next: string): Promise<Viewer> {
  const viewer = await requireCoder(next);
  return viewer.role === 'coder' ? redirect('/sign-in/not-allowed') : viewer;
}
