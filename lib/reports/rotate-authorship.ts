import { renameAuthor } from '@/lib/aggregates/rename-author';
import { banPurposes } from '@/lib/auth/is-banned';
import { seal, unseal } from '@/lib/auth/seal';
import { db, type Transaction } from '@/lib/db/client';
import { authorOf } from './author';

/**
 * Moves every report, address and ban from the old secret of authorship to the new one. Safe to run again: reports that were moved
 * are left alone. Returns how many accounts had reports under the old secret.
 */
export async function rotateAuthorship(oldSecret: string, newSecret: string): Promise<number> {
  const users = await db.user.findMany({ select: { id: true, sealedEmail: true } });
  return db.$transaction(
    async (tx) => {
      let moved = 0;
      for (const { id, sealedEmail } of users) {
        const email = unseal('address', sealedEmail, oldSecret);
        if (email !== undefined) {
          await tx.user.update({ where: { id }, data: { sealedEmail: seal('address', email, newSecret) } });
        }
        const [from, to] = [authorOf(id, oldSecret), authorOf(id, newSecret)];
        const { count } = await tx.report.updateMany({ where: { author: from }, data: { author: to } });
        await renameAuthor(tx, from, to);
        if (count > 0) moved += 1;
      }
      await resealOthers(tx, oldSecret, newSecret);
      return moved;
    },
    { timeout: 600_000 },
  );
}

async function resealOthers(tx: Transaction, oldSecret: string, newSecret: string): Promise<void> {
  for (const { provider, providerAccountId } of await tx.account.findMany()) {
    const id = unseal('account', providerAccountId, oldSecret);
    if (id === undefined) continue;
    await tx.account.update({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      data: { providerAccountId: seal('account', id, newSecret) },
    });
  }
  for (const { sealedEmail } of await tx.ban.findMany()) {
    for (const purpose of banPurposes) {
      const email = unseal(purpose, sealedEmail, oldSecret);
      if (email === undefined) continue;
      await tx.ban.update({ where: { sealedEmail }, data: { sealedEmail: seal(purpose, email, newSecret) } });
    }
  }
}
