import { clearSessionCookie } from '@/app/sign-out/clear-session-cookie';
import { deleteAccount } from '@/lib/account/delete-account';
import { isFromThisSite } from '@/lib/auth/is-from-this-site';
import { requireCoder } from '@/lib/auth/viewer';

/**
 * Deletes the account. A route and no action for the reason that signing out is one; which figures moved is heard from
 * PostgreSQL, as what another server moved is.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  const viewer = await requireCoder('/account/delete');
  const deletion = await deleteAccount(viewer);
  if (deletion.outcome === 'last-admin') return to('/account?notice=last-admin');
  await clearSessionCookie();
  return to('/sign-in/account-deleted');
}

function to(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
