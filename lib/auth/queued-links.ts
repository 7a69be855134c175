import { z } from 'zod';
import { db, type Transaction } from '@/lib/db/client';
import { log } from '@/lib/log';
import { decrypt, encrypt } from './encrypt';
import { mailLink, type SignInLink } from './mail-link';

/** Minutes to wait before each try after the first; then nobody waits for the link any more. Greylisting asks for 1 to 15 minutes, by default mostly for 5. */
const WAITS = [1, 2, 3, 5, 10, 15, 15];

/** Longer than a mail server may take, see mail-server.ts. */
const LONGEST_TRY = 60_000;

const linkSchema = z.object({ email: z.string(), token: z.string(), next: z.string() });
const dueSchema = z.array(z.object({ id: z.uuid(), encrypted: z.string(), tries: z.number() })).max(1);

/** Keeps a link that the mail server asked to bring again, so that it goes out also after a restart. */
export async function queueLink(link: SignInLink): Promise<void> {
  const encrypted = encrypt('queued-link', JSON.stringify(link));
  await db.queuedLink.create({ data: { encrypted, tries: 1, nextTry: tryAfter(1) } });
}

/** Brings the links again whose time has come. Of several servers each takes others. */
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
  const failure = opened === undefined ? 'address' : await mailLink(linkSchema.parse(JSON.parse(opened)));
  // It was promised, so that a server that is down meanwhile is not a reason to give it up.
  const goesOn = failure !== undefined && failure !== 'address' && tries < WAITS.length;
  if (goesOn) await tx.queuedLink.update({ where: { id }, data: { tries: tries + 1, nextTry: tryAfter(tries + 1) } });
  else await tx.queuedLink.delete({ where: { id } });
  if (failure && !goesOn) log.error({ tries }, 'A sign-in email was given up');
  return true;
}

function tryAfter(tries: number): Date {
  return new Date(Date.now() + (WAITS[tries - 1] ?? 0) * 60_000);
}
