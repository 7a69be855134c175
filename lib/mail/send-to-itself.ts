import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { StartProblem } from '@/lib/db/start-problem';
import { handOver } from './hand-over';
import type { Mail } from './mail';

const SUBJECT = 'Paychart checks its email';
const MOST_BYTES = 1_000_000;

interface Settings {
  /** As EMAIL_SERVER and EMAIL_FROM have them. */
  emailServer: string;
  emailFrom: string;
}

/** Where mail to the address of a check is routed. */
interface Listening {
  host: string;
  port: number;
}

/**
 * Sends an email like a reminder through the mail server, and returns it as it comes back to where this listens; undefined:
 * it did not within `seconds`. Throws StartProblem when it was not taken, or nothing can listen there.
 */
export async function sendToItself(
  settings: Settings,
  to: string,
  { host, port }: Listening,
  seconds = 30,
): Promise<Buffer | undefined> {
  const mark = randomBytes(16).toString('hex');
  let arrive: (message: Buffer) => void = () => undefined;
  const arrived = new Promise<Buffer>((resolve) => {
    arrive = resolve;
  });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MOST_BYTES,
    closeTimeout: 1_000, // milliseconds; a mail server may keep its connection for more
    onData: (stream, _, done) => {
      buffer(stream).then((message) => {
        if (message.includes(mark)) arrive(message);
        // One of an earlier check, which was late, is taken as well, so that no server goes on trying.
        done(message.includes(SUBJECT) ? null : refusal());
      }, done);
    },
  });
  const stopWaiting = new AbortController();
  try {
    await listen(server, host, port);
    await sendCheck(settings, to, mark);
    return await Promise.race([arrived, setTimeout(seconds * 1000, undefined, { signal: stopWaiting.signal })]);
  } finally {
    stopWaiting.abort();
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

/** Sends an email like a reminder through the mail server. Throws StartProblem when it was not taken. */
export async function sendCheck({ emailServer, emailFrom }: Settings, to: string, mark = ''): Promise<void> {
  const failure = await handOver(emailServer, emailFrom, checkMail(to, mark));
  if (failure) throw new StartProblem(failure.sentence);
}

async function listen(server: SMTPServer, host: string, port: number): Promise<void> {
  server.on('error', () => undefined); // shows in what is awaited, or is one who hangs up
  server.listen(port, host);
  try {
    await once(server.server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new StartProblem(`Nothing can listen on ${host}:${port}${code}. Name another port or address.`);
  }
}

function refusal(): Error {
  return Object.assign(new Error('5.7.1 Only what a check of Paychart sends is taken here'), { responseCode: 550 });
}

/** With headers as long as those of a reminder, which are folded. Its link stops nothing. */
function checkMail(to: string, mark: string): Mail {
  const link = `https://paychart.example/unsubscribe/one-click?token=${randomBytes(96).toString('base64url')}`;
  const text = 'This is what a reminder would look like to the mail server. You can delete it.';
  return {
    to,
    subject: [SUBJECT, mark].join(' ').trim(),
    text: `${text}\n\n${link}\n`,
    html: `<p>${text}</p><p><a href="${link}">Stop these emails</a></p>`,
    headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}
