import { isIPv4, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * The address in what a proxy or a socket says of a client: with or without a port, brackets, quotes or a zone, mapped
 * into IPv6 or not, in any spelling. Undefined when it holds none, such as `unknown` and the names of RFC 7239.
 */
export function addressIn(text: string): string | undefined {
  const bare = text.trim().replace(/^"(.*)"$/, '$1');
  const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(bare) ?? [];
  const [, beforePort] = /^([\d.]+):\d+$/.exec(bare) ?? [];
  const [address = ''] = (bracketed ?? beforePort ?? bare).split('%');
  // ipaddr.js throws internally for anything but an address, which takes longer than the rest of serving a page.
  if (bracketed === undefined && isIPv4(address)) return address;
  return isIPv6(address) ? withoutMapping(ipaddr.IPv6.parse(address)).toString() : undefined;
}

/** One client's network: an IPv4 address or an IPv6 /64. Everything that is not an address counts as one network. */
export function networkOf(clientAddress: string): string {
  const address = addressIn(clientAddress);
  if (address === undefined || !isIPv6(address)) return address ?? 'unknown';
  return ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString();
}

/** An IPv4 client, where a dual-stack socket (RFC 4291) or a translator (RFC 6052) shows it as IPv6. */
function withoutMapping(address: ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.range() === 'rfc6052' ? new ipaddr.IPv4(address.toByteArray().slice(-4)) : address;
}
