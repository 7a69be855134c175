import { createHash } from 'node:crypto';
import type { NextRequest } from 'next/server';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { z } from 'zod';

/** What is wrong with one parameter of a request. */
export interface ParameterProblem {
  parameter: string;
  message: string;
}

/** By address and process, in memory: reading needs no memory beyond a restart. */
const REQUESTS = 120;
const SECONDS = 60;
const limiter = new RateLimiterMemory({ points: REQUESTS, duration: SECONDS });

const open = { 'access-control-allow-origin': '*', vary: 'accept, accept-encoding' };

/** Either what a route answers, or what is wrong with the question. */
type Answer = { body: unknown; csv?: string } | { problems: readonly ParameterProblem[] };

/**
 * Answers a GET for anyone: checked against its schema, with an ETag, for every origin, as often as the limit allows.
 */
export async function answer(
  request: NextRequest,
  schema: z.ZodType,
  read: (parameters: URLSearchParams) => Promise<Answer>,
): Promise<Response> {
  const waitSeconds = await secondsToWait(request.headers.get('x-client-address') ?? 'unknown');
  if (waitSeconds > 0) {
    return problem(429, 'Too many requests', `Ask again in ${waitSeconds} seconds.`, {
      headers: { 'retry-after': String(waitSeconds) },
    });
  }
  const read_ = await read(request.nextUrl.searchParams);
  if ('problems' in read_) {
    const detail = read_.problems.map(({ parameter, message }) => `${parameter}: ${message}`).join('; ');
    return problem(422, 'The question can’t be answered', detail, { members: { errors: read_.problems } });
  }
  const wantsCsv = read_.csv !== undefined && wants(request, 'text/csv');
  const text = wantsCsv ? (read_.csv ?? '') : JSON.stringify(schema.parse(read_.body));
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = {
    ...open,
    etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': wantsCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
  };
  const known = request.headers.get('if-none-match')?.split(/,\s*/) ?? [];
  if (known.some((tag) => tag.replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

/** `format=csv` in the address, for whoever can't send a header. */
function wants(request: NextRequest, type: string): boolean {
  const format = request.nextUrl.searchParams.get('format');
  if (format) return format === 'csv';
  return request.headers.get('accept')?.includes(type) ?? false;
}

async function secondsToWait(address: string): Promise<number> {
  try {
    await limiter.consume(address);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** RFC 9457. */
function problem(
  status: number,
  title: string,
  detail: string,
  more: { headers?: Record<string, string>; members?: Record<string, unknown> },
): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, title, detail, ...more.members }), {
    status,
    headers: { ...open, ...more.headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
