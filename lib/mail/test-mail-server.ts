import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What a mail server answers instead of taking a recipient, such as `450 4.7.1`; its text repeats the address, as many do. */
const refusal = (address: string, answer: string) => {
  const [code, enhanced] = answer.split(' ');
  return Object.assign(new Error(`${enhanced} <${address}>: no`), { responseCode: Number(code) });
};

/**
 * A mail server for tests, which has no room for `full@…` and knows no `lost@…`; to `grey@…` it says what `answers` holds, one after
 * the other, before it accepts their email. What comes in is in `mails`.
 */
export function testMailServer(options: SMTPServerOptions = {}) {
  const mails: ParsedMail[] = [];
  const answers: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      if (address.startsWith('full@')) return done(new Error('Mailbox full'));
      if (address.startsWith('lost@')) return done(refusal(address, '550 5.1.1'));
      const answer = address.startsWith('grey@') ? answers.shift() : undefined;
      done(answer ? refusal(address, answer) : null);
    },
    onData: (stream, _, done) => {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
    ...options,
  });
  // A client that does not trust the server hangs up on it.
  server.on('error', () => undefined);
  const port = () => {
    const address = server.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  return {
    mails,
    answers,
    port,
    /** From then on it is the site's. */
    async start(): Promise<void> {
      server.listen(0, '127.0.0.1');
      await once(server.server, 'listening');
      process.env.EMAIL_SERVER = `smtp://127.0.0.1:${port()}`;
    },
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
