import { connection } from 'next/server';
import { ping } from '@/lib/health/ping';

export async function GET(): Promise<Response> {
  await connection();
  const headers = { 'cache-control': 'no-store' };
  return (await ping())
    ? Response.json({ status: 'ok' }, { headers })
    : Response.json({ status: 'the database does not answer' }, { status: 503, headers });
}
