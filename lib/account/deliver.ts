import { decrypt } from '@/lib/auth/encrypt';
import { isBanned } from '@/lib/auth/is-banned';
import { log } from '@/lib/log';
import type { Mail } from '@/lib/mail/mail';
import type { MailFailure } from '@/lib/mail/mail-failure';
import { sendMail } from '@/lib/mail/send-mail';

/**
 * How an email to an account went. `next month` and `next year`: it did not go, and nothing should go there before.
 * `next round`: the mail server said that it did not take it. `unanswered`: it broke off, and may have taken it.
 */
export type Delivery = 'sent' | 'unanswered' | 'next round' | 'next month' | 'next year';

/**
 * Sends an email to an account, and logs why it did not go, if so. `next` says what then happens, for the log. To nobody who
 * is banned, and to no address that was encrypted with a lost secret: its account is orphaned.
 */
export async function deliver(
  encryptedEmail: string,
  mailTo: (address: string) => Mail,
  { what, next }: { what: string; next: Readonly<Record<Exclude<Delivery, 'sent'>, string>> },
): Promise<Delivery> {
  const address = decrypt('address', encryptedEmail);
  if (address === undefined || (await isBanned(address))) return 'next year';
  const failure = await sendMail(mailTo(address));
  if (!failure) return 'sent';
  const delivery = after(failure);
  log.error({ ...failure.codes }, `${what} was not sent. ${failure.sentence} ${next[delivery]}`);
  return delivery;
}

/**
 * A mailbox that isn't there will not be there soon. Any other refusal of the recipient or the message may be a matter of
 * this site, such as a relay that is closed to it, and must not cost everyone a year. What is refused before the recipient
 * is named, such as a password, holds up all alike until it is mended.
 */
function after({ kind, codes: { stage = '', smtp } }: MailFailure): Exclude<Delivery, 'sent'> {
  if (kind === 'address') return 'next year';
  if (smtp === undefined) return 'unanswered';
  return smtp >= 500 && ['RCPT TO', 'DATA'].includes(stage) ? 'next month' : 'next round';
}
