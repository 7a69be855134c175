import { isIPv6 } from 'node:net';

/** Where a site that listens on HOST answers whoever is on its machine: one with an address of its own has no localhost. */
export function ownAddress(host: string | undefined, port: number): string {
  const isLocal = !host || ['127.0.0.1', '0.0.0.0', '::'].includes(host);
  return `http://${isLocal ? 'localhost' : isIPv6(host) ? `[${host}]` : host}:${port}`;
}
