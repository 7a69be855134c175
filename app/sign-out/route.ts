import { endSession } from '@/lib/auth/end-session';
import { isFromThisSite } from '@/lib/auth/is-from-this-site';
import { currentSessionToken } from '@/lib/auth/viewer';
import { clearSessionCookie } from './clear-session-cookie';

/**
 * A route and no action, so that the browser loads the next page whole: Next keeps pages that were left in the document,
 * pay and all, for whoever sits there next.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const sessionToken = await currentSessionToken();
  if (sessionToken) {
    await endSession(sessionToken);
    await clearSessionCookie();
  }
  return new Response(null, { status: 303, headers: { location: '/', 'cache-control': 'no-store' } });
}
