import { z } from 'zod';
import { decrypt } from '@/lib/auth/encrypt';
import { isBanned } from '@/lib/auth/is-banned';
import { db, type Transaction } from '@/lib/db/client';
import { log } from '@/lib/log';
import type { MailFailure } from '@/lib/mail/mail-failure';
import { sendMail } from '@/lib/mail/send-mail';
import { nextDue } from './next-due';
import { reminderMail } from './reminder-mail';

/** Longer than a mail server may take, see mail-server.ts. */
const MINUTE = 60_000;

const dueSchema = z.array(z.object({ id: z.uuid(), encryptedEmail: z.string(), reminderDue: z.date() })).max(1);

/**
 * Sends the reminders that are due, one after the other. Of several servers each takes others. One that can't be sent
 * stays due for the next round, unless it was refused for good. A server that dies between sending and noting it sends that
 * one again.
 */
export async function sendDueReminders(): Promise<void> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const reached = await db.$transaction((tx) => sendNext(tx, last), { timeout: MINUTE });
    if (reached === undefined) return;
    last = reached;
  }
}

/** Takes the next account after `last` whose reminder is due; undefined when there is none. */
async function sendNext(tx: Transaction, last: string): Promise<string | undefined> {
  const now = new Date();
  const [account] = dueSchema.parse(
    await tx.$queryRaw`
      SELECT id, encrypted_email AS "encryptedEmail", reminder_due AS "reminderDue" FROM "user"
      WHERE reminder_due <= ${now}::date AND id > ${last}::uuid
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  if (!account) return undefined;
  const { id, encryptedEmail, reminderDue } = account;
  // An address that was encrypted with a lost secret: its account is orphaned.
  const email = decrypt('address', encryptedEmail);
  const next = email === undefined || (await isBanned(email)) ? 'next year' : await send(email, id);
  if (next !== 'next round') {
    const month = next === 'next year' ? reminderDue.getUTCMonth() + 1 : ((now.getUTCMonth() + 1) % 12) + 1;
    await tx.user.update({ where: { id }, data: { reminderDue: nextDue(month, now) } });
  }
  return id;
}

type Next = 'next round' | 'next month' | 'next year';

/** Sends a reminder, and says when there will be another one for this account. */
async function send(email: string, userId: string): Promise<Next> {
  const failure = await sendMail(reminderMail(email, userId));
  if (!failure) return 'next year';
  const next = nextAfter(failure);
  log.error({ ...failure.codes }, `A reminder was not sent. ${failure.sentence} It is tried again ${nextWords[next]}.`);
  return next;
}

const nextWords: Readonly<Record<Next, string>> = {
  'next round': 'within an hour',
  'next month': 'next month',
  'next year': 'next year',
};

/**
 * A mailbox that isn't there will not be there soon. Any other refusal of the recipient or the message may be a matter of
 * this site, such as a relay that is closed to it, and must not cost everyone a year. What is refused before the recipient
 * is named, such as a password, holds up all alike until it is mended.
 */
function nextAfter({ kind, codes: { stage = '', smtp = 0 } }: MailFailure): Next {
  if (kind === 'address') return 'next year';
  return smtp >= 500 && ['RCPT TO', 'DATA'].includes(stage) ? 'next month' : 'next round';
}
