import { z } from 'zod';
import { db, type Transaction } from '@/lib/db/client';
import { deliver } from './deliver';
import { monthAfter, nextDue } from './next-due';
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
  const delivery = await deliver(encryptedEmail, (address) => reminderMail(address, id), after);
  if (delivery !== 'next round' && delivery !== 'unanswered') {
    const month = delivery === 'next month' ? monthAfter(now) : reminderDue.getUTCMonth() + 1;
    await tx.user.update({ where: { id }, data: { reminderDue: nextDue(month, now) } });
  }
  return id;
}

const after = {
  what: 'A reminder',
  next: {
    unanswered: 'It is tried again within an hour.',
    'next round': 'It is tried again within an hour.',
    'next month': 'It is tried again next month.',
    'next year': 'It is tried again next year.',
  },
} as const;
