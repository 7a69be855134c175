import { connection } from 'next/server';
import { isListening } from '@/lib/health/listening';
import { ping } from '@/lib/health/ping';

export async function GET(): Promise<Response> {
  await connection();
  const headers = { 'cache-control': 'no-store' };
  return (await ping())
    ? Response.json({ status: 'ok', hearsReleases: isListening() }, { headers })
    : Response.json({ status: 'the database does not answer' }, { status: 503, headers });
}
