import type { IncomingMessage } from 'node:http';
import { addressIn } from '@/lib/auth/network-of';

/**
 * The address of whoever asks: each trusted proxy has added the address it saw to the end of X-Forwarded-For, so with n
 * of them the n-th from the end is the last one that nobody could make up. Without proxies, and where that is no address,
 * it is the connection's own.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const said = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return addressIn(said ?? '') ?? addressIn(request.socket.remoteAddress ?? '') ?? 'unknown';
}
