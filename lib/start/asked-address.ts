import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Headers = IncomingMessage['headers'];

/**
 * The address that someone asked for, as far as proxies say: undefined when they say none that could be. A proxy that
 * writes over Host may keep it in X-Forwarded-Host, to which several add, and some what the client made up; one of them
 * that is `home` is believed, for that leads nowhere else. Where nothing names the scheme it is that of `home`.
 */
export function askedAddress(headers: Headers, home: URL): URL | undefined {
  const isPlain = !headers['x-forwarded-proto'] && !headers['x-forwarded-host'];
  if (isPlain && headers.host === home.host) return home;
  const [proto] = listOf(headers['x-forwarded-proto']);
  const scheme = proto === 'http' || proto === 'https' ? proto : home.protocol.slice(0, -1);
  const hosts = listOf(headers['x-forwarded-host'] ?? headers.host);
  const all = hosts
    .map((host) => `${scheme}://${host}`)
    .filter((text) => URL.canParse(text))
    .map((text) => new URL(text));
  return all.find(({ host }) => host === home.host) ?? all[0];
}

function listOf(header: string | string[] | undefined): string[] {
  return String(header ?? '')
    .split(',')
    .map((value) => value.trim().toLowerCase());
}

/** Of addresses that mean something within a machine or a network only. */
const inside = ['unspecified', 'loopback', 'private', 'carrierGradeNat', 'linkLocal', 'uniqueLocal'];

/** Whether a host name means something within a machine or a network only, as the names that proxies give servers do. */
export function isInside(hostname: string): boolean {
  const range = rangeOf(hostname);
  if (range !== undefined) return inside.includes(range);
  return !hostname.includes('.') || /\.(localhost|local|internal|intranet|lan|home\.arpa)$/.test(hostname);
}

/** Whether a host name means the machine that speaks. */
export function isLoopback(hostname: string): boolean {
  return rangeOf(hostname) === 'loopback' || /^(.+\.)?localhost$/.test(hostname);
}

/** Of an address, as URL writes it or bare; undefined of a name. */
export function rangeOf(hostname: string): string | undefined {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  // Not by ipaddr.js, see addressIn in network-of.ts.
  return isIP(address) ? ipaddr.process(address).range() : undefined;
}
