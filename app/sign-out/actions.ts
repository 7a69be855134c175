'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { endSession } from '@/lib/auth/end-session';
import { sessionCookie } from '@/lib/auth/session-cookie';

export async function signOut(): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  const sessionToken = jar.get(name)?.value;
  if (sessionToken) await endSession(sessionToken);
  jar.set(name, '', { ...options, maxAge: 0 });
  redirect('/');
}
