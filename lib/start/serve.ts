import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import next from 'next';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { db, pool } from '@/lib/db/client';
import { directUrl } from '@/lib/db/direct-url';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { isDraining } from '@/lib/health/draining';
import { ping } from '@/lib/health/ping';
import { log } from '@/lib/log';
import { NOTHING_CHANGED } from '@/lib/refused';
import { asksPublic, isForOnePerson } from '@/lib/serve/asks-public';
import { expireReads, watchMoves } from '@/lib/serve/cached-reads';
import { isPlain } from '@/lib/serve/is-plain';
import { pageCache } from '@/lib/serve/page-cache';
import { FAILED, NOT_FOUND, publicRenderer } from '@/lib/serve/render-public';
import { turns } from '@/lib/serve/turns';
import { withoutBuild } from '@/lib/serve/without-build';
import { answerMetrics } from './answer-metrics';
import { clientAddress } from './client-address';
import { failInWords } from './fail-in-words';
import { hostKeeper } from './keep-host';
import { listen } from './listen';
import { listenForExpiry } from './listen-for-expiry';
import { logConsole } from './log-console';
import { refuseTooMany } from './refuse-too-many';
import { sendOldFormsAgain } from './send-old-forms-again';
import { siteMetrics } from './site-metrics';
import { proxyFaultTeller } from './tell-proxy-faults';

const SECONDS_TO_FINISH = 10;

/** So many pages for one person are made at once: side by side, each would be ready only when all are, and hold up what is kept. */
const PERSONS_AT_ONCE = 10;
/** In milliseconds: while the database is silent each hangs, and waiting for them would only make the error come later. */
const LONGEST_WAIT = 10_000;

/** Longer than load balancers keep idle connections (60 s): the side that closes first can cut off a request. */
const SECONDS_KEPT_IDLE = 75;

/** Serves the site on a port: what is the same for all from the page cache, the rest by Next. */
export async function serve(options: {
  port: number;
  host: string | undefined;
  dev: boolean;
  trustedProxies: number;
  /** As an origin. */
  publicAddress: string;
  databaseUrl: string;
  /** Told which figures any process has moved. */
  onMoved: (tags: string[]) => void;
  /** Who sends it is told how this server does; undefined: nobody is. */
  metricsToken: string | undefined;
}) {
  // Where there is much memory, V8 lets the heap grow to four times what is in use before it collects; here by a quarter.
  setFlagsFromString('--heap-growing-percent=25');
  const outer = createServer({ keepAliveTimeout: SECONDS_KEPT_IDLE * 1000 });
  const app = next({
    dev: options.dev,
    port: options.port,
    ...(options.host !== undefined && { hostname: options.host }),
    // Next listens there for upgrades, and hangs up on all but those of development. Without a server it would take ours.
    httpServer: options.dev ? outer : createServer(),
  });
  await app.prepare();
  if (!options.dev) logConsole();
  const handle = app.getRequestHandler();

  const pages = pageCache(publicRenderer(handle, new URL(options.publicAddress).host), async () => !(await ping()));
  watchMoves(pages.moved);
  const { metricsToken } = options;
  const metrics = metricsToken ? siteMetrics({ pages, pool, ping }) : undefined;
  const stopListening = await listenForExpiry(
    { url: directUrl(options.databaseUrl), channel: expiryChannel(options.databaseUrl), database: db },
    async (tags) => {
      options.onMoved(tags);
      await expireReads(tags);
    },
  );

  const personTurns = turns<IncomingMessage>(PERSONS_AT_ONCE, LONGEST_WAIT);
  const keepHost = hostKeeper(options.publicAddress);
  const tellProxyFaults = proxyFaultTeller(options.publicAddress, options.trustedProxies, (text) => log.warn(text));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = clientAddress(request, options.trustedProxies);
    request.headers['x-client-address'] = address;
    const kept = keepHost(request, address);
    const host = kept instanceof Promise ? await kept : kept; // for kept pages, awaiting what is there already takes as long as sending it
    if (host.kind === 'moved') {
      // Kept nowhere: which address is the public one may change, and each would then lead to the other.
      response.writeHead(308, { location: host.location, 'cache-control': 'no-store' }).end();
      return;
    }
    if (host.kind === 'refused') return refuse(response, 403, host.text);
    tellProxyFaults(request, host.written);
    request.url = isPlain(request.url ?? '') ? withoutBuild(request.url ?? '/') : NOT_FOUND;
    if (metrics && metricsToken && request.url.split('?', 1)[0] === '/api/metrics') {
      return answerMetrics(request, response, metrics, metricsToken);
    }
    if (!options.dev && !isForOnePerson(request.url) && request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return refuse(response, 405, 'Nothing can be sent to this page.');
    }
    try {
      const counted = refuseTooMany(request, address);
      const tooMany = counted && (await counted);
      if (tooMany) {
        response.setHeader('retry-after', tooMany.retryAfterSeconds);
        return refuse(response, 429, tooMany.text);
      }
    } catch (error) {
      log.error({ err: error }, 'Whether a request is one too many could not be told');
      return refuse(response, 503, `Something is down here. ${NOTHING_CHANGED} Try again in a minute.`);
    }
    const found =
      !options.dev && asksPublic(request) ? pages.find(request.url ?? '/', !isSignedIn(request)) : undefined;
    const page = found instanceof Promise ? await found : found;
    if (page) {
      const age = pages.age(page);
      metrics?.countPage(age !== undefined ? 'stale' : page === found ? 'hit' : 'miss');
      const kept = page === found ? 'hit' : 'fwd=miss';
      return page.send(request, response, age === undefined ? kept : `hit; ttl=-${Math.ceil(age / 1000)}`);
    }
    if (!options.dev) failInWords(request, response);
    sendOldFormsAgain(request, response);
    if (!options.dev && request.method === 'GET' && !request.url.startsWith('/api/')) {
      const endTurn = await personTurns.take(request);
      response.once('close', endTurn);
      if (response.closed) return endTurn();
    }
    return handle(request, response);
  };
  outer.on('request', (request, response) => {
    metrics?.count(request, response);
    if (isDraining()) response.setHeader('connection', 'close'); // the next request finds another server
    answer(request, response).catch((error) => {
      log.error({ err: error }, 'A request could not be answered');
      if (response.headersSent) response.destroy();
      else refuse(response, 500, FAILED);
    });
  });
  const upgraded = new Set<Duplex>();
  const keepUpgraded = (_request: IncomingMessage, socket: Duplex) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
  };
  // Without a listener, Node answers such a request like any other.
  if (options.dev) outer.on('upgrade', keepUpgraded);
  await listen(outer, options.port, options.host);

  return {
    /** Told of each recurring job as it is first begun, and whenever it has succeeded. */
    noteJob: (name: string): void => metrics?.noteJob(name),
    /** Lets running requests end, then closes everything. */
    async close(): Promise<void> {
      // Pages in development hold theirs open for good, and closing a server waits for it.
      for (const socket of upgraded) socket.destroy();
      await closeServer(outer);
      await stopListening();
      await app.close();
    },
  };
}

function isSignedIn({ headers: { cookie = '' } }: IncomingMessage): boolean {
  return cookie.includes(`${sessionCookie().name}=`);
}

/** The type is what Next's client needs to pass the words on to whoever sent a form. */
function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), SECONDS_TO_FINISH * 1000);
  await closed;
  clearTimeout(late);
}
