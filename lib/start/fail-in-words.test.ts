import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '@/lib/db/free-port';
import { failInWords } from './fail-in-words';
import { listen } from './listen';

type Answer = (response: ServerResponse) => void;

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server on which Next answers so. Returns its port. */
async function serve(answer: Answer): Promise<number> {
  const server = createServer((request: IncomingMessage, response) => {
    failInWords(request, response);
    answer(response);
  });
  servers.push(server);
  const port = await freePort();
  await listen(server, port, '127.0.0.1');
  return port;
}

const ask = async (answer: Answer, method = 'GET') =>
  fetch(`http://127.0.0.1:${await serve(answer)}/submit`, { method });

/** All that comes over a connection on which two ask. */
async function askTwice(answer: Answer): Promise<string> {
  const socket = connect(await serve(answer), '127.0.0.1');
  const request = 'GET /submit HTTP/1.1\r\nhost: any\r\n';
  socket.write(`${request}\r\n${request}connection: close\r\n\r\n`);
  return text(socket);
}

/** As Next and what compresses for it: in parts, with a header that says so. */
const page =
  (status: number, type = 'text/html; charset=utf-8'): Answer =>
  async (response) => {
    response.statusCode = status;
    response.setHeader('content-type', type);
    response.setHeader('content-encoding', 'gzip');
    const gzip = createGzip();
    gzip.on('data', (chunk) => response.write(chunk));
    gzip.on('end', () => response.end());
    gzip.write('<!DOCTYPE html><html id="__next_error__"><body></body>');
    gzip.flush();
    await setImmediate();
    gzip.end('</html>');
  };

/** As Next where nothing compresses. */
const plain =
  (send: Answer): Answer =>
  (response) => {
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html');
    response.setHeader('etag', '"1"');
    send(response);
  };

it.each([
  ['compressed', page(500)],
  [
    'in parts',
    plain((response) => {
      response.write('<!DOCTYPE html><html id="__next_error__">');
      response.end('</html>');
    }),
  ],
  ['at once', plain((response) => response.end('<!DOCTYPE html><html id="__next_error__"></html>'))],
  [
    'before there was any page',
    plain((response) => {
      response.setHeader('content-type', 'text/plain');
      response.end('Internal Server Error');
    }),
  ],
  ['with its header', plain((response) => response.writeHead(500, { etag: '"2"' }).end('<!DOCTYPE html>'))],
])('a page that failed, sent %s, says so in text, and nothing else', async (_, answer) => {
  const [response, both] = await Promise.all([ask(answer), askTwice(answer)]);
  expect(response.status).toBe(500);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
  const said = await response.text();
  expect(said).toMatch(/^This page could not be shown: .* load it again\.$/);
  expect(both).not.toContain('<');
  expect(both.split(said)).toEqual([expect.stringMatching(/^HTTP/), expect.stringMatching(/^HTTP/), '']);
});

it('who sent something is not told that it is safe', async () => {
  const response = await ask(page(500), 'POST');
  expect(await response.text()).toMatch(/^No answer came: .* may have arrived or not\./);
});

it('HEAD gets the same headers and no body', async () => {
  const response = await ask(page(503), 'HEAD');
  expect([response.status, response.headers.get('content-type')]).toEqual([503, 'text/plain; charset=utf-8']);
  expect(await response.text()).toBe('');
});

it.each([
  ['a page', page(200)],
  ['a page that is missing', page(404)],
  ['what scripts ask for', page(500, 'text/x-component')],
])('leaves %s as it is', async (_, answer) => {
  expect(await (await ask(answer)).text()).toContain('__next_error__');
});
