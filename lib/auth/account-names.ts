import { db } from '@/lib/db/client';
import { decrypt } from './encrypt';
import type { Moderator } from './viewer';

/** The addresses of those who moderate, by account. An account that was deleted since has none. */
export async function accountNames(
  _moderator: Moderator,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, encryptedEmail: true },
  });
  return new Map(
    users.flatMap(({ id, encryptedEmail }) => {
      const email = decrypt('address', encryptedEmail);
      return email === undefined ? [] : [[id, email] as const];
    }),
  );
}
