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
 * A session's token as the database knows it. A copy of the database must not let its holder into an account, for
 * there stand the reports of the account's owner.
 */
export function storedSessionToken(sessionToken: string): string {
  return createHash('sha256').update(sessionToken).digest('hex');
}
