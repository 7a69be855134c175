import { env } from '@/lib/env';

const home = '/account';

/**
 * Where to go after signing in: a path of this site, whatever was asked for. Anything that leads elsewhere, or that a
 * browser could read as another site's address, becomes the account page.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !URL.canParse(next, env().NEXTAUTH_URL)) return home;
  const url = new URL(next, env().NEXTAUTH_URL);
  // A path like /.//example.org is this site's until it is resolved again.
  if (url.origin !== new URL(env().NEXTAUTH_URL).origin || url.pathname.startsWith('//')) return home;
  if (url.pathname.startsWith('/api/')) return home; // API routes are not pages
  return `${url.pathname}${url.search}${url.hash}`;
}
