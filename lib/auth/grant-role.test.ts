import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { adminGrant } from './admin-grant';
import { encrypt } from './encrypt';
import { grantRole } from './grant-role';

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "user", audit_event CASCADE`;
  await db.user.createMany({
    data: ['ann', 'bob'].map((name) => ({ encryptedEmail: encrypt('address', `${name}@example.org`) })),
  });
});

const roleOf = async (email: string) =>
  (await db.user.findUniqueOrThrow({ where: { encryptedEmail: encrypt('address', email) } })).role;

describe('granting a role', () => {
  it('by the command line is an audit event of no one, which names the account by its id', async () => {
    expect(await adminGrant([' Ann@Example.org', 'admin'])).toMatchObject({ done: true });
    expect(await roleOf('ann@example.org')).toBe('admin');
    const [event] = await db.auditEvent.findMany();
    const { id } = await db.user.findUniqueOrThrow({
      where: { encryptedEmail: encrypt('address', 'ann@example.org') },
    });
    expect(event).toMatchObject({
      action: 'role_granted',
      actorId: null,
      reportId: null,
      detail: `admin instead of coder, for account ${id}`,
    });
  });

  it('twice changes nothing more', async () => {
    await adminGrant(['ann@example.org', 'admin']);
    expect(await adminGrant(['ann@example.org', 'admin'])).toEqual({
      done: true,
      text: 'ann@example.org is admin already.',
    });
    expect(await db.auditEvent.count()).toBe(1);
  });

  it.each([
    [['eve@example.org', 'admin'], /No account has the address eve@example.org/],
    [['ann@example.org', 'root'], /Name an address and a role/],
    [['ann', 'admin'], /Name an address and a role/],
    [['ann@example.org'], /Name an address and a role/],
    [[], /Name an address and a role/],
    [['ann@example.org', 'admin', 'bob@example.org'], /Name an address and a role/],
  ])('%j is refused with what to do', async (words, text) => {
    expect(await adminGrant(words)).toEqual({ done: false, text: expect.stringMatching(text) });
    expect(await db.auditEvent.count()).toBe(0);
    expect(await roleOf('ann@example.org')).toBe('coder');
  });

  it('never takes the last admin away, also when the last two go at once', async () => {
    await grantRole('command-line', 'ann@example.org', 'admin');
    expect(await adminGrant(['ann@example.org', 'coder'])).toMatchObject({ done: false });
    await grantRole('command-line', 'bob@example.org', 'admin');
    const grants = await Promise.all([
      grantRole('command-line', 'ann@example.org', 'coder'),
      grantRole('command-line', 'bob@example.org', 'moderator'),
    ]);
    expect(grants.sort()).toEqual(['granted', 'last-admin']);
    expect(await db.user.count({ where: { role: 'admin' } })).toBe(1);
  });
});
