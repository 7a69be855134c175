import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { addressIn } from '@/lib/auth/network-of';

/**
 * The client's address. Each trusted proxy appends the address it saw to X-Forwarded-For, so with n of them the n-th from
 * the end is the last one that can't be forged. Without proxies, or if that is not an address, it is the connection's own.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  if (trustedProxies === 0) return addressOf(request.socket);
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  return addressIn(forwarded.at(-trustedProxies) ?? '') ?? addressOf(request.socket);
}

/** Of open connections: reading it takes about as long as sending a kept page. */
const known = new WeakMap<Socket, string>();

function addressOf(socket: Socket): string {
  const address = known.get(socket) ?? addressIn(socket.remoteAddress ?? '') ?? 'unknown';
  known.set(socket, address);
  return address;
}
