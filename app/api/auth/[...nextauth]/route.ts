import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { csrfCookie, newCsrfToken } from '@/lib/auth/csrf-token';
import { deviceOf } from '@/lib/auth/device-of';
import { isFromThisSite } from '@/lib/auth/is-from-this-site';
import { authOptions } from '@/lib/auth/options';
import { configuredProviders } from '@/lib/auth/providers';
import { safeNext } from '@/lib/auth/safe-next';
import { env } from '@/lib/env';

// Of next-auth's own pages and endpoints only these two are open. The others would go round the limits, or do what
// the site's pages do already.

/** The last step of signing in, by link or by provider. A failure leads back to the sign-in page, which explains it. */
export async function GET(request: NextRequest, context: RouteContext<'/api/auth/[...nextauth]'>) {
  const { nextauth } = await context.params;
  if (nextauth[0] !== 'callback' || nextauth.length !== 2) return notFound();
  if (nextauth[1] === 'email' && comesFromElsewhere(request)) return askFirst(request);
  const response: Response = await NextAuth(request, context, optionsFor(request));

  const target = new URL(response.headers.get('location') ?? '/', env().NEXTAUTH_URL);
  const error = target.searchParams.get('error');
  if (!error || !target.pathname.startsWith('/api/auth/')) return response;
  const next = safeNext(request.nextUrl.searchParams.get('callbackUrl'));
  response.headers.set('location', `/sign-in?${new URLSearchParams({ error, next })}`);
  return response;
}

/** The first step of signing in through a provider, asked for by the plain form of the sign-in page. */
export async function POST(request: NextRequest, context: RouteContext<'/api/auth/[...nextauth]'>) {
  const { nextauth } = await context.params;
  const [action, provider] = nextauth;
  if (action !== 'signin' || nextauth.length !== 2) return notFound();
  if (!configuredProviders().some((configured) => configured === provider)) return notFound();
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });

  // The page is the same for all and holds no token, so it is made here, once the request is known to be the site's.
  const csrf = newCsrfToken();
  (await cookies()).set(csrfCookie().name, csrf.cookie, csrfCookie().options);
  const next = safeNext((await request.formData()).get('next'));
  const body = new URLSearchParams({ csrfToken: csrf.token, callbackUrl: next });
  return NextAuth(new NextRequest(request.url, { method: 'POST', body }), context, optionsFor(request));
}

function optionsFor(request: NextRequest) {
  return authOptions(deviceOf(request.headers.get('user-agent')));
}

/** Another site's link would otherwise sign a visitor into an account of its choice. */
function comesFromElsewhere(request: NextRequest): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin';
}

/** The page with the button, which says whose account it is. */
function askFirst({ nextUrl: { searchParams } }: NextRequest): Response {
  const { email = '', token = '', callbackUrl } = Object.fromEntries(searchParams);
  const query = new URLSearchParams({ email, token, next: safeNext(callbackUrl) });
  return new Response(null, { status: 303, headers: { location: `/sign-in/confirm?${query}` } });
}

function notFound(): Response {
  return new Response('Not found', { status: 404 });
}
