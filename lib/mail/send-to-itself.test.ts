import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '@/lib/db/free-port';
import { checkOneClick } from './check-one-click';
import { sendToItself } from './send-to-itself';
import { testMailServer } from './test-mail-server';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const key = async () => [[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]];
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A mail server that signs with what nodemailer has for it, and passes on what it is given `before` and then that. */
async function signingServer(to: number, headerFieldNames?: string, before: string[] = []) {
  const answers: unknown[] = [];
  const server = testMailServer({
    onData: async (stream, _, done) => {
      const raw = await buffer(stream);
      done();
      const pass = createTransport({
        host: '127.0.0.1',
        port: to,
        dkim: {
          domainName: 'example.org',
          keySelector: 's',
          privateKey,
          ...(headerFieldNames !== undefined && { headerFieldNames }),
        },
      });
      const envelope = { from: 'no-reply@example.org', to: 'check@example.org' };
      for (const one of [...before, raw]) {
        await pass.sendMail({ envelope, raw: one }).then(
          () => answers.push('taken'),
          (error) => answers.push(error.responseCode),
        );
      }
    },
  });
  await server.start();
  stops.push(server.stop);
  const settings = {
    emailServer: `smtp://127.0.0.1:${server.port()}`,
    emailFrom: 'Paychart <no-reply@example.org>',
  };
  return { settings, answers };
}

it('sends an email like a reminder, takes it as it comes back, and nothing else', async () => {
  const port = await freePort();
  const late = 'From: a@example.org\r\nSubject: Paychart checks its email: 1\r\n\r\nLate';
  const { settings, answers } = await signingServer(port, undefined, ['Subject: Hi\r\n\r\nElse', late]);
  const left = await sendToItself(settings, 'check@example.org', { host: '127.0.0.1', port });
  expect(left && (await checkOneClick(left, key))).toEqual({
    offered: false,
    sentence: expect.stringContaining('d=example.org, s=s does not cover List-Unsubscribe-Post.'),
  });
  expect(answers.slice(0, 2)).toEqual([550, 'taken']);

  const told = await signingServer(port, 'from:to:subject:list-unsubscribe:list-unsubscribe-post');
  const signed = await sendToItself(told.settings, 'check@example.org', { host: '127.0.0.1', port });
  expect(signed && (await checkOneClick(signed, key))).toMatchObject({ offered: true });
});

it('says what keeps it from that', async () => {
  const port = await freePort();
  const listening = { host: '127.0.0.1', port };
  const { settings } = await signingServer(await freePort());
  expect(await sendToItself(settings, 'check@example.org', listening, 0.2)).toBeUndefined();
  await expect(sendToItself(settings, 'lost@example.org', listening)).rejects.toThrow(
    /no such mailbox \(550 5\.1\.1\)/,
  );
  await expect(
    sendToItself({ ...settings, emailServer: 'smtp://127.0.0.1:1' }, 'check@example.org', listening),
  ).rejects.toThrow(/refuses the connection/);
  const other = createServer().listen(port, '127.0.0.1');
  stops.push(async () => other.close());
  await expect(sendToItself(settings, 'check@example.org', listening)).rejects.toThrow(
    `Nothing can listen on 127.0.0.1:${port} (EADDRINUSE).`,
  );
});
