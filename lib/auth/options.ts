import type { AuthOptions } from 'next-auth';
import Email from 'next-auth/providers/email';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { authAdapter } from './adapter';
import { csrfCookie } from './csrf-token';
import { gitHub, google } from './providers';
import { safeNext } from './safe-next';
import { sessionCookie } from './session-cookie';
import { SESSION_DAYS } from './session-days';

/** How next-auth signs people in, on this device. Links are asked for through request-link.ts alone. */
export function authOptions(device: string): AuthOptions {
  const { NEXTAUTH_SECRET, GOOGLE_ID, GOOGLE_SECRET, GITHUB_ID, GITHUB_SECRET } = env();
  const providers: AuthOptions['providers'] = [
    Email({
      sendVerificationRequest: () => {
        throw new Error('Sign-in links are sent by request-link.ts, which limits them');
      },
    }),
  ];
  if (GOOGLE_ID && GOOGLE_SECRET) providers.push(google(GOOGLE_ID, GOOGLE_SECRET));
  if (GITHUB_ID && GITHUB_SECRET) providers.push(gitHub(GITHUB_ID, GITHUB_SECRET));

  return {
    adapter: authAdapter(device),
    session: { maxAge: SESSION_DAYS * 24 * 3600 },
    secret: NEXTAUTH_SECRET,
    providers,
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: sessionCookie(), csrfToken: csrfCookie() },
    callbacks: {
      // Without a verified address nobody is let in. With one that has an account already, next-auth asks its owner to
      // sign in by email, and never ties the two together by itself.
      signIn: ({ user }) => Boolean(user.email),
      redirect: ({ url, baseUrl }) => `${baseUrl}${safeNext(url)}`,
    },
    // The details may hold addresses and tokens; the code says which step failed.
    logger: {
      error: (code) => log.error({ code }, 'sign-in failed'),
      warn: (code) => log.warn({ code }, 'sign-in'),
      debug: () => {},
    },
  };
}
