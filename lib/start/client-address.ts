import type { IncomingMessage } from 'node:http';

/**
 * The address of whoever asks: each trusted proxy has added the address it saw to the end of X-Forwarded-For, so with n
 * of them the n-th from the end is the last one that nobody could make up. Without proxies it is the connection's own.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  const own = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return own;
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  return forwarded.at(-trustedProxies)?.trim() || own;
}
