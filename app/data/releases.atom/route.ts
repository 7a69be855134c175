import { connection } from 'next/server';
import { releasesFeed } from '@/app/data/releases-feed';
import { readMoves } from '@/lib/aggregates/read-moves';

export async function GET(): Promise<Response> {
  await connection(); // it holds the site's address, and a build may have been made for another
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/atom+xml; charset=utf-8' };
  return new Response(releasesFeed(await readMoves()), { headers });
}
