import { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { clientAddress } from './client-address';

function request(forwarded: string | undefined) {
  const socket = new Socket();
  vi.spyOn(socket, 'remoteAddress', 'get').mockReturnValue('192.0.2.9');
  return { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket };
}

describe('clientAddress', () => {
  it.each([
    ['ignores the header without proxies', '198.51.100.1', 0, '192.0.2.9'],
    ['takes what the one proxy saw, not what the client claims', '6.6.6.6, 198.51.100.1', 1, '198.51.100.1'],
    ['counts proxies from the end', '6.6.6.6, 198.51.100.1, 203.0.113.5', 2, '198.51.100.1'],
    ['falls back to the connection when the header is shorter than promised', '198.51.100.1', 2, '192.0.2.9'],
    ['falls back to the connection without the header', undefined, 1, '192.0.2.9'],
  ])('%s', (_, forwarded, proxies, expected) => {
    expect(clientAddress(request(forwarded), proxies)).toBe(expected);
  });
});
