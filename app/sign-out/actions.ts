'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { endSession } from '@/lib/auth/end-session';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { currentSessionToken } from '@/lib/auth/viewer';

export async function signOut(): Promise<void> {
  const sessionToken = await currentSessionToken();
  if (sessionToken) await endSession(sessionToken);
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
  redirect('/');
}
