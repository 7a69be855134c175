import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import { db } from '@/lib/db/client';
import { storedSessionToken } from './session-cookie';

/**
 * The exact time of a sign-in, laid beside the time at which a report arrived, would say whose report it is. So the
 * database keeps the day alone.
 */
function dayOf(time: Date): Date {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()));
}

/**
 * What next-auth may read and write. Differs from the standard adapter in what is kept: days instead of times, hashes
 * instead of session tokens, and neither names, pictures nor the tokens of Google and GitHub, none of which is needed.
 */
export function authAdapter(): Adapter {
  return {
    ...PrismaAdapter(db),

    createUser: ({ email, emailVerified }: Omit<AdapterUser, 'id'>) =>
      db.user.create({ data: { email, emailVerified: emailVerified && dayOf(emailVerified) } }),

    // Next-auth calls it at each sign-in to renew emailVerified: the day of the first one is enough.
    updateUser: ({ id }) => db.user.findUniqueOrThrow({ where: { id } }),

    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => {
      await db.account.create({ data: { userId, type, provider, providerAccountId } });
    },

    createSession: async ({ sessionToken, userId, expires }) => {
      await db.session.deleteMany({ where: { expires: { lte: new Date() } } });
      const stored = await db.session.create({
        data: { sessionToken: storedSessionToken(sessionToken), userId, expires: dayOf(expires) },
      });
      return { ...stored, sessionToken };
    },

    getSessionAndUser: async (sessionToken) => {
      const found = await db.session.findUnique({
        where: { sessionToken: storedSessionToken(sessionToken), expires: { gt: new Date() } },
        include: { user: true },
      });
      if (!found) return null;
      const { user, ...session } = found;
      return { user, session: { ...session, sessionToken } };
    },

    // The standard one throws when the session is gone, so that an old cookie would keep its owner from signing in.
    deleteSession: async (sessionToken) => {
      await db.session.deleteMany({ where: { sessionToken: storedSessionToken(sessionToken) } });
    },
  };
}
