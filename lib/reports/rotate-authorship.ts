import { renameAuthor } from '@/lib/aggregates/rename-author';
import { decrypt, encrypt } from '@/lib/auth/encrypt';
import { banPurposes } from '@/lib/auth/is-banned';
import { reencryptStored } from '@/lib/auth/reencrypt-stored';
import { db, type Transaction } from '@/lib/db/client';
import { authorOf } from './author';

/**
 * Moves every report, address and ban from the old authorship secret to the new one. Safe to run again: what was already
 * moved is left alone. Returns how many accounts had reports under the old secret.
 */
export async function rotateAuthorship(oldSecret: string, newSecret: string): Promise<number> {
  await reencryptStored(oldSecret);
  const users = await db.user.findMany({ select: { id: true, encryptedEmail: true } });
  return db.$transaction(
    async (tx) => {
      let moved = 0;
      for (const { id, encryptedEmail } of users) {
        const email = decrypt('address', encryptedEmail, oldSecret);
        if (email !== undefined) {
          await tx.user.update({ where: { id }, data: { encryptedEmail: encrypt('address', email, newSecret) } });
        }
        const [from, to] = [authorOf(id, oldSecret), authorOf(id, newSecret)];
        const { count } = await tx.report.updateMany({ where: { author: from }, data: { author: to } });
        await renameAuthor(tx, from, to);
        if (count > 0) moved += 1;
      }
      await reencryptOthers(tx, oldSecret, newSecret);
      return moved;
    },
    { timeout: 600_000 },
  );
}

async function reencryptOthers(tx: Transaction, oldSecret: string, newSecret: string): Promise<void> {
  for (const { provider, providerAccountId } of await tx.account.findMany()) {
    const id = decrypt('account', providerAccountId, oldSecret);
    if (id === undefined) continue;
    await tx.account.update({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      data: { providerAccountId: encrypt('account', id, newSecret) },
    });
  }
  for (const { encryptedEmail } of await tx.ban.findMany()) {
    for (const purpose of banPurposes) {
      const email = decrypt(purpose, encryptedEmail, oldSecret);
      if (email === undefined) continue;
      await tx.ban.update({ where: { encryptedEmail }, data: { encryptedEmail: encrypt(purpose, email, newSecret) } });
    }
  }
}
