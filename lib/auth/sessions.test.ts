import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { authAdapter } from './adapter';
import { deviceOf } from './device-of';
import { endOtherSessions } from './end-other-sessions';
import { endOwnSession } from './end-own-session';
import { listOwnSessions } from './list-own-sessions';
import { SESSION_DAYS } from './session-days';
import { findViewer, type Viewer } from './viewer';

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "user", session CASCADE`;
});

/** Signs in as next-auth does, some days ago, and returns the session's token. */
async function signIn(email: string, userAgent: string, daysAgo = 0): Promise<string> {
  const adapter = authAdapter(deviceOf(userAgent));
  const user = (await adapter.getUserByEmail?.(email)) ?? (await adapter.createUser?.({ email, emailVerified: null }));
  const expires = new Date(Date.now() + (SESSION_DAYS - daysAgo) * 24 * 3_600_000);
  const sessionToken = randomUUID();
  await adapter.createSession?.({ sessionToken, userId: user?.id ?? '', expires });
  return sessionToken;
}

async function viewerOf(token: string): Promise<Viewer> {
  const viewer = await findViewer(token);
  if (!viewer) throw new Error('Signed out');
  return viewer;
}

const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0';

it('are listed with device and day, the current one marked, and nobody else’s', async () => {
  const phone = await signIn('ann@example.org', 'Mozilla/5.0 (Linux; Android 15) Chrome/142.0', 3);
  const desk = await signIn('ann@example.org', firefox);
  await signIn('bob@example.org', firefox);
  const sessions = await listOwnSessions(await viewerOf(desk), desk);
  expect(sessions.map(({ device, current }) => [device, current])).toEqual([
    ['Firefox on Windows', true],
    ['Chrome on Android', false],
  ]);
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  expect(sessions.map(({ since }) => since.toISOString())).toEqual(
    [Date.now(), Date.now() - 3 * 24 * 3_600_000].map((time) => `${day(time)}T00:00:00.000Z`),
  );
  expect(JSON.stringify(sessions)).not.toContain(phone);
});

it('end one by one, and only by their owner', async () => {
  const [first, second, others] = [
    await signIn('ann@example.org', firefox),
    await signIn('ann@example.org', firefox),
    await signIn('bob@example.org', firefox),
  ];
  const bob = await viewerOf(others);
  const [anns] = (await listOwnSessions(await viewerOf(first), first)).filter(({ current }) => !current);
  await endOwnSession(bob, anns?.id ?? '');
  expect(await findViewer(second)).not.toBeNull();
  await endOwnSession(await viewerOf(first), anns?.id ?? '');
  expect(await findViewer(second)).toBeNull();
  expect(await findViewer(first)).not.toBeNull();
});

it('end all but the current one, and nobody else’s', async () => {
  const tokens = [];
  for (const email of ['ann', 'ann', 'ann', 'bob']) tokens.push(await signIn(`${email}@example.org`, firefox));
  const [current = ''] = tokens;
  await endOtherSessions(await viewerOf(current), current);
  const left = await Promise.all(tokens.map(async (token) => (await findViewer(token)) !== null));
  expect(left).toEqual([true, false, false, true]);
});
