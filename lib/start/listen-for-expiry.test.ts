import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { isListening } from '@/lib/health/listening';
import { listenForExpiry } from './listen-for-expiry';

const here = process.env.DATABASE_URL ?? '';
const source = { url: here, channel: expiryChannel(), database: db };
const fast = { proofEvery: 200, proofWithin: 1_000, askEvery: 50, retryAfter: 50 };
const expire = vi.fn(async (_tags: string[]) => undefined);
let stop: () => Promise<void>;

beforeEach(async () => {
  expire.mockClear();
  stop = await listenForExpiry(source, expire, fast);
});
afterEach(() => stop());

const isDeaf = () => vi.waitFor(() => expect(isListening()).toBe(false), { timeout: 10_000 });
const hearsAgain = () => vi.waitFor(() => expect(isListening()).toBe(true), { timeout: 10_000 });
const everythingExpired = () =>
  vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['database']), { timeout: 10_000 });

const notify = (payload: string) => db.$executeRaw`SELECT pg_notify('paychart_expire', ${payload})`;

it('expires what another process has moved', async () => {
  await notify('["survey","figure:state=TX"]');
  await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['survey', 'figure:state=TX']));
});

it.each(['{"tags":1}', 'not even that', ''])(
  'expires everything when it can’t read %j, and goes on',
  async (payload) => {
    await notify(payload);
    await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['database']));
    await notify('["survey"]');
    await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['survey']));
  },
);

it('connects again when the connection is lost, and then expires everything', async () => {
  await db.$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE query = 'LISTEN paychart_expire' AND datname = current_database()`;
  await isDeaf();
  await hearsAgain();
  await everythingExpired();
  await notify('["survey"]');
  await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['survey']));
});

it('holds no more of a connection after many proofs', async () => {
  const warned = vi.fn();
  process.on('warning', warned);
  await stop();
  const notified = vi.spyOn(db, '$executeRaw');
  stop = await listenForExpiry(source, expire, { ...fast, proofEvery: 1, proofWithin: 20 });
  await vi.waitFor(() => expect(notified.mock.calls.length).toBeGreaterThan(30), { timeout: 10_000 });
  process.off('warning', warned);
  expect(warned).not.toHaveBeenCalled();
});

describe('where a connection brings nothing', () => {
  it('asks for the newest release, and says that it is deaf', async () => {
    await stop();
    // LISTEN is answered here as by a pooler that changes connections: notifications go elsewhere.
    const elsewhere = new URL(here);
    elsewhere.pathname = '/postgres';
    stop = await listenForExpiry({ ...source, url: elsewhere.href }, expire, fast);
    await isDeaf();
    await everythingExpired();

    expire.mockClear();
    const asked = vi.spyOn(db, '$queryRaw');
    await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(5), { timeout: 10_000 });
    expect(expire).not.toHaveBeenCalled();
    await db.release.create({ data: { approvedReports: 0, sample: false, windowFrom: new Date() } });
    await everythingExpired();
    expect(expire).toHaveBeenCalledTimes(1);
  });
});

describe('behind a network', () => {
  const { hostname, port } = new URL(here);
  const open = new Set<Socket>();
  let mode: 'passes' | 'swallows' | 'closes';
  let connections: number;
  const network = createServer((socket) => {
    connections++;
    if (mode === 'closes') return socket.destroy();
    const server = connect(Number(port), hostname);
    for (const end of [socket, server]) {
      open.add(end);
      end.on('error', () => undefined);
      end.on('close', () => open.delete(end));
    }
    socket.pipe(server);
    server.on('data', (data) => mode === 'passes' && socket.write(data));
    server.on('close', () => socket.destroy());
    socket.on('close', () => server.destroy());
    return undefined;
  });

  beforeEach(async () => {
    await stop();
    [mode, connections] = ['passes', 0];
    await once(network.listen(0, '127.0.0.1'), 'listening');
    const through = new URL(here);
    const address = network.address();
    if (address === null || typeof address === 'string') throw new Error('The network has no port');
    through.host = `127.0.0.1:${address.port}`;
    stop = await listenForExpiry({ ...source, url: through.href }, expire, fast);
    return async () => {
      for (const end of open) end.destroy();
      network.close();
    };
  });

  it('that goes silent it notices, and connects anew', async () => {
    await hearsAgain();
    mode = 'swallows';
    await isDeaf();
    mode = 'passes';
    await hearsAgain();
    await everythingExpired();
    await notify('["survey"]');
    await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['survey']));
  });

  it('that goes silent it stops at once, also in the middle of connecting', async () => {
    await hearsAgain();
    [mode, connections] = ['swallows', 0];
    for (const end of open) end.destroy();
    await vi.waitFor(() => expect(connections).toBeGreaterThan(0), { timeout: 10_000 });
    const stopped = stop().then(() => 'stopped');
    expect(await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, 3_000))])).toBe('stopped');
  });

  it('it never tries more than one connection at a time while the database is away', async () => {
    await hearsAgain();
    [mode, connections] = ['closes', 0];
    const from = performance.now();
    for (const end of open) end.destroy();
    await isDeaf();
    await vi.waitFor(() => expect(connections).toBeGreaterThan(20), { timeout: 10_000 });
    expect((performance.now() - from) / connections).toBeGreaterThan(0.75 * fast.retryAfter);
    mode = 'passes';
    await hearsAgain();
  });
});
