import { db } from '@/lib/db/client';
import { authorshipSecret } from '@/lib/env';
import { decryptV1, isV1 } from './decrypt-v1';
import { ENCRYPTED_PREFIX, encrypt, type Purpose } from './encrypt';
import { banPurposes } from './is-banned';

const another = { not: { startsWith: ENCRYPTED_PREFIX } };

/**
 * Reencrypts what an earlier version stored in another form or as plain text. Each row is updated separately, only if it
 * still holds what was read, so this can be killed at any point and run by several servers at once. Text encrypted with
 * another secret stays as it is.
 */
export async function reencryptStored(secret = authorshipSecret()): Promise<void> {
  const renew = (purpose: Purpose, stored: string) => {
    const text = isV1(stored) ? decryptV1(purpose, stored, secret) : stored;
    return text === undefined ? undefined : encrypt(purpose, text, secret);
  };

  // By id: rows come to lie in the order in which they are written, see lib/db/forget-order.ts.
  for (const old of await db.user.findMany({
    where: { encryptedEmail: another },
    select: { id: true, encryptedEmail: true },
    orderBy: { id: 'asc' },
  })) {
    const encryptedEmail = renew('address', old.encryptedEmail);
    if (encryptedEmail) await db.user.updateMany({ where: old, data: { encryptedEmail } });
  }
  for (const old of await db.account.findMany({
    where: { providerAccountId: another },
    select: { provider: true, providerAccountId: true },
    orderBy: { providerAccountId: 'asc' },
  })) {
    const providerAccountId = renew('account', old.providerAccountId);
    if (providerAccountId) await db.account.updateMany({ where: old, data: { providerAccountId } });
  }
  for (const old of await db.ban.findMany({ where: { encryptedEmail: another } })) {
    for (const purpose of banPurposes) {
      const encryptedEmail = renew(purpose, old.encryptedEmail);
      if (encryptedEmail) await db.ban.updateMany({ where: old, data: { encryptedEmail } });
    }
  }
  for (const old of await db.verificationToken.findMany({
    where: { identifier: another },
    select: { identifier: true, token: true },
  })) {
    const identifier = renew('address', old.identifier);
    if (identifier) await db.verificationToken.updateMany({ where: old, data: { identifier } });
  }
  for (const old of await db.queuedLink.findMany({
    where: { encrypted: another },
    select: { id: true, encrypted: true },
  })) {
    const encrypted = renew('queued-link', old.encrypted);
    if (encrypted) await db.queuedLink.updateMany({ where: old, data: { encrypted } });
  }
}
