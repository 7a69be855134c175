import { connection } from 'next/server';
import { isDraining } from '@/lib/health/draining';
import { isListening } from '@/lib/health/listening';
import { ping } from '@/lib/health/ping';

export async function GET(): Promise<Response> {
  await connection();
  const headers = { 'cache-control': 'no-store' };
  if (isDraining()) return Response.json({ status: 'draining' }, { status: 503, headers });
  return (await ping())
    ? Response.json({ status: 'ok', hearsReleases: isListening() }, { headers })
    : Response.json({ status: 'the database does not answer' }, { status: 503, headers });
}
