import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { findViewer } from '@/lib/auth/viewer';
import { localMailboxOpen } from '@/lib/mail/local-mailbox';

/**
 * Gives the pages that are made for one person a policy with a nonce, which Next puts on the scripts it writes into
 * them. The public pages are the same for all, so they can have none: theirs stands in next.config.js.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  // A page that finds out by itself is already on its way, as a 200.
  if (request.nextUrl.pathname.startsWith('/mailbox') && !localMailboxOpen()) {
    return NextResponse.rewrite(new URL('/not-found', request.url));
  }

  const elsewhere = await pageInstead(request);
  if (elsewhere) return NextResponse.redirect(new URL(elsewhere, request.url));

  const nonce = randomBytes(16).toString('base64');
  const evaluating = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluating}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    // Browsers hold redirects after a form to it as well: the first step of signing in through a provider is one.
    "form-action 'self' https://accounts.google.com https://github.com",
    "frame-ancestors 'none'",
  ].join('; ');

  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy); // where Next finds the nonce
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/**
 * Where someone goes who may not see the page. The pages check by themselves as well, but their redirect comes after
 * their 200 was sent: without JavaScript it would leave them empty.
 */
async function pageInstead({ method, nextUrl, cookies }: NextRequest): Promise<string | undefined> {
  const { pathname } = nextUrl;
  if (method !== 'GET' || !/^\/(submit|account|admin)(\/|$)/.test(pathname)) return undefined;
  const sessionToken = cookies.get(sessionCookie().name)?.value;
  const viewer = sessionToken ? await findViewer(sessionToken) : null;
  if (!viewer) return `/sign-in?next=${encodeURIComponent(pathname)}`;
  return pathname.startsWith('/admin') && viewer.role === 'coder' ? '/sign-in/not-allowed' : undefined;
}

export const config = {
  matcher: [
    '/submit/:path*',
    '/account/:path*',
    '/admin/:path*',
    '/sign-in/:path*',
    '/mailbox/:path*',
    '/unsubscribe/:path*',
  ],
};
