import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { findViewer, type Viewer } from '@/lib/auth/viewer';
import { localMailboxOpen } from '@/lib/mail/local-mailbox';
import { draftCookie, OLD_FORM_HEADER, oldFormCookie, openDraft } from '@/lib/reports/draft';

/**
 * Gives the pages that are made for one person a policy with a nonce, which Next puts on the scripts it writes into
 * them. The public pages are the same for all, so they can have none: theirs stands in next.config.js.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  // A page that finds out by itself is already on its way, as a 200.
  if (request.nextUrl.pathname.startsWith('/mailbox') && !localMailboxOpen()) {
    return NextResponse.rewrite(new URL('/not-found', request.url));
  }

  const sessionToken = request.cookies.get(sessionCookie().name)?.value;
  const viewer = sessionToken && request.method === 'GET' ? await findViewer(sessionToken) : null;
  const elsewhere = pageInstead(request, viewer);
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
  // Next hides a cookie that the answer takes away from the page as well.
  const oldForm = request.method === 'GET' ? request.cookies.get(oldFormCookie().name)?.value : undefined;
  if (oldForm) headers.set(OLD_FORM_HEADER, oldForm);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);

  // Next sends a cookie of the proxy once more, without a Max-Age of 0.
  const gone = { maxAge: 0, expires: new Date(0) };
  const { name, options } = draftCookie();
  const draft = request.cookies.get(name)?.value;
  // Someone else has signed in on this browser, or it is too old.
  if (viewer && draft && !(await openDraft(draft, viewer.email)))
    response.cookies.set(name, '', { ...options, ...gone });
  if (oldForm) response.cookies.set(oldFormCookie().name, '', { ...oldFormCookie().options, ...gone });
  return response;
}

/** Anyone may fill in the form; what lies under it, and changing a report, is for those signed in. */
const forTheSignedIn = /^\/(submit\/|account(\/|$)|admin(\/|$))/;

const forAdmins = /^\/admin\/(users|health|import|log\/export)(\/|$)/;

/**
 * Where someone goes who may not see the page. The pages check by themselves as well, but their redirect comes after
 * their 200 was sent: without JavaScript it would leave them empty.
 */
function pageInstead({ method, nextUrl }: NextRequest, viewer: Viewer | null): string | undefined {
  const { pathname, search, searchParams } = nextUrl;
  const changing = pathname === '/submit' && searchParams.has('edit');
  if (method !== 'GET' || !(forTheSignedIn.test(pathname) || changing)) return undefined;
  if (!viewer) return `/sign-in?next=${encodeURIComponent(pathname + search)}`;
  const allowed =
    !pathname.startsWith('/admin') ||
    viewer.role === 'admin' ||
    (viewer.role === 'moderator' && !forAdmins.test(pathname));
  return allowed ? undefined : '/sign-in/not-allowed';
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
