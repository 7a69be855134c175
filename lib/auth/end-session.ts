import { db } from '@/lib/db/client';
import { storedSessionToken } from './session-cookie';

/** Signs out: the session's token no longer works. */
export async function endSession(sessionToken: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: storedSessionToken(sessionToken) } });
}
