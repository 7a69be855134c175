import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server for tests, which has no room for `full@…`. What comes in is in `mails`. */
export function testMailServer() {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(address.startsWith('full@') ? new Error('Mailbox full') : null),
    onData: (stream, _, done) => {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  return {
    mails,
    /** From then on it is the site's. */
    async start(): Promise<void> {
      server.listen(0, '127.0.0.1');
      await once(server.server, 'listening');
      const address = server.server.address();
      process.env.EMAIL_SERVER = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    },
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
