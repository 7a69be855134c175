import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { NOTHING_CHANGED } from '@/lib/refused';
import { askedAddress, isInside, isLoopback, rangeOf } from './asked-address';

/** Goes along with each redirect to the public address: what comes with it has been sent there before. */
const MARK = 'from-host';
const mark = new RegExp(`([?&])${MARK}=[^&]*(&|$)`);

const REMEMBERED_MINUTES = 10;
const MOST_REMEMBERED = 10_000;

export type HostAnswer =
  | { kind: 'moved'; location: string }
  | { kind: 'refused'; text: string }
  /** `written`: the address that a proxy has written over the public one, where that shows. */
  | { kind: 'served'; written?: string };

/**
 * Holds a site to its public address. From here on Host names that address, whatever a proxy made of it, so that forms,
 * which must come from there, are taken; people who came by another one are sent there before they fill in anything.
 *
 * A second address, and a proxy that writes its own over the public one, look alike. So each redirect carries a mark: what
 * comes back with it under the other address still was asked for under the public one, and is served. A proxy that drops
 * the mark as well gets a few redirects in a row and then the page, so that nothing goes round in circles.
 */
export function hostKeeper(publicAddress: string) {
  const home = new URL(publicAddress);
  const isHere = isLoopback(home.hostname);
  const homeHost = home.host;
  /**
   * Addresses that were seen to be a proxy's own, by the client that saw it, and until when that is believed: anybody can
   * write a mark, and then tells of nobody else's way here.
   */
  const written = new Map<string, number>();
  const inARow = new RateLimiterMemory({ points: 8, duration: 5 });

  return function keepHost(request: IncomingMessage, client: string): HostAnswer | Promise<HostAnswer> {
    useOriginForm(request);
    const { headers, url = '/' } = request;
    const asked = askedAddress(headers, home);
    // A demo that someone sees from another machine: under its public address they would find their own.
    if (asked && isHere && asked !== home && !isLoopback(asked.hostname)) return { kind: 'served' };

    headers.host = homeHost;
    headers['x-forwarded-host'] = homeHost;
    // After a form Next asks itself for the next page, by the scheme it finds here, and speaks http alone.
    delete headers['x-forwarded-proto'];

    if (wasOpenedElsewhere(request, home)) {
      const text = `This form was opened at another address. ${NOTHING_CHANGED} Open ${home.origin} and send it from there.`;
      return { kind: 'refused', text };
    }
    if (!asked || isHome(asked, home)) {
      const unmarked = url.replace(mark, (_, before: string, after: string) => (after ? before : ''));
      if (unmarked !== url) return { kind: 'moved', location: home.origin + unmarked };
      const other = asked && asked !== home && asked.origin !== home.origin;
      return other ? { kind: 'served', written: asked.origin } : { kind: 'served' };
    }

    const seen = `${client} ${asked.origin}`;
    if (mark.test(url)) remember(seen);
    const known = (written.get(seen) ?? 0) > Date.now();
    if (known || hasLostPort(asked, home)) return { kind: 'served', written: asked.origin };
    const served: HostAnswer = { kind: 'served', ...(isFromHome(request, home) && { written: asked.origin }) };
    if (!opensPage(request, asked, home)) return served;
    const location = `${home.origin}${url}${url.includes('?') ? '&' : '?'}${MARK}=${encodeURIComponent(asked.host)}`;
    return takesRedirect(`${client} ${asked.origin}${url}`).then((takes) =>
      takes ? { kind: 'moved', location } : served,
    );
  };

  function remember(seen: string): void {
    if (written.size >= MOST_REMEMBERED) written.clear();
    written.set(seen, Date.now() + REMEMBERED_MINUTES * 60_000);
  }

  function takesRedirect(key: string): Promise<boolean> {
    return inARow.consume(key).then(
      () => true,
      () => false,
    );
  }
}

/** `GET http://host/path`, as to a proxy: the host in it stands for that in Host (RFC 9112, 3.2.2). */
function useOriginForm(request: IncomingMessage): void {
  const { url = '' } = request;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return;
  const { host, pathname, search } = new URL(url);
  request.headers.host = host;
  request.url = pathname + search;
}

/** With http as its scheme the public address does not say whether a proxy adds https. */
function isHome(asked: URL, home: URL): boolean {
  return asked === home || (asked.host === home.host && (home.protocol === 'http:' || asked.protocol === 'https:'));
}

function hasLostPort(asked: URL, home: URL): boolean {
  return asked.hostname === home.hostname && asked.port === '' && home.port !== '';
}

/** Health checks ask by addresses from inside, and get their answer. */
function opensPage({ method, headers, url = '' }: IncomingMessage, asked: URL, home: URL): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (/^\/(api|_next)\//.test(url) || headers.rsc) return false;
  if (isInside(asked.hostname) && !isInside(home.hostname)) return false;
  const mode = headers['sec-fetch-mode'];
  if (mode) return mode === 'navigate';
  return headers.accept?.includes('text/html') || rangeOf(asked.hostname) === undefined;
}

/** Whether a form comes from a page that its browser has under another address. */
function wasOpenedElsewhere({ method = '', headers }: IncomingMessage, home: URL): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false;
  return URL.canParse(headers.origin ?? '') && new URL(headers.origin ?? '').host !== home.host;
}

/** Whether the browser that asks has the page under the public address. */
function isFromHome({ headers: { origin, referer } }: IncomingMessage, home: URL): boolean {
  return [origin, referer].some((url = '') => URL.canParse(url) && new URL(url).host === home.host);
}
