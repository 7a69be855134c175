import { z } from 'zod';
import { db, type Transaction } from '@/lib/db/client';
import { log } from '@/lib/log';
import { decrypt, encrypt } from './encrypt';
import { type SignInLink, sendLink } from './send-link';

/** Minutes to wait before each retry; after the last, nobody is still waiting. Greylisting takes 1 to 15, usually 5. */
const WAITS = [1, 2, 3, 5, 10, 15, 15];

/** Longer than a mail server may take, see mail-server.ts. */
const LONGEST_TRY = 60_000;

const linkSchema = z.object({ email: z.string(), token: z.string(), next: z.string() });
const dueSchema = z.array(z.object({ id: z.uuid(), encrypted: z.string(), tries: z.number() })).max(1);

/** Queues a link that the mail server deferred, so that it goes out even after a restart. */
export async function queueLink(link: SignInLink): Promise<void> {
  const encrypted = encrypt('queued-link', JSON.stringify(link));
  await db.queuedLink.create({ data: { encrypted, tries: 1, nextTry: tryAfter(1) } });
}

/** Retries the links that are due. Several servers each take different ones. */
export async function sendQueuedLinks(): Promise<void> {
  while (await db.$transaction(sendNext, { timeout: LONGEST_TRY })) {
    // there may be more
  }
}

/** Whether there was one. */
async function sendNext(tx: Transaction): Promise<boolean> {
  const [due] = dueSchema.parse(
    await tx.$queryRaw`
      SELECT id, encrypted, tries FROM queued_link WHERE next_try <= ${new Date()}
      ORDER BY next_try LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  if (!due) return false;
  const { id, tries } = due;
  const opened = decrypt('queued-link', due.encrypted);
  // Encrypted with a secret that was changed since: it leads nowhere.
  const failure = opened === undefined ? 'address' : await sendLink(linkSchema.parse(JSON.parse(opened)));
  // The visitor was promised this link, so a mail server that is down for now is no reason to give up.
  const goesOn = failure !== undefined && failure !== 'address' && tries < WAITS.length;
  if (goesOn) await tx.queuedLink.update({ where: { id }, data: { tries: tries + 1, nextTry: tryAfter(tries + 1) } });
  else await tx.queuedLink.delete({ where: { id } });
  if (failure && !goesOn) log.error({ tries }, 'A sign-in email was given up');
  return true;
}

function tryAfter(tries: number): Date {
  return new Date(Date.now() + (WAITS[tries - 1] ?? 0) * 60_000);
}
