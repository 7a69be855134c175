import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '@/lib/db/free-port';
import { findProgram } from './find-program';
import { hostKeeper } from './keep-host';
import { listen } from './listen';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'user-agent': 'Mozilla/5.0' };
const open: Server[] = [];
afterAll(() => {
  for (const server of open) server.close();
});

/** A site that tells what it was asked for, and where its forms would be taken from. */
async function site(publicAddress: string): Promise<number> {
  const keepHost = hostKeeper(publicAddress);
  const server = createServer(async (asked, response) => {
    const answer = await keepHost(asked, String(asked.headers['x-client'] ?? '192.0.2.1'));
    if (answer.kind === 'moved') {
      response.writeHead(308, { location: answer.location }).end();
      return;
    }
    if (answer.kind === 'refused') {
      response.writeHead(403).end(answer.text);
      return;
    }
    const { host } = asked.headers;
    response.end(JSON.stringify({ host, url: asked.url, forwarded: asked.headers['x-forwarded-host'], ...answer }));
  });
  open.push(server);
  return listen(server, 0, '127.0.0.1');
}

interface Page {
  /** What the browser shows as its address. */
  address: string;
  redirects: number;
  served: { host: string; url: string; written?: string };
}

/** Opens a page as a browser does whose names all lead to one port; whoever is sent around more than 20 times gives up. */
async function opened(address: string, port: number, headers: Record<string, string> = browser): Promise<Page> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= 20; redirects++) {
    const answer = await asked(port, url.pathname + url.search, { ...headers, host: url.host });
    if (answer.location === undefined) return { address: url.href, redirects, served: JSON.parse(answer.body) };
    url = new URL(answer.location, url);
  }
  throw new Error(`${address} goes round in circles`);
}

function asked(
  port: number,
  target: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number | undefined; location: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: target, method, headers }, async (response) => {
      const { statusCode: status, headers: received } = response;
      resolve({ status, location: received.location, body: await text(response) });
    });
    sent.on('error', reject).end();
  });
}

/** Sends the very bytes. */
function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(bytes);
  return text(socket);
}

const home = 'https://paychart.example';
const ported = 'https://paychart.example:8443';

/**
 * What proxies send when someone asks for `asked`, as Debian 12's were seen to: the client's own X-Forwarded-Host and
 * X-Forwarded-For go through all but Caddy, Apache adds behind them, and HAProxy writes a second X-Forwarded-For.
 */
const proxies: Record<string, (asked: URL) => Record<string, string>> = {
  'nginx 1.22, bare proxy_pass': () => ({ host: '127.0.0.1:3000' }),
  'nginx 1.22, proxy_pass to an upstream block': () => ({ host: 'backend' }),
  'nginx 1.22, proxy_pass to a name of the network': () => ({ host: 'app:3000' }),
  'nginx 1.22, proxy_pass to a public name': () => ({ host: 'origin.paychart.example' }),
  'nginx 1.22, proxy_pass to a public address': () => ({ host: '203.0.113.7:3000' }),
  'nginx 1.22, Host $host': ({ hostname }) => ({ host: hostname }),
  'nginx 1.22, Host $http_host': ({ host }) => ({ host }),
  'nginx 1.22, Host $server_name, of which www is the first': () => ({ host: 'www.paychart.example' }),
  'nginx 1.22, Host $host:$server_port behind another': ({ hostname }) => ({ host: `${hostname}:8080` }),
  'nginx 1.22, X-Forwarded-Proto $scheme behind another': ({ host }) => ({ host, 'x-forwarded-proto': 'http' }),
  'nginx 1.22, X-Forwarded-Proto $scheme': ({ host }) => ({ host, 'x-forwarded-proto': 'https' }),
  'HAProxy 2.6': ({ host }) => ({ host }),
  'Varnish 7.1': ({ host }) => ({ host }),
  'Caddy 2.6': ({ host }) => ({ host, 'x-forwarded-host': host, 'x-forwarded-proto': 'https' }),
  'Caddy 2.6 behind another': ({ host }) => ({ host, 'x-forwarded-host': host, 'x-forwarded-proto': 'http' }),
  'Apache 2.4, ProxyPass': ({ host }) => ({ host: '127.0.0.1:3000', 'x-forwarded-host': host }),
  'Apache 2.4 behind another': ({ host }) => ({ host: '127.0.0.1:3000', 'x-forwarded-host': `${host}, inner.example` }),
};

/** Puts a proxy before a site that writes these headers, and nothing else. */
async function behind(write: (asked: URL) => Record<string, string>, publicAddress: string): Promise<number> {
  const port = await site(publicAddress);
  const proxy = createServer(async ({ headers, url = '/', method }, response) => {
    const { host, ...others } = headers;
    const kept = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)]));
    const answer = await asked(port, url, { ...kept, ...write(new URL(`https://${host}`)) }, method);
    response.writeHead(answer.status ?? 500, answer.location ? { location: answer.location } : {}).end(answer.body);
  });
  open.push(proxy);
  return listen(proxy, 0, '127.0.0.1');
}

describe.each(Object.entries(proxies))('behind %s', (_, write) => {
  it.each([home, ported])('people who ask for %s get their page, and forms are taken from there', async (address) => {
    const port = await behind(write, address);
    for (let visit = 0; visit < 3; visit++) {
      const page = await opened(`${address}/submit?edit=1`, port);
      expect(page.served.host).toBe(new URL(address).host);
      expect(page.served.url).toMatch(/^\/submit\?edit=1/);
      expect(new URL(page.address).origin).toBe(address);
      expect(page.redirects).toBeLessThanOrEqual(visit === 0 ? 1 : 0);
      if (visit > 0) expect(page.address).toBe(`${address}/submit?edit=1`);
    }
    const sent = await asked(port, '/submit', { host: new URL(address).host, origin: address }, 'POST');
    expect(JSON.parse(sent.body)).toMatchObject({ host: new URL(address).host });
  });

  it('nothing goes round in circles, whatever is asked for, in any order', async () => {
    const port = await behind(write, home);
    const address = fc.constantFrom(
      ...[home, 'https://www.paychart.example', 'https://203.0.113.7', 'http://paychart.example', 'https://x.example'],
    );
    const target = fc.constantFrom('/', '/submit', '/submit?edit=1', '/?from-host=www.paychart.example', '/api/health');
    await fc.assert(
      fc.asyncProperty(address, target, async (start, path) => {
        const { redirects } = await opened(start + path, port);
        expect(redirects).toBeLessThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
  });

  it('another site’s form is refused', async () => {
    const port = await behind(write, home);
    const headers = { host: 'paychart.example', origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' };
    const sent = await asked(port, '/submit', headers, 'POST');
    expect(sent.status).toBe(403);
    expect(sent.body).toBe(
      'This form was opened at another address. Nothing was changed. Open https://paychart.example and send it from there.',
    );
  });
});

describe('a second address', () => {
  const passes = ({ host }: URL) => ({ host });
  const keeps = ({ host }: URL) => ({ host: '127.0.0.1:3000', 'x-forwarded-host': host });

  it.each([
    ['https://www.paychart.example/submit', passes],
    ['https://www.paychart.example/submit', keeps],
    ['https://www.paychart.example./submit', passes],
    ['https://paychart.example.:443/submit', passes],
    ['https://paychart.example:3000/submit', passes],
    ['https://203.0.113.7/submit', passes],
    ['https://[2001:db8::7]/submit', passes],
  ])('%s leads to the public one, before anything is filled in, each time', async (address, write) => {
    const port = await behind(write, home);
    for (let visit = 0; visit < 3; visit++) {
      const page = await opened(`${address}?a=b`, port);
      expect(page.address).toBe(`${home}/submit?a=b`);
      expect(page.served).not.toHaveProperty('written');
    }
  });

  it('takes a mark from whoever comes with it, for nobody else', async () => {
    const port = await site(home);
    const www = { ...browser, host: 'www.paychart.example', 'x-forwarded-proto': 'https' };
    const from = (client: string, path: string) => asked(port, path, { ...www, 'x-client': client });
    expect((await from('192.0.2.66', '/submit?from-host=x')).status).toBe(200);
    expect((await from('192.0.2.66', '/submit')).status).toBe(200);
    expect(await from('192.0.2.7', '/submit')).toMatchObject({
      status: 308,
      location: `${home}/submit?from-host=www.paychart.example`,
    });
  });

  it('in http leads to the public one in https', async () => {
    const port = await site(home);
    const ask = (scheme: string, target: string) =>
      asked(port, target, { ...browser, host: 'paychart.example', 'x-forwarded-proto': scheme });
    const { location = '' } = await ask('http', '/submit');
    expect(location).toBe(`${home}/submit?from-host=paychart.example`);
    expect(await ask('https', '/submit?from-host=paychart.example')).toMatchObject({ location: `${home}/submit` });
    expect((await ask('http', '/submit')).status).toBe(308);
  });

  it('is not taken for a proxy’s when its visitors do not follow', async () => {
    const port = await site(home);
    for (let visit = 0; visit < 50; visit++) {
      expect((await asked(port, `/guide?${visit}`, { ...browser, host: '203.0.113.7' })).status).toBe(308);
    }
  });

  it('gives its page, after some redirects, where a proxy drops the mark as well', async () => {
    const port = await site(home);
    const statuses: (number | undefined)[] = [];
    for (let visit = 0; visit < 12; visit++) {
      statuses.push((await asked(port, '/', { ...browser, host: 'd1.cdn.example' })).status);
    }
    expect(statuses.indexOf(200)).toBe(8);
  });

  it('leads nowhere for what is no page, so that machines and scripts get their answer', async () => {
    const port = await site(home);
    const www = { ...browser, host: 'www.paychart.example' };
    for (const [target, headers] of [
      ['/api/v1/figures', www],
      ['/_next/static/x.js', www],
      ['/submit', { ...www, rsc: '1' }],
      ['/submit', { ...www, 'sec-fetch-mode': 'cors' }],
    ] as const) {
      expect((await asked(port, target, headers)).status).toBe(200);
    }
    expect((await asked(port, '/submit', { host: 'www.paychart.example' })).status).toBe(308);
  });

  it('and http for https are told apart only where the public address is https', async () => {
    const port = await site('http://paychart.example');
    const answer = await asked(port, '/', { ...browser, host: 'paychart.example', 'x-forwarded-proto': 'https' });
    expect(JSON.parse(answer.body)).toMatchObject({ host: 'paychart.example', written: 'https://paychart.example' });
  });
});

describe('health checks', () => {
  it.each([
    ['by address', 'GET /api/health HTTP/1.1\r\nHost: 10.0.0.7:3000\r\nConnection: close\r\n\r\n'],
    ['by localhost', 'GET / HTTP/1.1\r\nHost: localhost:3000\r\nConnection: close\r\n\r\n'],
    ['by a public address', 'GET / HTTP/1.1\r\nHost: 203.0.113.7\r\nAccept: */*\r\nConnection: close\r\n\r\n'],
    ['of HAProxy, without Host', 'OPTIONS / HTTP/1.0\r\n\r\n'],
    ['in HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n'],
    ['with an empty Host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'],
    ['with a Host that is none', 'GET / HTTP/1.1\r\nHost: a b/c@:x\r\nConnection: close\r\n\r\n'],
    ['in absolute form', 'GET http://10.0.0.7:3000/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ])('%s get their answer', async (_, bytes) => {
    const answer = await raw(await site(home), bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(answer).toContain('"host":"paychart.example"');
  });

  it('and people in absolute form are told by the host in it', async () => {
    const port = await site(home);
    const get = (address: string) =>
      raw(port, `GET ${address} HTTP/1.1\r\nHost: other.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n`);
    expect(await get('http://paychart.example/submit?a=b')).toContain('"url":"/submit?a=b"');
    expect(await get('http://www.paychart.example/submit')).toMatch(
      /308[\s\S]*location: https:\/\/paychart.example\/submit/i,
    );
  });
});

describe('a site on this machine alone', () => {
  const local = 'http://localhost:3000';
  it('leads from one name of the machine to the other', async () => {
    const answer = await asked(await site(local), '/submit', { ...browser, host: '127.0.0.1:3000' });
    expect(answer.location).toBe('http://localhost:3000/submit?from-host=127.0.0.1%3A3000');
  });

  it('stays as it is where it is seen from another machine', async () => {
    const seen = await asked(await site(local), '/submit', { ...browser, host: '192.168.1.5:3000' });
    expect(JSON.parse(seen.body)).toMatchObject({ host: '192.168.1.5:3000', kind: 'served' });
  });
});

describe.runIf(findsNginx())('behind a real nginx', () => {
  let folder: string;
  let nginx: ChildProcess;
  const ports: Record<string, number> = {};
  const ways = {
    bare: '',
    host: 'proxy_set_header Host $host;',
    httpHost: 'proxy_set_header Host $http_host;',
    serverName: 'proxy_set_header Host $server_name;',
    chained: 'proxy_set_header Host $http_host; proxy_set_header X-Forwarded-Proto $scheme;',
    current: 'proxy_http_version 1.1; proxy_set_header Host $http_host; proxy_set_header X-Forwarded-Proto https;',
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-nginx-'));
    await chmod(folder, 0o755); // nginx reads as a user of its own
    const servers: string[] = [];
    for (const [way, lines] of Object.entries(ways)) {
      for (const [target, address] of [
        ['plain', home],
        ['block', home],
        ['ported', ported],
      ] as const) {
        const upstream = await site(address);
        const name = `${way}_${target}`;
        const port = await freePort();
        ports[name] = port;
        const to = target === 'block' ? name : `127.0.0.1:${upstream}`;
        servers.push(`upstream ${name} { server 127.0.0.1:${upstream}; }
          server { listen 127.0.0.1:${port}; server_name www.paychart.example paychart.example;
            location / { proxy_pass http://${to}; ${lines} } }`);
      }
    }
    const configuration = path.join(folder, 'nginx.conf');
    await writeFile(
      configuration,
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
       http { access_log off; ${servers.join('\n')} }`,
    );
    nginx = spawn('nginx', ['-c', configuration], { stdio: 'ignore' });
    await vi.waitFor(() => asked(ports.bare_plain ?? 0, '/', {}), { timeout: 20_000 });
  });
  afterAll(async () => {
    const gone = new Promise((resolve) => nginx.once('exit', resolve));
    nginx.kill('SIGTERM');
    await gone;
    await rm(folder, { recursive: true, force: true });
  });

  it.each(
    Object.keys(ways).flatMap((way) => [
      [`${way}_plain`, home],
      [`${way}_block`, home],
      [`${way}_ported`, ported],
    ]),
  )('as %s people get the pages of %s, and its forms are taken', async (name, address) => {
    const port = ports[name] ?? 0;
    for (let visit = 0; visit < 3; visit++) {
      const page = await opened(`${address}/submit`, port);
      expect(page.served.host).toBe(new URL(address).host);
      expect(page.redirects).toBeLessThanOrEqual(visit === 0 ? 1 : 0);
    }
    const sent = await asked(port, '/submit', { host: new URL(address).host, origin: address }, 'POST');
    expect(JSON.parse(sent.body)).toMatchObject({ host: new URL(address).host });
  });

  it.each(['httpHost_plain', 'httpHost_block', 'host_plain', 'current_plain'])(
    'as %s www leads to the name without it',
    async (name) => {
      const page = await opened('https://www.paychart.example/submit?a=b', ports[name] ?? 0);
      expect(page.address).toBe(`${home}/submit?a=b`);
      expect(page.redirects).toBe(2);
    },
  );
});

function findsNginx(): boolean {
  const found = findProgram('nginx');
  if (!found) process.stdout.write('There is no nginx here, and no root to install it: its tests are left out.\n');
  return found;
}
