import { keepOldForm } from '@/app/submit/old-form';
import { isFromThisSite } from '@/lib/auth/is-from-this-site';

/** Takes a report form that is from before an upgrade, and leads to today's form, filled in with what was typed. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromThisSite(request)) return new Response(null, { status: 403 });
  await keepOldForm(await request.formData());
  return new Response(null, { status: 303, headers: { location: '/submit', 'cache-control': 'no-store' } });
}
