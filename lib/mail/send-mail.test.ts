import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import selfsigned from 'selfsigned';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { testMailServer } from './test-mail-server';

let certificate: { key: string; cert: string };
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  certificate = { key, cert };
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  vi.unstubAllEnvs();
});

async function started(options: SMTPServerOptions = {}) {
  const server = testMailServer(options);
  await server.start();
  stops.push(server.stop);
  return server;
}

/** A server of something else. */
async function other(onConnection: (socket: Socket) => void): Promise<number> {
  const server: Server = createServer(onConnection);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(async () => server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** What sending and asking say with these settings. */
async function mailWith(EMAIL_SERVER: string, { from = 'Paychart <a@paychart.example>', to = 'ann@example.org' } = {}) {
  vi.resetModules();
  vi.stubEnv('EMAIL_SERVER', EMAIL_SERVER);
  vi.stubEnv('EMAIL_FROM', from);
  const { sendMail } = await import('./send-mail');
  const { mailAnswers } = await import('./mail-answers');
  return {
    answer: await mailAnswers(),
    failure: await sendMail({ to, subject: 'Hello', text: 'Text', html: '<p>Text</p>' }),
  };
}

const taken = { answer: 'answers', failure: undefined };
const withSignIn: SMTPServerOptions = {
  authOptional: false,
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _, done) =>
    username === 'me@corp.example' && password === 'p/@:#'
      ? done(null, { user: username })
      : done(Object.assign(new Error('Wrong password for me@corp.example'), { responseCode: 535 })),
};
const user = `${encodeURIComponent('me@corp.example')}:${encodeURIComponent('p/@:#')}`;
const trusting = 'tls.rejectUnauthorized=false';

describe('an email goes out', () => {
  it('without sign-in and TLS', async () => {
    const server = await started();
    expect(await mailWith(`smtp://127.0.0.1:${server.port()}`)).toEqual(taken);
    expect(server.mails).toHaveLength(1);
  });

  it('with STARTTLS and a sign-in whose name and password hold reserved characters', async () => {
    const secured: boolean[] = [];
    const server = await started({
      ...withSignIn,
      ...certificate,
      disabledCommands: [],
      onMailFrom: (_, session, done) => {
        secured.push(session.secure);
        done();
      },
    });
    expect(await mailWith(`smtp://${user}@localhost:${server.port()}?${trusting}`)).toEqual(taken);
    expect(secured).toEqual([true]);
  });

  it('with TLS from the start', async () => {
    const server = await started({ ...certificate, secure: true });
    expect(await mailWith(`smtps://localhost:${server.port()}?${trusting}`)).toEqual(taken);
  });

  it('without sign-in to a server that offers one', async () => {
    const server = await started({ ...withSignIn, authOptional: true });
    expect(await mailWith(`smtp://localhost:${server.port()}`)).toEqual(taken);
  });

  it('from a sender in letters beyond ASCII', async () => {
    const server = await started();
    expect(await mailWith(`smtp://127.0.0.1:${server.port()}`, { from: 'Gehälter <a@paychart.example>' })).toEqual(
      taken,
    );
    expect(server.mails[0]?.from?.text).toBe('"Gehälter" <a@paychart.example>');
  });
});

describe('a wrong setting is named by a check that sends nothing', () => {
  it.each([
    [
      'a wrong password',
      withSignIn,
      (port: number) => `smtp://me:hidden@localhost:${port}`,
      /refuses the user or password of EMAIL_SERVER \(535/,
    ],
    [
      'a certificate of its own',
      'starttls',
      (port: number) => `smtp://localhost:${port}`,
      /no authority known here has signed.*NODE_EXTRA_CA_CERTS.*rejectUnauthorized=false/,
    ],
    [
      'a certificate of its own, TLS first',
      'tls',
      (port: number) => `smtps://localhost:${port}`,
      /NODE_EXTRA_CA_CERTS/,
    ],
    [
      'TLS first to a port without',
      {},
      (port: number) => `smtps://localhost:${port}`,
      /does not start with TLS\. Use smtp:\/\//,
    ],
    ['no such port', {}, () => 'smtp://127.0.0.1:1', /refuses the connection/],
    ['no such name', {}, () => 'smtp://no-such-host.invalid', /no-such-host.invalid, is not known/],
  ])('%s', async (_, options, address, sentence) => {
    const tls = options === 'tls' || options === 'starttls';
    const server = await started(
      tls ? { ...certificate, disabledCommands: [], secure: options === 'tls' } : (options as SMTPServerOptions),
    );
    const { answer, failure } = await mailWith(address(server.port()));
    expect(answer).toEqual({ problem: expect.stringMatching(sentence) });
    expect(failure).toMatchObject({ kind: 'ours', sentence: expect.stringMatching(sentence) });
    expect(JSON.stringify([answer, failure])).not.toMatch(/hidden|ann@|corp/);
    expect(server.mails).toEqual([]);
  });

  it.each([
    ['says nothing', () => undefined, /does not answer within 10 seconds. If that port starts with TLS, use smtps:/],
    ['hangs up', (socket: Socket) => socket.destroy(), /broke off/],
    [
      'is busy',
      (socket: Socket) => socket.end('421 4.3.2 too many connections from ann@example.org\r\n'),
      /asks to try again later \(421/,
    ],
  ])('a server that %s', async (_, onConnection, sentence) => {
    const { answer } = await mailWith(`smtp://127.0.0.1:${await other(onConnection)}`);
    expect(answer).toEqual({ problem: expect.stringMatching(sentence) });
    expect(JSON.stringify(answer)).not.toContain('ann@');
  });
});

describe('an email that was refused', () => {
  const refuse = (answer: number, text: string) => Object.assign(new Error(text), { responseCode: answer });

  it.each([
    ['RCPT TO', 450, '4.2.0 <ann@example.org>: Greylisted', 'later', /try again later \(450 4\.2\.0 at RCPT TO\)/],
    ['RCPT TO', 451, '4.7.1 <ann@example.org>: try later', 'later', /451 4\.7\.1/],
    ['RCPT TO', 452, 'ann@example.org over quota', 'later', /\(452 at RCPT TO\)/],
    ['DATA', 451, '4.7.1 Greylisting in action', 'later', /451 4\.7\.1 at DATA/],
    ['MAIL FROM', 421, '4.7.0 closing', 'later', /421 4\.7\.0 at MAIL FROM/],
    ['RCPT TO', 550, '5.1.1 <ann@example.org>: unknown', 'address', /no such mailbox \(550 5\.1\.1\)/],
    ['RCPT TO', 552, '5.2.2 ann@example.org is full', 'address', /552 5\.2\.2/],
    ['RCPT TO', 550, 'Unrouteable address', 'unclear', /may not relay/],
    ['RCPT TO', 450, '4.1.2 <ann@example.org>: Domain not found', 'address', /no such mailbox \(450 4\.1\.2\)/],
    ['RCPT TO', 450, '4.1.1 <ann@example.org>: unverified address', 'later', /450 4\.1\.1/],
    ['RCPT TO', 554, '5.7.1 <ann@example.org>: Relay access denied', 'ours', /554 5\.7\.1 at RCPT TO.*may not relay/],
    [
      'MAIL FROM',
      550,
      '5.1.8 <a@paychart.example>: bad sender',
      'ours',
      /does not accept the sender in EMAIL_FROM \(550 5\.1\.8\)/,
    ],
    ['MAIL FROM', 530, '5.7.0 Authentication required', 'ours', /accepts email only after a sign-in/],
    ['DATA', 554, '5.7.1 spam from ann@example.org', 'ours', /refuses the email \(554 5\.7\.1 at DATA\)/],
  ])(
    'at %s with %d %s is of the kind “%s”, and its cause is told without the address',
    async (stage, code, text, kind, sentence) => {
      const error = refuse(code, text);
      const server = await started({
        onMailFrom: (_, __, done) => done(stage === 'MAIL FROM' ? error : null),
        onRcptTo: (_, __, done) => done(stage === 'RCPT TO' ? error : null),
        onData: (stream, _, done) => {
          stream.on('end', () => done(error)).resume();
        },
      });
      const { answer, failure } = await mailWith(`smtp://127.0.0.1:${server.port()}`);
      expect(answer).toBe('answers');
      expect(failure).toMatchObject({ kind, sentence: expect.stringMatching(sentence), codes: { stage, smtp: code } });
      expect(JSON.stringify(failure)).not.toMatch(/ann|example\.org/);
    },
  );
});
