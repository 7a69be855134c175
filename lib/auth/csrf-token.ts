import { randomBytes } from 'node:crypto';
import { env } from '@/lib/env';
import { nextAuthHash } from './next-auth-hash';

/** Name and attributes of the cookie that next-auth compares with the token of a form. */
export function csrfCookie() {
  const secure = env().NEXTAUTH_URL.startsWith('https:');
  return {
    name: `${secure ? '__Host-' : ''}paychart.csrf`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

/** A token for one form, and what its cookie must hold. */
export function newCsrfToken(): { token: string; cookie: string } {
  const token = randomBytes(32).toString('hex');
  return { token, cookie: `${token}|${nextAuthHash(token)}` };
}
