import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { emailOf } from '@/lib/account/account-email';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { authorshipSecret } from '@/lib/env';
import { person } from '@/lib/reports/test-report';
import { authAdapter } from './adapter';
import { decrypt } from './encrypt';
import { findAccount } from './find-account';
import { isBanned } from './is-banned';
import { reencryptStored } from './reencrypt-stored';
import { storedSessionToken } from './session-cookie';
import { encryptV1 } from './test-encrypt-v1';
import { findViewer } from './viewer';

const secret = authorshipSecret();
const emails = Array.from({ length: 12 }, (_, index) => `coder${index}@example.org`);
const plain = 'plain@example.org';
const link = JSON.stringify({ email: plain, token: 'token', next: '/account' });
const lost = encryptV1('address', 'lost@example.org', 'b'.repeat(32));

const adapter = authAdapter('Firefox on Windows');
const { useVerificationToken: redeem } = adapter;
const sessionOf = (email: string) => `session of ${email}`;

let ids: Map<string, string>;

/** The database as earlier versions left it. */
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "user", account, session, verification_token, queued_link, ban CASCADE`;
  const expires = new Date(Date.now() + 3_600_000);
  ids = new Map();
  for (const email of [...emails, plain]) {
    const encryptedEmail = email === plain ? plain : encryptV1('address', email, secret);
    const session = { sessionToken: storedSessionToken(sessionOf(email)), expires };
    const account = {
      type: 'oauth',
      provider: 'github',
      providerAccountId: email === plain ? '17' : encryptV1('account', email, secret),
    };
    const { id } = await db.user.create({
      data: { encryptedEmail, sessions: { create: session }, accounts: { create: account } },
    });
    ids.set(email, id);
    const identifier = encryptV1('address', email, secret);
    await db.verificationToken.create({ data: { identifier, token: `of ${email}`, expires } });
  }
  await db.user.create({ data: { encryptedEmail: lost } });
  for (const encryptedEmail of [
    encryptV1('ban', 'coder1@example.org', secret),
    encryptV1('ban-by-report', 'coder2@example.org', secret),
    encryptV1('ban', 'gone@example.org', secret),
  ]) {
    await db.ban.create({ data: { encryptedEmail } });
  }
  await db.queuedLink.create({
    data: { encrypted: encryptV1('queued-link', link, secret), tries: 1, nextTry: expires },
  });
});

async function expectAllFound(): Promise<void> {
  for (const email of [...emails, plain]) {
    const id = ids.get(email);
    expect(await findViewer(sessionOf(email))).toMatchObject({ userId: id, email });
    expect(await adapter.getUserByEmail?.(email)).toMatchObject({ id, email });
    const providerAccountId = email === plain ? '17' : email;
    expect(await adapter.getUserByAccount?.({ provider: 'github', providerAccountId })).toMatchObject({ id });
    const token = { identifier: email, token: `of ${email}` };
    expect(await redeem?.(token)).toMatchObject(token);
  }
  expect(await db.user.count()).toBe(emails.length + 2);
  expect(await db.user.count({ where: { encryptedEmail: lost } })).toBe(1);

  expect(await db.ban.count()).toBe(3);
  for (const email of ['coder1@example.org', 'coder2@example.org', 'gone@example.org']) {
    expect(await isBanned(email)).toBe(true);
  }
  expect(await isBanned('coder3@example.org')).toBe(false);
  // A ban by report still shows to nobody who looks an account up.
  expect(await findAccount(person('admin'), 'coder1@example.org')).toMatchObject({ banned: true });
  expect(await findAccount(person('admin'), 'coder2@example.org')).toMatchObject({ banned: false });
  const queued = await db.queuedLink.findMany();
  expect(queued.map(({ encrypted }) => decrypt('queued-link', encrypted))).toEqual([link]);
}

/** Every row that is to be encrypted anew. */
const ROWS = 13 + 13 + 13 + 3 + 1;

/** Lets so many rows be written and then fails each write, as the end of the process would. */
async function failAfter(writes: number, work: () => Promise<void>): Promise<void> {
  // Definitions take no parameters, so the numbers and names of this file go into their text.
  const change = (...definitions: string[]) =>
    db.$transaction(definitions.map((text) => db.$executeRaw(Prisma.raw(text))));
  const tables = ['"user"', 'account', 'verification_token', 'ban', 'queued_link'];
  await change(
    'CREATE SEQUENCE writes MINVALUE 0',
    `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF nextval('writes') >= ${writes} THEN RAISE 'killed'; END IF; RETURN NEW; END $$`,
    ...tables.map((table) => `CREATE TRIGGER fail BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION fail()`),
  );
  try {
    await work();
  } finally {
    await change('DROP FUNCTION fail CASCADE', 'DROP SEQUENCE writes');
  }
}

describe('what earlier versions stored', () => {
  it('is found by everyone once it is encrypted anew, and then stays as it is', async () => {
    await reencryptStored();
    await failAfter(0, reencryptStored);
    await expectAllFound();
  });

  it.each([0, 1, 6, 13, 20, 30, 39, 40, 42])('is all found after an end at row %d and a second start', async (row) => {
    await failAfter(row, () => expect(reencryptStored()).rejects.toThrow('killed'));
    await reencryptStored();
    await expectAllFound();
  });

  it('is that many rows', async () => {
    await failAfter(ROWS, reencryptStored);
    await expectAllFound();
  });

  it('is all found after several servers started at once, one of which was killed', async () => {
    await failAfter(20, async () => {
      const ends = await Promise.allSettled([reencryptStored(), reencryptStored()]);
      expect(ends.map(({ status }) => status)).toContain('rejected');
    });
    await Promise.all(Array.from({ length: 3 }, () => reencryptStored()));
    await expectAllFound();
  });
});

it('the link of a reminder that an earlier version sent still says whose it is', () => {
  const userId = randomUUID();
  expect(emailOf(encryptV1('reminder', userId, secret))).toEqual({ email: 'reminder', userId });
  expect(emailOf(encryptV1('address', userId, secret))).toBeUndefined();
});
