import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';
import { localMailboxOpen } from './local-mailbox';
import { mailFailure } from './mail-failure';
import { readMailServer } from './mail-server';

/** Whether email can be sent now, asked without sending any: stays on this machine, would be taken, or why not. */
export async function mailAnswers(): Promise<'local' | 'answers' | { problem: string }> {
  if (localMailboxOpen()) return 'local';
  const server = readMailServer(env().EMAIL_SERVER ?? '');
  const transport = createTransport(server);
  try {
    await transport.verify();
    return 'answers';
  } catch (error) {
    return { problem: mailFailure(error, server).sentence };
  } finally {
    transport.close();
  }
}
