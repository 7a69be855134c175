import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';
import { localMailboxOpen } from './local-mailbox';
import { timeouts } from './send-mail';

/** Whether mail can be sent now: stays on this machine, is taken by the mail server, or the code of what keeps it. */
export async function mailAnswers(): Promise<'local' | 'answers' | { code: string }> {
  if (localMailboxOpen()) return 'local';
  const transport = createTransport({ url: env().EMAIL_SERVER ?? '', ...timeouts });
  try {
    await transport.verify();
    return 'answers';
  } catch (error) {
    return { code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' };
  } finally {
    transport.close();
  }
}
