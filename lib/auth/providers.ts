import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import { z } from 'zod';
import { env } from '@/lib/env';
import { emailAddress } from './email-address';

export const providerNames = { google: 'Google', github: 'GitHub' };
export type ProviderId = keyof typeof providerNames;

/** The other sites that people may sign in through: those whose keys are set. */
export function configuredProviders(): ProviderId[] {
  const { GOOGLE_ID, GOOGLE_SECRET, GITHUB_ID, GITHUB_SECRET } = env();
  const configured: ProviderId[] = [];
  if (GOOGLE_ID && GOOGLE_SECRET) configured.push('google');
  if (GITHUB_ID && GITHUB_SECRET) configured.push('github');
  return configured;
}

/** Google as next-auth wants it. Of the profile only the id and the address are kept. */
export function google(clientId: string, clientSecret: string) {
  return Google({
    clientId,
    clientSecret,
    authorization: { params: { scope: 'openid email' } },
    profile: ({ sub, email, email_verified }) => ({
      id: sub,
      email: email_verified ? emailAddress.parse(email) : null,
    }),
  });
}

const gitHubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** GitHub as next-auth wants it. The address is the primary one, which the public profile need not show. */
export function gitHub(clientId: string, clientSecret: string) {
  return GitHub({
    clientId,
    clientSecret,
    authorization: { params: { scope: 'user:email' } },
    userinfo: {
      url: 'https://api.github.com/user',
      async request({ client, tokens }) {
        const accessToken = tokens.access_token ?? '';
        const { email: _shown, ...profile } = await client.userinfo(accessToken);
        const answer = await fetch('https://api.github.com/user/emails', {
          headers: { Authorization: `Bearer ${accessToken}` },
        });
        const email = answer.ok ? primaryVerified(await answer.json()) : undefined;
        return email ? { ...profile, email } : profile;
      },
    },
    profile: ({ id, email }) => ({ id: String(id), email: email ? emailAddress.parse(email) : null }),
  });
}

/** Whoever could enter an address that is not theirs could have an account waiting there for its owner. */
function primaryVerified(answer: unknown): string | undefined {
  return gitHubEmails.parse(answer).find(({ primary, verified }) => primary && verified)?.email;
}
