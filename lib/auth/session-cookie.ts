import { createHash } from 'node:crypto';
import { env } from '@/lib/env';

/** Name and attributes of the cookie that holds a session's token. Over https the prefix binds it to https. */
export function sessionCookie() {
  const secure = env().NEXTAUTH_URL.startsWith('https:');
  return {
    name: `${secure ? '__Secure-' : ''}paychart.session`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

/**
 * A session's token as stored. A copy of the database must not give access to an account, which shows its owner's
 * reports.
 */
export function storedSessionToken(sessionToken: string): string {
  return createHash('sha256').update(sessionToken).digest('hex');
}
