import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { minutesUntilWriteAllowed } from '@/lib/auth/limits';
import { networkOf } from '@/lib/auth/network-of';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { NOTHING_CHANGED } from '@/lib/refused';
import { isEmbed } from '@/lib/serve/is-embed';
import { madeEachTime } from '@/lib/serve/made-each-time';

/** Kept pages cost next to nothing. By network and process, in memory: reading needs no memory beyond a restart. */
const questions = new RateLimiterMemory({ points: 600, duration: 60 });

export interface TooMany {
  retryAfterSeconds: number;
  text: string;
}

/** Why a request is refused before anything looks at it; undefined when it is not. Throws when the database is down. */
export function refuseTooMany(
  request: IncomingMessage,
  clientAddress: string,
): Promise<TooMany | undefined> | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') {
    // Of charts for other sites there are too many to keep all, and one as PNG takes long to draw.
    const asks = madeEachTime(request.url ?? '') || isEmbed(request.url ?? '');
    return asks ? refuseQuestion(networkOf(clientAddress)) : undefined;
  }
  // Assistants ask with a POST, and write nothing.
  if (request.url === '/api/mcp') return refuseQuestion(networkOf(clientAddress));
  return refuseWrite(request, clientAddress);
}

async function refuseWrite(request: IncomingMessage, clientAddress: string): Promise<TooMany | undefined> {
  const minutes = await minutesUntilWriteAllowed(clientAddress, sessionTokenIn(request.headers.cookie));
  if (minutes === 0) return undefined;
  const text = `Too much was sent from your network. ${NOTHING_CHANGED} Wait ${minutes} minutes, go back and send it again.`;
  return { retryAfterSeconds: minutes * 60, text };
}

async function refuseQuestion(network: string): Promise<TooMany | undefined> {
  try {
    await questions.consume(network);
    return undefined;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    return { retryAfterSeconds, text: `Too many pages were requested. Try again in ${retryAfterSeconds} seconds.` };
  }
}

function sessionTokenIn(cookies: string | undefined): string | undefined {
  const start = `${sessionCookie().name}=`;
  return cookies
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length);
}
