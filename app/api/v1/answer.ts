import { createHash } from 'node:crypto';
import type { NextRequest } from 'next/server';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { z } from 'zod';
import { networkOf } from '@/lib/auth/network-of';
import { ping } from '@/lib/health/ping';
import { log } from '@/lib/log';
import type { ParameterProblem } from '@/lib/url-parameters';
import type { Parameter } from './parameters';

/** By address and process, in memory: reading needs no memory beyond a restart. */
const REQUESTS = 120;
const SECONDS = 60;
/** By then another database server has taken over, or was found. */
const SECONDS_AWAY = 10;
const limiter = new RateLimiterMemory({ points: REQUESTS, duration: SECONDS });

const METHODS = 'GET, HEAD, OPTIONS';

/** A script of another site may read the answer and these headers of it. */
const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, retry-after' };

/** Either what a route answers, as CSV if that was asked for, or what is wrong with the question. */
type Answer = { body: unknown } | { csv: string } | { problems: readonly ParameterProblem[] };

/**
 * Answers a GET for anyone: checked against its schema, with an ETag, for every origin, as often as the limit allows.
 * What is not among `parameters` is a problem, as is one given twice that is no list.
 */
export async function answer(
  request: NextRequest,
  { schema, parameters }: { schema: z.ZodType; parameters: readonly Parameter[] },
  read: (asked: URLSearchParams) => Promise<Answer>,
): Promise<Response> {
  const refused = await refuseTooMany(request);
  if (refused) return refused;
  const asked = request.nextUrl.searchParams;
  const strange = wronglyGiven(asked, parameters);
  if (strange.length > 0) return wrongQuestion(strange);
  try {
    const found = await read(asked);
    if ('problems' in found) return wrongQuestion(found.problems);
    return 'csv' in found
      ? unlessKnown(request, found.csv, 'text/csv; charset=utf-8')
      : unlessKnown(request, JSON.stringify(schema.parse(found.body)), 'application/json; charset=utf-8');
  } catch (error) {
    log.error({ err: error }, 'The API could not answer');
    if (!(await ping())) {
      const headers = { 'retry-after': String(SECONDS_AWAY) };
      return problem(503, 'The database does not answer', `Try again in ${SECONDS_AWAY} seconds.`, { headers });
    }
    return problem(500, 'No answer', 'Something went wrong on our side, not in your request. Try again in a minute.');
  }
}

/** What is said to a network that asks too often; undefined: it does not. */
export async function refuseTooMany(request: NextRequest): Promise<Response | undefined> {
  const waitSeconds = await secondsToWait(networkOf(request.headers.get('x-client-address') ?? 'unknown'));
  if (waitSeconds === 0) return undefined;
  const headers = { 'retry-after': String(waitSeconds) };
  return problem(429, 'Too many requests', `Try again in ${waitSeconds} seconds.`, { headers });
}

function wronglyGiven(asked: URLSearchParams, parameters: readonly Parameter[]): ParameterProblem[] {
  const names = parameters.map(({ name }) => name);
  const there = names.length > 0 ? `There are ${names.join(', ')}` : 'There is none';
  return [...new Set(asked.keys())].flatMap((parameter) => {
    const known = parameters.find(({ name }) => name === parameter);
    if (!known) return { parameter, message: `Unknown parameter. ${there}` };
    const twice = asked.getAll(parameter).length > 1 && known.schema.type !== 'array';
    return twice ? { parameter, message: 'Give it once' } : [];
  });
}

/** The ETag is a weak one: what is sent may be compressed. */
export function unlessKnown(request: NextRequest, text: string, type: string): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = {
    ...open,
    etag: `W/${tag}`,
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': type,
  };
  const known = request.headers.get('if-none-match')?.split(/,\s*/) ?? [];
  const same = known.some((each) => each === '*' || each.replace(/^W\//, '') === tag);
  return same ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}

async function secondsToWait(network: string): Promise<number> {
  try {
    await limiter.consume(network);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** What a route says to all that is no GET. A HEAD is answered by Next, as the GET without its body. */
export const otherMethods = {
  OPTIONS: () =>
    new Response(null, {
      status: 204,
      headers: {
        ...open,
        allow: METHODS,
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': '*',
        'access-control-max-age': '86400',
      },
    }),
  POST: refuseMethod,
  PUT: refuseMethod,
  PATCH: refuseMethod,
  DELETE: refuseMethod,
};

function refuseMethod(): Response {
  return problem(405, 'Method not allowed', `Use ${METHODS}: nothing can be changed here.`, {
    headers: { allow: METHODS },
  });
}

export function noSuchAddress(): Response {
  return problem(404, 'Nothing is here', 'See /api/v1/openapi.json for what can be asked.');
}

function wrongQuestion(problems: readonly ParameterProblem[]): Response {
  const detail = problems.map(({ parameter, message }) => `${parameter}: ${message}`).join('; ');
  return problem(422, 'The request can’t be answered', detail, { members: { errors: problems } });
}

/** RFC 9457. */
export function problem(
  status: number,
  title: string,
  detail: string,
  more: { headers?: Record<string, string>; members?: Record<string, unknown> } = {},
): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, title, detail, ...more.members }), {
    status,
    headers: { ...open, ...more.headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
