import type { IncomingMessage } from 'node:http';
import { addressIn } from '@/lib/auth/network-of';
import { isInside } from './asked-address';

type Fault = 'host' | 'scheme' | 'http' | 'clients' | 'untrusted';

const LONGEST_QUOTE = 100;

/** Logs what a proxy sends wrong, each fault once, with what came, what was expected, and how to fix it. */
export function proxyFaultTeller(publicAddress: string, trustedProxies: number, warn: (text: string) => void) {
  const home = new URL(publicAddress);
  const told = new Set<Fault>();
  const tell = (fault: Fault, text: string) => {
    if (told.has(fault)) return;
    told.add(fault);
    warn(text);
  };

  /** `written`: the address that the proxy has written over the public one, if it has. */
  return function tellProxyFaults(request: IncomingMessage, written: string | undefined): void {
    const asked = written === undefined ? undefined : new URL(written);
    if (asked && asked.host !== home.host) {
      const came = asked.host.slice(0, LONGEST_QUOTE);
      tell(
        'host',
        `A proxy sends “${came}” in Host (or X-Forwarded-Host) where people ask for “${home.host}”. Forms work all the same; other addresses of the site can’t be told from this one until it sends what browsers send. In nginx: proxy_set_header Host $http_host;`,
      );
    } else if (asked && home.protocol === 'https:') {
      tell(
        'scheme',
        `A proxy sends “http” in X-Forwarded-Proto where people ask for ${home.origin}. The one that speaks HTTPS should send https, and those behind it should leave that. In nginx: proxy_set_header X-Forwarded-Proto https;`,
      );
    } else if (asked) {
      tell(
        'http',
        `People ask for ${asked.origin}, and NEXTAUTH_URL is ${home.origin}: links in emails lead there unprotected, and browsers may send cookies so. Set NEXTAUTH_URL=${asked.origin}.`,
      );
    }

    const { 'x-forwarded-for': forwarded } = request.headers;
    if ((trustedProxies === 0 && forwarded === undefined) || !opensPage(request)) return;
    const addresses = [forwarded ?? []].flat().join(',').split(',').filter(addressIn).length;
    if (addresses < trustedProxies) {
      tell(
        'clients',
        `X-Forwarded-For comes with ${addresses} addresses, and TRUSTED_PROXIES is ${trustedProxies}: all people behind the last proxy count as one client, who soon has asked too often. Have each proxy add the address it sees. In nginx: proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;`,
      );
    } else if (addresses > 0 && trustedProxies === 0 && isInside(addressIn(request.socket.remoteAddress ?? '') ?? '')) {
      tell(
        'untrusted',
        'A proxy sends X-Forwarded-For, and TRUSTED_PROXIES is 0: all people behind it count as one client, who soon has asked too often. Set TRUSTED_PROXIES to how many proxies add to that header.',
      );
    }
  };
}

/** Others than people, such as health checks, and the site itself, may come past the proxies. */
function opensPage({ headers }: IncomingMessage): boolean {
  const mode = headers['sec-fetch-mode'];
  return mode ? mode === 'navigate' : headers.accept?.includes('text/html') === true;
}
