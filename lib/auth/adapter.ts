import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import { db } from '@/lib/db/client';
import type { User } from '@/lib/db/generated/client';
import { decrypt, encrypt } from './encrypt';
import { storedSessionToken } from './session-cookie';

/**
 * The exact time of a sign-in, together with the time a report arrived, would reveal whose report it is. So the database
 * keeps only the day.
 */
function dayOf(time: Date): Date {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()));
}

/** Null also for an account whose address was encrypted with a lost secret: it is orphaned. */
function adapterUser(user: User | null | undefined): AdapterUser | null {
  if (!user) return null;
  const email = decrypt('address', user.encryptedEmail);
  return email === undefined ? null : { id: user.id, email, emailVerified: null };
}

/**
 * What next-auth may read and write. Differs from the standard adapter in what is kept: encrypted addresses, days instead
 * of times, hashes instead of session tokens, and neither names, pictures nor the tokens of Google and GitHub. A session
 * that begins is noted as one of the `device`.
 */
export function authAdapter(device: string): Adapter {
  return {
    ...PrismaAdapter(db),

    createUser: async ({ email }: Omit<AdapterUser, 'id'>) => {
      const { id } = await db.user.create({ data: { encryptedEmail: encrypt('address', email) } });
      return { id, email, emailVerified: null };
    },

    getUser: async (id) => adapterUser(await db.user.findUnique({ where: { id } })),

    getUserByEmail: async (email) =>
      adapterUser(await db.user.findUnique({ where: { encryptedEmail: encrypt('address', email) } })),

    getUserByAccount: async ({ provider, providerAccountId }) => {
      const encrypted = { provider, providerAccountId: encrypt('account', providerAccountId) };
      const account = await db.account.findUnique({
        where: { provider_providerAccountId: encrypted },
        include: { user: true },
      });
      return adapterUser(account?.user);
    },

    // Next-auth calls it at each sign-in to note when the address was verified, which nobody needs to know.
    updateUser: async ({ id }) => {
      const user = adapterUser(await db.user.findUnique({ where: { id } }));
      if (!user) throw new Error('The account is gone');
      return user;
    },

    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => {
      await db.account.create({
        data: { userId, type, provider, providerAccountId: encrypt('account', providerAccountId) },
      });
    },

    createSession: async ({ sessionToken, userId, expires }) => {
      await db.session.deleteMany({ where: { expires: { lte: new Date() } } });
      const stored = await db.session.create({
        data: { sessionToken: storedSessionToken(sessionToken), userId, expires: dayOf(expires), device },
      });
      return { ...stored, sessionToken };
    },

    getSessionAndUser: async (sessionToken) => {
      const found = await db.session.findUnique({
        where: { sessionToken: storedSessionToken(sessionToken), expires: { gt: new Date() } },
        include: { user: true },
      });
      const user = adapterUser(found?.user);
      return found && user && { user, session: { userId: user.id, expires: found.expires, sessionToken } };
    },

    // The standard one throws when the session is gone, so that an old cookie would keep its owner from signing in.
    deleteSession: async (sessionToken) => {
      await db.session.deleteMany({ where: { sessionToken: storedSessionToken(sessionToken) } });
    },

    useVerificationToken: async ({ identifier, token }) => {
      const stored = { identifier: encrypt('address', identifier), token };
      const found = await db.verificationToken.findUnique({ where: { identifier_token: stored } });
      const { count } = await db.verificationToken.deleteMany({ where: stored }); // of several at once one deletes it
      if (!found || count === 0) return null;
      // Unused links record the minute they were asked for, and would stay until someone asks for another.
      await db.verificationToken.deleteMany({ where: { identifier: stored.identifier } });
      return { ...found, identifier };
    },
  };
}
