import { db } from '@/lib/db/client';
import { storedSessionToken } from './session-cookie';
import type { Viewer } from './viewer';

/** Signs the viewer out everywhere but in the session with this token. */
export async function endOtherSessions(viewer: Viewer, currentToken: string): Promise<void> {
  await db.session.deleteMany({
    where: { userId: viewer.userId, sessionToken: { not: storedSessionToken(currentToken) } },
  });
}
