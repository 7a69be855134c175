import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import NextAuth from 'next-auth';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { testMailServer } from '@/lib/mail/test-mail-server';
import { encrypt } from './encrypt';
import { endSession } from './end-session';
import { authOptions } from './options';
import { sendQueuedLinks } from './queued-links';
import { requestLink } from './request-link';
import { storedSessionToken } from './session-cookie';
import { findViewer } from './viewer';

const mailServer = testMailServer();
const { mails } = mailServer;

/** Next-auth over HTTP, as the route handler of the site runs it. */
const authServer: Server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  const read = Object.assign(request, {
    query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split('/').slice(3) },
    cookies: Object.fromEntries(pairs),
    env: {},
    body: undefined,
  });
  const write = Object.assign(response, {
    status: (code: number) => Object.assign(write, { statusCode: code }),
    send: (body: unknown) => response.end(String(body)),
    json: (body: unknown) => response.end(JSON.stringify(body)),
    redirect: () => write,
    setDraftMode: () => write,
    setPreviewData: () => write,
    clearPreviewData: () => write,
    revalidate: async () => {},
  });
  await NextAuth(read, write, authOptions('Firefox on Windows'));
});

const portOf = (address: string | AddressInfo | null) => (typeof address === 'object' ? address?.port : undefined);
const client = '192.0.2.7';

beforeAll(async () => {
  await mailServer.start();
  await new Promise<void>((resolve) => authServer.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await mailServer.stop();
  authServer.close();
});

beforeEach(async () => {
  mails.length = 0;
  await db.$executeRaw`TRUNCATE "user", account, session, verification_token, rate_limit, queued_link`;
});

afterEach(() => vi.useRealTimers());

/** The link in the latest email, as the confirming page reads it. */
function mailedLink(): URL {
  const [link = ''] = /http\S+/.exec(mails.at(-1)?.text ?? '') ?? [];
  return new URL(link);
}

/** Presses the button of the confirming page. */
async function press(
  link: URL,
  { cookie = '', change = {} }: { cookie?: string; change?: Record<string, string> } = {},
) {
  const { email = '', token = '', next = '' } = Object.fromEntries(link.searchParams);
  const query = new URLSearchParams({ email, token, callbackUrl: next, ...change });
  const address = `http://127.0.0.1:${portOf(authServer.address())}/api/auth/callback/email?${query}`;
  const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
  const sessionCookie = response.headers.getSetCookie().find((line) => line.startsWith('paychart.session='));
  return {
    location: response.headers.get('location') ?? '',
    sessionCookie,
    sessionToken: /^[^=]+=([^;]*)/.exec(sessionCookie ?? '')?.[1] ?? '',
  };
}

async function askForLink(email: string, next = '/account'): Promise<URL> {
  expect(await requestLink(email, next, client)).toEqual({ outcome: 'sent' });
  return mailedLink();
}

describe('a sign-in link', () => {
  it('comes by email, leads to the confirming page of this site, and carries where to go', async () => {
    const link = await askForLink('ann@example.org', '/submit');
    expect(mails[0]).toMatchObject({ subject: 'Your sign-in link for Paychart', to: { text: 'ann@example.org' } });
    expect(mails[0]?.html).toContain(link.href.replaceAll('&', '&amp;'));
    expect(link.href.startsWith(`${new URL(env().NEXTAUTH_URL).origin}/sign-in/confirm?`)).toBe(true);
    expect(link.searchParams.get('next')).toBe('/submit');
    const stored = await db.verificationToken.findMany();
    expect(stored).toHaveLength(1);
    expect(stored[0]?.token).not.toBe(link.searchParams.get('token'));
  });

  it('signs in, once', async () => {
    const link = await askForLink('ann@example.org', '/submit');
    const first = await press(link);
    expect(first.location).toBe(`${env().NEXTAUTH_URL}/submit`);
    expect(first.sessionCookie).toMatch(/HttpOnly; SameSite=Lax$/);
    expect(await findViewer(first.sessionToken)).toMatchObject({ email: 'ann@example.org', role: 'coder' });

    const second = await press(link);
    expect(second.location).toContain('error=Verification');
    expect(second.sessionCookie).toBeUndefined();
    expect(await db.session.count()).toBe(1);
  });

  it('pressed eight times at once makes one session', async () => {
    const link = await askForLink('ann@example.org');
    const answers = await Promise.all(Array.from({ length: 8 }, () => press(link)));
    expect(answers.filter(({ sessionCookie }) => sessionCookie)).toHaveLength(1);
    expect(await db.session.count()).toBe(1);
    expect(await db.user.count()).toBe(1);
  });

  it.each([
    [9.9, true],
    [10.1, false],
  ])('after %d minutes: works %s', async (minutes, works) => {
    const link = await askForLink('ann@example.org');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
    const { sessionCookie, location } = await press(link);
    expect(sessionCookie !== undefined).toBe(works);
    expect(location.includes('error=Verification')).toBe(!works);
  });

  it('is worth nothing to another address, and is not used up by the attempt', async () => {
    const link = await askForLink('ann@example.org');
    expect((await press(link, { change: { email: 'eve@example.org' } })).sessionCookie).toBeUndefined();
    expect((await press(link)).sessionCookie).toBeDefined();
    expect(await db.user.findMany()).toEqual([
      expect.objectContaining({ encryptedEmail: encrypt('address', 'ann@example.org') }),
    ]);
  });

  it.each(['https://evil.example/', '//evil.example', '/.//evil.example'])('never leads to %s', async (callbackUrl) => {
    const { location } = await press(await askForLink('ann@example.org'), { change: { callbackUrl } });
    expect(new URL(location, env().NEXTAUTH_URL).origin).toBe(new URL(env().NEXTAUTH_URL).origin);
  });

  it('works beside the cookie of a session that is gone', async () => {
    const { sessionToken } = await press(await askForLink('ann@example.org'));
    await endSession(sessionToken);
    expect(await findViewer(sessionToken)).toBeNull();
    const again = await press(await askForLink('ann@example.org'), { cookie: `paychart.session=${sessionToken}` });
    expect(await findViewer(again.sessionToken)).toMatchObject({ email: 'ann@example.org' });
  });

  it('leaves no address behind when nobody follows it', async () => {
    await askForLink('ann@example.org');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    await askForLink('bob@example.org');
    expect(await db.verificationToken.findMany({ select: { identifier: true } })).toEqual([
      { identifier: encrypt('address', 'bob@example.org') },
    ]);
  });
});

describe('what the database keeps of a sign-in', () => {
  it('is days, no times, and a hash of the session', async () => {
    const { sessionToken } = await press(await askForLink('ann@example.org'));
    const user = await db.user.findFirstOrThrow({ include: { sessions: true } });
    expect(JSON.stringify(user)).not.toContain('ann');
    expect(user.sessions).toEqual([
      {
        sessionToken: storedSessionToken(sessionToken),
        userId: user.id,
        expires: expect.any(Date),
        device: 'Firefox on Windows',
      },
    ]);
    expect(user.sessions[0]?.expires.toISOString()).toMatch(/T00:00:00.000Z$/);
    expect(await findViewer(storedSessionToken(sessionToken))).toBeNull();
  });

  it('ends by itself after thirty days', async () => {
    const { sessionToken } = await press(await askForLink('ann@example.org'));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 29 * 24 * 3_600_000 - 3_600_000 });
    expect(await findViewer(sessionToken)).not.toBeNull();
    vi.setSystemTime(Date.now() + 2 * 24 * 3_600_000);
    expect(await findViewer(sessionToken)).toBeNull();
  });

  it('has the role of now, not that of the sign-in', async () => {
    const { sessionToken } = await press(await askForLink('ann@example.org'));
    await db.user.update({
      where: { encryptedEmail: encrypt('address', 'ann@example.org') },
      data: { role: 'moderator' },
    });
    expect(await findViewer(sessionToken)).toMatchObject({ role: 'moderator' });
  });
});

describe('a mail server that asks to try again later', () => {
  const minutesLater = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

  beforeEach(() => {
    mailServer.answers.length = 0;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  });

  it('gets the email again until it takes it, also by other servers; then the link works for its ten minutes', async () => {
    mailServer.answers.push('450 4.2.0', '451 4.7.1', '421 4.7.0');
    expect(await requestLink('grey@example.org', '/submit', client)).toEqual({ outcome: 'delayed' });
    await sendQueuedLinks();
    expect(mailServer.answers).toHaveLength(2);
    for (const minutes of [1, 2]) {
      minutesLater(minutes);
      await Promise.all([sendQueuedLinks(), sendQueuedLinks(), sendQueuedLinks()]);
    }
    expect([mails.length, mailServer.answers.length, await db.verificationToken.count()]).toEqual([0, 0, 0]);
    minutesLater(20); // the site was down meanwhile
    await Promise.all([sendQueuedLinks(), sendQueuedLinks()]);
    expect(mails).toHaveLength(1);
    expect(await db.queuedLink.count()).toBe(0);
    minutesLater(9);
    expect((await press(mailedLink())).location).toBe(`${env().NEXTAUTH_URL}/submit`);
  });

  it('is given up on after an hour, or once it says that there is no such mailbox', async () => {
    mailServer.answers.push(...Array.from({ length: 20 }, () => '450 4.2.0'));
    await requestLink('grey@example.org', '/account', client);
    for (let minute = 0; minute < 60; minute++) {
      minutesLater(1);
      await sendQueuedLinks();
    }
    expect([await db.queuedLink.count(), mailServer.answers.length]).toEqual([0, 12]);
    mailServer.answers.splice(0, Number.POSITIVE_INFINITY, '450 4.2.0', '550 5.1.1');
    await requestLink('grey@example.org', '/account', client);
    minutesLater(1);
    await sendQueuedLinks();
    expect([await db.queuedLink.count(), mailServer.answers.length, mails.length]).toEqual([0, 0, 0]);
  });

  it('counts: whoever asks again and again is limited', async () => {
    mailServer.answers.push(...Array.from({ length: 20 }, () => '450 4.2.0'));
    const ask = () => requestLink('grey@example.org', '/account', client);
    for (let index = 0; index < 5; index++) expect(await ask()).toEqual({ outcome: 'delayed' });
    expect(await ask()).toMatchObject({ outcome: 'wait' });
  });
});

describe('asking for a link', () => {
  it('is answered the same with and without an account, and makes none', async () => {
    await press(await askForLink('known@example.org'));
    const [known, unknown] = [
      await requestLink('known@example.org', '/account', client),
      await requestLink('unknown@example.org', '/account', client),
    ];
    expect(known).toEqual(unknown);
    const [toKnown, toUnknown] = mails.slice(-2).map((mail) => mail.text?.replace(/http\S+/, ''));
    expect(toKnown).toBe(toUnknown);
    expect(await db.user.count()).toBe(1);
  });

  it('tells when the email cannot be sent, and whether it is the address, and keeps no link', async () => {
    const failed = (because: string) => ({ outcome: 'mail-failed', because });
    expect(await requestLink('full@example.org', '/account', client)).toEqual(failed('unclear'));
    expect(await requestLink('lost@example.org', '/account', client)).toEqual(failed('address'));
    expect(await db.verificationToken.count()).toBe(0);
    expect(await db.queuedLink.count()).toBe(0);
  });

  it('uses up no limit by emails that cannot be sent, also by many at once', async () => {
    const ask = (email: string) => requestLink(email, '/account', client);
    await Promise.all(Array.from({ length: 40 }, () => ask('full@example.org')));
    for (let index = 0; index < 12; index++) {
      expect(await ask('full@example.org')).toEqual({ outcome: 'mail-failed', because: 'unclear' });
    }
    for (let index = 0; index < 30; index++)
      expect(await ask(`coder${index}@example.org`)).toEqual({ outcome: 'sent' });
    expect(await ask('coder30@example.org')).toMatchObject({ outcome: 'wait' });
  });

  it('goes on with what it allows once those that were too many are over', async () => {
    const ask = (email: string) => requestLink(email, '/account', client);
    await Promise.all(Array.from({ length: 20 }, () => ask('ann@example.org')));
    // Of twenty to one address five went out: the client has 25 left for others.
    for (let index = 0; index < 25; index++)
      expect(await ask(`coder${index}@example.org`)).toEqual({ outcome: 'sent' });
    expect(await ask('coder25@example.org')).toMatchObject({ outcome: 'wait' });
  });

  it('is limited for each address, also by many at once', async () => {
    const ask = (index: number) => requestLink('ann@example.org', '/account', `192.0.2.${index}`);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(index)));
    expect(answers.filter(({ outcome }) => outcome === 'sent')).toHaveLength(5);
    expect(mails).toHaveLength(5);
    for (const answer of answers) if (answer.outcome === 'wait') expect(answer.minutes).toBe(60);
    expect(await requestLink('bob@example.org', '/account', '192.0.2.0')).toEqual({ outcome: 'sent' });

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 });
    expect(await requestLink('ann@example.org', '/account', '192.0.2.0')).toEqual({ outcome: 'sent' });
  });

  it('is limited for each client, and the table names neither', async () => {
    const ask = (index: number) => requestLink(`coder${index}@example.org`, '/account', client);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => ask(index)));
    expect(answers.filter(({ outcome }) => outcome === 'sent')).toHaveLength(30);
    const rows = JSON.stringify(await db.rateLimit.findMany());
    expect(rows).not.toContain(client);
    expect(rows).not.toContain('example.org');
  });

  it('goes no other way: the endpoint of next-auth sends nothing', async () => {
    const provider = authOptions('Firefox on Windows').providers.find(({ id }) => id === 'email');
    expect(provider?.type).toBe('email');
    const send =
      provider?.options && 'sendVerificationRequest' in provider.options && provider.options.sendVerificationRequest;
    expect(typeof send === 'function' && (() => send(randomUUID()))).toThrow(/request-link/);
  });
});
