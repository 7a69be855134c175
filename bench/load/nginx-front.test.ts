import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StartedProgram } from '@/bench/started-program';
import { freePort } from '@/lib/db/free-port';
import { MOST_BYTES } from '@/lib/intake/receive-file';
import { findProgram } from '@/lib/start/find-program';
import { startFront } from './nginx-front';

const found = findProgram('nginx');
if (!found) process.stdout.write('There is no nginx here, and no root to install it: its tests are left out.\n');

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const well: Answer = (_, response) => void response.end('well');
const dies: Answer = (request) => void request.socket.destroy();
const says =
  (status: number): Answer =>
  (_, response) =>
    void response.writeHead(status).end();

/** Stands in place of a server of the site. */
class Stub {
  asked: { what: string; headers: IncomingHttpHeaders; bytes: number }[] = [];
  connections = 0;
  answer = well;
  readonly #server = createServer(async (request, response) => {
    const { length } = await buffer(request);
    this.asked.push({ what: `${request.method} ${request.url}`, headers: request.headers, bytes: length });
    this.answer(request, response);
  });

  constructor(readonly port: number) {
    this.#server.on('connection', () => {
      this.connections += 1;
    });
  }

  open(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(this.port, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }
}

const ROUNDS = 20;

describe.skipIf(!found)('nginx as the documentation has it', () => {
  let stubs: [Stub, Stub];
  let front: StartedProgram;

  beforeEach(async () => {
    stubs = [new Stub(await freePort()), new Stub(await freePort())];
    for (const stub of stubs) await stub.open();
    front = await startFront(await freePort(), [`127.0.0.1:${stubs[0].port}`, `127.0.0.1:${stubs[1].port}`]);
    for (const stub of stubs) stub.asked = [];
  });
  afterEach(async () => {
    await front.stop();
    for (const stub of stubs) await stub.close();
  });

  const get = (path = '/') => fetch(front.address.replace(/\/$/, path));
  const post = (body: BodyInit = 'a form') => fetch(front.address, { method: 'POST', body });
  const asked = () => stubs.flatMap((stub) => stub.asked);
  /** Of so many requests, one after the other. */
  const statuses = async (ask: () => Promise<Response>, times = ROUNDS) => {
    const got: number[] = [];
    for (let time = 0; time < times; time++) {
      const response = await ask();
      await response.arrayBuffer();
      got.push(response.status);
    }
    return got;
  };
  const all = (status: number) => Array.from({ length: ROUNDS }, () => status);

  it('says who asks and for what, and asks both over connections that stay', async () => {
    await statuses(get);
    const { host } = new URL(front.address);
    for (const { headers } of asked()) {
      expect(headers).toMatchObject({ host, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' });
    }
    for (const stub of stubs) {
      expect(stub.asked.length).toBeGreaterThan(ROUNDS / 4);
      expect(stub.connections).toBeLessThanOrEqual(2);
    }
  });

  it('a server that is gone is missed by nobody, and a form goes to the other one, once', async () => {
    await stubs[0].close();
    expect(await statuses(get)).toEqual(all(200));
    expect(await statuses(post)).toEqual(all(200));
    expect(stubs[1].asked.filter(({ what }) => what === 'POST /')).toHaveLength(ROUNDS);
    await stubs[0].open();
  });

  it('a form that a server had got when it died is not sent to another one, but a question is', async () => {
    stubs[0].answer = dies;
    expect(await statuses(get)).toEqual(all(200));
    const seen = asked().length;
    stubs[1].answer = dies;
    // Both are left alone after that, and asked all the same: there is no other.
    const answered = await statuses(post, 4);
    expect(answered.every((status) => status === 502)).toBe(true);
    expect(asked().length - seen).toBeLessThanOrEqual(4);
  });

  it('what a server says itself counts as no failure of it', async () => {
    for (const stub of stubs) stub.answer = says(503);
    expect(await statuses(get)).toEqual(all(503));
    for (const stub of stubs) expect(stub.asked.length).toBeGreaterThan(ROUNDS / 4);
  });

  it('a server that drains is asked until it is gone, and nothing fails', async () => {
    stubs[0].answer = (_, response) => void response.setHeader('connection', 'close').end();
    expect(await statuses(post)).toEqual(all(200));
    await stubs[0].close();
    expect(await statuses(post)).toEqual(all(200));
    expect(asked()).toHaveLength(2 * ROUNDS);
    await stubs[0].open();
  });

  it('servers that were both gone are asked again soon after', async () => {
    for (const stub of stubs) await stub.close();
    expect(await statuses(get, 1)).toEqual([502]);
    for (const stub of stubs) await stub.open();
    const back = performance.now();
    while ((await statuses(get, 1))[0] !== 200) await setTimeout(20);
    expect(performance.now() - back).toBeLessThan(4_000);
  });

  it('what one version of the site lacks during an upgrade comes from the other', async () => {
    stubs[0].answer = says(404);
    expect(await statuses(() => get('/_next/static/chunks/a.js'))).toEqual(all(200));
    const pages = await statuses(get);
    expect(pages).toContain(404);
  });

  it('the largest file of a survey comes through', async () => {
    expect(await statuses(() => post(Buffer.alloc(MOST_BYTES)), 1)).toEqual([200]);
    expect(asked()[0]?.bytes).toBe(MOST_BYTES);
  });
});
