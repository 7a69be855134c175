import { db } from '@/lib/db/client';
import { storedSessionToken } from './session-cookie';

/** Signs out: the session's token is worth nothing from now on. */
export async function endSession(sessionToken: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: storedSessionToken(sessionToken) } });
}
