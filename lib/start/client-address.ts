import type { IncomingMessage } from 'node:http';
import { addressIn } from '@/lib/auth/network-of';

/**
 * The client's address. Each trusted proxy appends the address it saw to X-Forwarded-For, so with n of them the n-th from
 * the end is the last one that can't be forged. Without proxies, or if that is not an address, it is the connection's own.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const said = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return addressIn(said ?? '') ?? addressIn(request.socket.remoteAddress ?? '') ?? 'unknown';
}
