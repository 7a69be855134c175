import { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { clientAddress } from './client-address';

function request(forwarded: string | undefined) {
  const socket = new Socket();
  vi.spyOn(socket, 'remoteAddress', 'get').mockReturnValue('::ffff:192.0.2.9');
  return { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket };
}

describe('clientAddress', () => {
  it.each([
    ['ignores the header without proxies', '198.51.100.1', 0, '192.0.2.9'],
    ['takes what the one proxy saw, not what the client claims', '6.6.6.6, 198.51.100.1', 1, '198.51.100.1'],
    ['counts proxies from the end', '6.6.6.6, 198.51.100.1, 203.0.113.5', 2, '198.51.100.1'],
    ['falls back to the connection when the header is shorter than promised', '198.51.100.1', 2, '192.0.2.9'],
    ['takes it without the port that some proxies add', '198.51.100.1:51234', 1, '198.51.100.1'],
    ['takes IPv6 in brackets', '6.6.6.6, [2001:DB8::1]:51234', 1, '2001:db8::1'],
    ['falls back to the connection where a proxy hides its client', 'unknown', 1, '192.0.2.9'],
    ['falls back to the connection for garbage', '198.51.100.1, <script>', 1, '192.0.2.9'],
    ['falls back to the connection for an empty entry', '198.51.100.1, ', 1, '192.0.2.9'],
    ['falls back to the connection without the header', undefined, 1, '192.0.2.9'],
  ])('%s', (_, forwarded, proxies, expected) => {
    expect(clientAddress(request(forwarded), proxies)).toBe(expected);
  });
});
