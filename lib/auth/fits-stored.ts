import { db } from '@/lib/db/client';
import { decryptV1, isV1 } from './decrypt-v1';
import { decrypt } from './encrypt';

/** Accounts looked at: after a secret was lost, some may be of it still. */
const ENOUGH = 1_000;

/** Whether stored addresses were encrypted with this secret; undefined where there are none to tell by. */
export async function fitsStored(secret: string): Promise<boolean | undefined> {
  const users = await db.user.findMany({ select: { encryptedEmail: true }, orderBy: { id: 'asc' }, take: ENOUGH });
  if (users.length === 0) return undefined;
  return users.some(({ encryptedEmail }) =>
    isV1(encryptedEmail)
      ? decryptV1('address', encryptedEmail, secret) !== undefined
      : decrypt('address', encryptedEmail, secret) !== undefined,
  );
}
