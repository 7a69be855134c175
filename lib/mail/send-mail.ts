import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';
import { keepMail, localMailboxOpen } from './local-mailbox';
import type { Mail } from './mail';

// A person waits for it: a mail server that does not answer must not keep them for nodemailer's two minutes.
export const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Resolves once the mail server (or the local mailbox) has taken the mail. Throws what it answered otherwise. */
export async function sendMail(mail: Mail): Promise<void> {
  const { EMAIL_SERVER, EMAIL_FROM } = env();
  if (localMailboxOpen()) return keepMail(mail);
  if (!EMAIL_SERVER) throw new Error('EMAIL_SERVER is not set');
  await createTransport({ url: EMAIL_SERVER, ...timeouts }).sendMail({ from: EMAIL_FROM, ...mail });
}
