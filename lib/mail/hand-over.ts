import { createTransport } from 'nodemailer';
import type { Mail } from './mail';
import { type MailFailure, mailFailure } from './mail-failure';
import { readMailServer, readSender } from './mail-server';

/**
 * Hands an email to a mail server, both settings as EMAIL_SERVER and EMAIL_FROM have them. Returns why it was not taken;
 * undefined: it was. Throws StartProblem when one of them can't be parsed.
 */
export async function handOver(emailServer: string, emailFrom: string, mail: Mail): Promise<MailFailure | undefined> {
  const server = readMailServer(emailServer);
  const from = readSender(emailFrom);
  try {
    await createTransport(server).sendMail({ from, ...mail });
    return undefined;
  } catch (error) {
    return mailFailure(error, server);
  }
}
