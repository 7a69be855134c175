import { createHmac } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { networkOf } from './network-of';
import { storedSessionToken } from './session-cookie';

// Shared by all servers through the database. When it is down, nothing is allowed: everything limited needs it anyway.
const perHour = (keyPrefix: string, points: number) =>
  new RateLimiterPrisma({ storeClient: db, tableName: 'rateLimit', keyPrefix, points, duration: 3600 });

const linksToAddress = perHour('link-to', 5);
// Many coders of one hospital share one address on the internet.
const linksFromClient = perHour('link-from', 30);
const submissionsOfAuthor = perHour('submit', 10);
// Far above what people do, moderators in a hurry included: these stop scripts.
const writesFromClient = perHour('write-from', 2000);
const writesOfAccount = perHour('write-of', 600);

/** Whole minutes until a sign-in link may be asked for; 0 when it may, and then this request is counted. */
export async function minutesUntilLinkAllowed(email: string, clientAddress: string): Promise<number> {
  const minutes = await take(linksFromClient, networkOf(clientAddress));
  if (minutes > 0) return minutes;
  const toAddress = await take(linksToAddress, email);
  if (toAddress > 0) await giveBack(linksFromClient, networkOf(clientAddress));
  return toAddress;
}

/** Uncounts a request for a link that could not be mailed. */
export async function uncountLink(email: string, clientAddress: string): Promise<void> {
  await giveBack(linksFromClient, networkOf(clientAddress));
  await giveBack(linksToAddress, email);
}

/** Whole minutes until the author may submit again; 0 when they may, and then this submission is counted. */
export async function limitSubmissions(author: string): Promise<number> {
  return take(submissionsOfAuthor, author);
}

/** Whole minutes until something may be changed from this address, by this session; 0 when it may, and is counted. */
export async function minutesUntilWriteAllowed(
  clientAddress: string,
  sessionToken: string | undefined,
): Promise<number> {
  const minutes = await take(writesFromClient, networkOf(clientAddress));
  if (minutes > 0 || !sessionToken) return minutes;
  const session = await db.session.findUnique({
    where: { sessionToken: storedSessionToken(sessionToken) },
    select: { userId: true },
  });
  return session ? take(writesOfAccount, session.userId) : 0;
}

async function take(limiter: RateLimiterPrisma, subject: string): Promise<number> {
  try {
    await limiter.consume(hidden(subject));
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    // Counted too; otherwise it would outlast those that are given back.
    await giveBack(limiter, subject);
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
  }
}

async function giveBack(limiter: RateLimiterPrisma, subject: string): Promise<void> {
  await limiter.reward(hidden(subject));
}

/** Keyed, so that the table doesn't reveal who asked for a link or when an author was active. */
function hidden(subject: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`limit:${subject}`).digest('hex');
}
