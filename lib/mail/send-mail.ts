import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';
import { noteMailProblem } from './last-mail-problem';
import { keepMail, localMailboxOpen } from './local-mailbox';
import type { Mail } from './mail';
import { type MailFailure, mailFailure } from './mail-failure';
import { readMailServer, readSender } from './mail-server';

/** Sends an email, or leaves it in the local mailbox. Returns why it could not be sent; undefined: it was taken. */
export async function sendMail(mail: Mail): Promise<MailFailure | undefined> {
  const { EMAIL_SERVER, EMAIL_FROM } = env();
  if (localMailboxOpen()) {
    await keepMail(mail);
    return undefined;
  }
  const server = readMailServer(EMAIL_SERVER ?? '');
  try {
    await createTransport(server).sendMail({ from: readSender(EMAIL_FROM), ...mail });
    return undefined;
  } catch (error) {
    const failure = mailFailure(error, server);
    if (failure.kind !== 'address') noteMailProblem();
    return failure;
  }
}
