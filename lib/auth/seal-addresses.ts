import { db } from '@/lib/db/client';
import { isSealed, seal } from './seal';

/** Seals what an older version of the site stored readably. What is sealed already stays as it is. */
export async function sealAddresses(): Promise<void> {
  const users = await db.user.findMany({ where: { NOT: { sealedEmail: { startsWith: 'v1.' } } } });
  for (const { id, sealedEmail } of users) {
    await db.user.update({ where: { id }, data: { sealedEmail: seal('address', sealedEmail) } });
  }
  for (const { provider, providerAccountId } of await db.account.findMany()) {
    if (isSealed(providerAccountId)) continue;
    await db.account.update({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      data: { providerAccountId: seal('account', providerAccountId) },
    });
  }
}
