import type { Transaction } from './client';
import { expiryChannel } from './expiry-channel';
import { payloadsOf } from './payloads-of';

/**
 * Expires these tags on every server once the transaction is committed. Returns them for a server action to expire itself,
 * because its user may read before the notification arrives.
 */
export async function notifyServers(tx: Pick<Transaction, '$executeRaw'>, tags: readonly string[]): Promise<string[]> {
  const payloads = payloadsOf(tags);
  await tx.$executeRaw`SELECT pg_notify(${expiryChannel()}, payload) FROM unnest(${payloads}::text[]) AS payload`;
  return [...tags];
}
