'use server';

import { redirect } from 'next/navigation';
import { endSession } from '@/lib/auth/end-session';
import { currentSessionToken } from '@/lib/auth/viewer';
import { clearSessionCookie } from './clear-session-cookie';

export async function signOut(): Promise<void> {
  const sessionToken = await currentSessionToken();
  if (sessionToken) await endSession(sessionToken);
  await clearSessionCookie();
  redirect('/');
}
