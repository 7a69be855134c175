import { randomUUID } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { beforeEach, expect, it } from 'vitest';
import { encrypt } from '@/lib/auth/encrypt';
import { sessionCookie, storedSessionToken } from '@/lib/auth/session-cookie';
import { db } from '@/lib/db/client';
import { refuseTooMany } from './refuse-too-many';

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE rate_limit, "user" CASCADE`;
});

function request(method: string, url: string, cookie?: string): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { method, url, headers: { cookie } });
}

async function refusedOf(times: number, ask: (index: number) => ReturnType<typeof refuseTooMany>): Promise<number> {
  const answers = await Promise.all(Array.from({ length: times }, (_, index) => ask(index)));
  return answers.filter((answer) => answer !== undefined).length;
}

it('built pages are read as often as anyone likes', async () => {
  expect(await refusedOf(2_000, () => refuseTooMany(request('GET', '/states/texas'), '192.0.2.1'))).toBe(0);
  expect(await db.rateLimit.count()).toBe(0);
});

it('questions are limited by network, in memory', async () => {
  expect(await refusedOf(620, () => refuseTooMany(request('GET', '/search?q=cpc'), '192.0.2.2'))).toBe(20);
  expect(await refuseTooMany(request('GET', '/search?q=cpc'), '192.0.2.3')).toBeUndefined();
  expect(await db.rateLimit.count()).toBe(0);
});

it('charts for other sites are limited as questions', async () => {
  expect(await refusedOf(620, () => refuseTooMany(request('GET', '/embed/nation.png'), '192.0.2.5'))).toBe(20);
});

it('an assistant’s questions are limited as questions, and take nothing from what its network may send', async () => {
  expect(await refusedOf(620, () => refuseTooMany(request('POST', '/api/mcp'), '192.0.2.4'))).toBe(20);
  expect(await refuseTooMany(request('POST', '/submit'), '192.0.2.4')).toBeUndefined();
  await db.rateLimit.deleteMany();
});

it('what an account sends is limited wherever it comes from, also by several sessions', async () => {
  const { id: userId } = await db.user.create({ data: { encryptedEmail: encrypt('address', 'ann@example.org') } });
  const cookies = await Promise.all(
    [randomUUID(), randomUUID()].map(async (token) => {
      const expires = new Date(Date.now() + 60_000);
      await db.session.create({ data: { sessionToken: storedSessionToken(token), userId, expires } });
      return `theme=dark; ${sessionCookie().name}=${token}`;
    }),
  );
  const send = (index: number) =>
    refuseTooMany(request('POST', '/account', cookies[index % 2]), `198.51.${index % 9}.1`);
  expect(await refusedOf(610, send)).toBe(10);
  const tooMany = await send(0);
  expect(tooMany?.retryAfterSeconds).toBeGreaterThan(3_000);
  expect(await refuseTooMany(request('POST', '/submit'), '198.51.1.1')).toBeUndefined();
});
