import { db } from '@/lib/db/client';
import { storedSessionToken } from './session-cookie';
import { signInDay } from './session-days';
import type { Viewer } from './viewer';

export interface OwnSession {
  /** What `endOwnSession` takes: it signs nobody in. */
  id: string;
  /** Such as `Firefox on Windows`; null for one that began before devices were kept. */
  device: string | null;
  /** Midnight UTC. */
  since: Date;
  /** Whether it is the current session. */
  current: boolean;
}

/** Where the viewer is signed in, the latest sign-in first. */
export async function listOwnSessions(viewer: Viewer, currentToken: string | undefined): Promise<OwnSession[]> {
  const sessions = await db.session.findMany({
    where: { userId: viewer.userId, expires: { gt: new Date() } },
    orderBy: [{ expires: 'desc' }, { sessionToken: 'asc' }],
  });
  const current = currentToken && storedSessionToken(currentToken);
  return sessions.map(({ sessionToken, device, expires }) => ({
    id: sessionToken,
    device,
    since: signInDay(expires),
    current: sessionToken === current,
  }));
}
