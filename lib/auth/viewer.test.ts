import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { encrypt } from './encrypt';
import { sessionCookie, storedSessionToken } from './session-cookie';
import {
  type Admin,
  getViewer,
  type Moderator,
  requireAdmin,
  requireCoder,
  requireModerator,
  type Viewer,
} from './viewer';

const jar = new Map<string, string>();

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
}));

vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));

async function signInAs(role: Viewer['role']): Promise<void> {
  const sessionToken = randomUUID();
  const session = { sessionToken: storedSessionToken(sessionToken), expires: new Date(Date.now() + 3_600_000) };
  await db.user.create({
    data: { encryptedEmail: encrypt('address', `${role}@example.org`), role, sessions: { create: session } },
  });
  jar.set(sessionCookie().name, sessionToken);
}

beforeEach(async () => {
  jar.clear();
  await db.$executeRaw`TRUNCATE "user", session CASCADE`;
});

const signIn = 'to /sign-in?next=%2Fadmin%3Fpage%3D2';
const notAllowed = 'to /sign-in/not-allowed';

it('nobody is a moderator or admin before they are checked', () => {
  expectTypeOf<Viewer>().not.toExtend<Moderator>();
  expectTypeOf<Viewer & { role: 'admin' }>().not.toExtend<Moderator>();
  expectTypeOf<Moderator>().not.toExtend<Admin>();
  expectTypeOf<Admin>().toExtend<Moderator>();
  expectTypeOf(requireModerator).returns.resolves.toEqualTypeOf<Moderator>();
  expectTypeOf(requireAdmin).returns.resolves.toEqualTypeOf<Admin>();
});

describe('a page lets in', () => {
  it.each([
    ['coders', requireCoder, { coder: 'in', moderator: 'in', admin: 'in' }],
    ['moderators', requireModerator, { coder: notAllowed, moderator: 'in', admin: 'in' }],
    ['admins', requireAdmin, { coder: notAllowed, moderator: notAllowed, admin: 'in' }],
  ] as const)('%s and who may do more, and sends the others away', async (_, letIn, outcomes) => {
    const outcome = async () => {
      try {
        return (await letIn('/admin?page=2')).role;
      } catch (error) {
        return error instanceof Error ? error.message : error;
      }
    };
    expect(await outcome()).toBe(signIn);
    for (const role of ['coder', 'moderator', 'admin'] as const) {
      await signInAs(role);
      expect(await outcome()).toBe(outcomes[role] === 'in' ? role : outcomes[role]);
    }
  });

  it('nobody with a made-up session', async () => {
    await signInAs('admin');
    jar.set(sessionCookie().name, randomUUID());
    expect(await getViewer()).toBeNull();
    await expect(requireCoder('/admin?page=2')).rejects.toThrow(signIn);
  });
});
