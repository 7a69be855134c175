import type { NextRequest } from 'next/server';
import { stopEmail } from '@/lib/account/stop-email';

const text = (status: number, said: string) =>
  new Response(said, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });

/** What email apps call when someone presses their button, without cookies (RFC 8058). */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await request.formData().catch(() => undefined);
  if (form?.get('List-Unsubscribe') !== 'One-Click') return text(400, 'Send List-Unsubscribe=One-Click');
  const stopped = await stopEmail(request.nextUrl.searchParams.get('token') ?? '');
  return stopped ? text(200, 'No more of these emails will be sent') : text(404, 'This link is incomplete or too old');
}

/** A person, or an email scanner, which must change nothing. */
export function GET(request: NextRequest): Response {
  return new Response(null, { status: 303, headers: { location: `/unsubscribe${request.nextUrl.search}` } });
}
