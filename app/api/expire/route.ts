import { timingSafeEqual } from 'node:crypto';
import { revalidateTag } from 'next/cache';
import { z } from 'zod';

/** More than one notification of PostgreSQL holds. */
const bodySchema = z.object({ tags: z.array(z.string().min(1).max(200)).min(1).max(1_000) });

/** For the start process alone, which holds the token of this run: there is nothing here for anyone else. */
export async function POST(request: Request): Promise<Response> {
  if (!isOrder(request.headers.get('authorization'))) return new Response(null, { status: 404 });
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return new Response(null, { status: 422 });
  for (const tag of body.data.tags) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}

function isOrder(authorization: string | null): boolean {
  const expected = Buffer.from(`Bearer ${process.env.PAYCHART_EXPIRE_TOKEN ?? ''}`);
  const given = Buffer.from(authorization ?? '');
  return (
    Boolean(process.env.PAYCHART_EXPIRE_TOKEN) && given.length === expected.length && timingSafeEqual(given, expected)
  );
}
