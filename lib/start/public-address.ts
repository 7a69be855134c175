import { isIP } from 'node:net';

/** Names, and addresses as URL writes them. A label with an underscore is against the rules, yet browsers open it. */
const opened = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

/**
 * Reads NEXTAUTH_URL, as the origin that browsers make of it. What can only mean one address is taken: capitals, blanks
 * around it, a slash or a dot at the end, a port that goes without saying, names in other scripts. Otherwise `problem` says
 * what is wrong, without repeating what may be a password.
 */
export function readPublicAddress(text: string): { origin: string } | { problem: string } {
  const trimmed = text.trim();
  if (/[\s,;]/.test(trimmed)) return { problem: 'holds more than one address; give the one that people should see' };
  if (!/^https?:\/\//i.test(trimmed)) return { problem: 'does not begin with https:// or http://' };
  if (!URL.canParse(trimmed)) return { problem: 'is not an address' };
  const url = new URL(trimmed);
  if (url.username || url.password) {
    return { problem: 'holds a user name or a password; leave out everything between // and @' };
  }
  if (url.search || url.hash) return { problem: 'continues after the name; leave out everything from ? or # on' };
  if (url.pathname !== '/') {
    return { problem: 'has a path, and Paychart needs its own name; leave out everything after the name' };
  }
  url.hostname = url.hostname.replace(/\.$/, '');
  const { hostname } = url;
  const rewritten = isIP(hostname) === 4 && !trimmed.includes(hostname);
  if (!opened.test(hostname) || rewritten) return { problem: 'holds a name that is not valid' };
  if (hostname === '0.0.0.0' || hostname === '[::]') {
    return { problem: `holds ${hostname}, where a server listens and nobody reaches it` };
  }
  return { origin: url.origin };
}
