import { env } from '@/lib/env';
import { handOver } from './hand-over';
import { noteMailProblem } from './last-mail-problem';
import { keepMail, localMailboxOpen } from './local-mailbox';
import type { Mail } from './mail';
import type { MailFailure } from './mail-failure';

/** Sends an email, or leaves it in the local mailbox. Returns why it could not be sent; undefined: it was taken. */
export async function sendMail(mail: Mail): Promise<MailFailure | undefined> {
  const { EMAIL_SERVER = '', EMAIL_FROM } = env();
  if (localMailboxOpen()) {
    await keepMail(mail);
    return undefined;
  }
  const failure = await handOver(EMAIL_SERVER, EMAIL_FROM, mail);
  if (failure && failure.kind !== 'address') noteMailProblem();
  return failure;
}
