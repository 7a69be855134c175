import { createServer, type Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '@/lib/db/free-port';
import { startSteadyReaders } from './readers';

const STALL = 600;
const READING = 2_000;
const RATE = 100;

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Answers nothing for a while after the first question, then everything. */
async function stalling(status: (page: string | undefined) => number): Promise<string> {
  let stall: Promise<void> | undefined;
  server = createServer(async (request, response) => {
    stall ??= setTimeout(STALL);
    await stall;
    response.writeHead(status(request.url), { 'content-length': 2 }).write('o');
    response.end('k');
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${port}`;
}

it('readers come at their rate while nobody answers, and each waits from when it was due', async () => {
  const readers = await startSteadyReaders(await stalling(() => 200), RATE, ['/']);
  await setTimeout(READING);
  const { rate, failed, p50, p99, longest } = await readers.stop();
  expect(failed).toBe(0);
  expect(rate).toBeGreaterThan(0.8 * RATE);
  expect(longest).toBeGreaterThan(0.9 * STALL);
  // Those who came while it stalled are a quarter of all: one reader at a time would have met the stall once.
  expect(p99).toBeGreaterThan(0.7 * STALL);
  expect(p50).toBeLessThan(0.5 * STALL);
});

it('what is not there is a failure', async () => {
  const site = await stalling((page) => (page === '/gone' ? 404 : 200));
  const readers = await startSteadyReaders(site, RATE, ['/', '/gone']);
  await setTimeout(READING);
  const { rate, failed } = await readers.stop();
  expect(failed).toBeGreaterThan((0.3 * RATE * READING) / 1_000);
  expect(rate).toBeLessThan(0.7 * RATE);
});
