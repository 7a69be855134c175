import type { Transaction } from './client';
import { expiryChannel } from './expiry-channel';
import { payloadsOf } from './payloads-of';

/**
 * Has every server read anew what carries these tags, once the transaction is committed. Returns them for a server action
 * to expire: whoever it answers may read before the server has heard.
 */
export async function notifyServers(tx: Pick<Transaction, '$executeRaw'>, tags: readonly string[]): Promise<string[]> {
  const payloads = payloadsOf(tags);
  await tx.$executeRaw`SELECT pg_notify(${expiryChannel()}, payload) FROM unnest(${payloads}::text[]) AS payload`;
  return [...tags];
}
