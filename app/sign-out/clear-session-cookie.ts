import { cookies } from 'next/headers';
import { sessionCookie } from '@/lib/auth/session-cookie';

/** For an action after which the browser's session is worth nothing. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
