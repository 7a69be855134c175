import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { WINDOW_TAG } from '@/lib/aggregates/figure-tags';
import { whileNobodyElse } from '@/lib/db/while-nobody-else';
import { keepModelFresh } from './keep-model-fresh';

const url = process.env.DATABASE_URL ?? '';
const waits = { quiet: 20, longest: 100, pause: 50, another: 50, longestFit: 60_000 };
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Servers that fit, and how many of them do at once. */
function servers(count: number, itsWaits = waits) {
  const seen = { now: 0, most: 0, fits: 0 };
  const run = async (signal: AbortSignal) => {
    seen.most = Math.max(seen.most, ++seen.now);
    seen.fits++;
    await setTimeout(200, undefined, { signal }).catch(() => undefined);
    seen.now--;
  };
  const started = Array.from({ length: count }, () => keepModelFresh(url, itsWaits, run));
  stops.push(...started.map(({ stop }) => stop));
  return { seen, started };
}

/** Another process that fits. */
async function other() {
  const source = `
    import { setTimeout } from 'node:timers/promises';
    import { whileNobodyElse } from '@/lib/db/while-nobody-else';
    await whileNobodyElse(process.env.DATABASE_URL ?? '', 'fit-model', async () => {
      process.stdout.write('at it');
      await setTimeout(60_000);
    });`;
  const process_ = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', source]);
  stops.push(async () => process_.kill('SIGKILL'));
  await once(process_.stdout, 'data');
  return process_;
}

it('one of several servers fits at a time, and each looks whether anything is left to do', async () => {
  const { seen, started } = servers(3);
  await vi.waitFor(() => expect(seen.fits).toBe(3), { timeout: 20_000 });
  for (const { heard } of started) heard([WINDOW_TAG]);
  await vi.waitFor(() => expect(seen.fits).toBe(6), { timeout: 20_000 });
  expect(seen.most).toBe(1);
});

it('another takes over from one that is killed while it fits', async () => {
  const first = await other();
  const { seen } = servers(2);
  await setTimeout(500);
  expect(seen.fits).toBe(0);
  expect(await whileNobodyElse(url, 'fit-model', () => Promise.reject(new Error('Two at once')))).toBe(false);
  expect(await whileNobodyElse(url, 'other work', async () => undefined)).toBe(true);
  first.kill('SIGKILL');
  await vi.waitFor(() => expect(seen.fits).toBeGreaterThan(0), { timeout: 20_000 });
  expect(seen.most).toBe(1);
});

it('does not wait for good for one of which the database does not know that it is lost', async () => {
  await other();
  const { seen } = servers(1, { ...waits, longestFit: 300 });
  await vi.waitFor(() => expect(seen.fits).toBe(1), { timeout: 20_000 });
});

it('a fit that loses the database ends with a line in the log', async () => {
  const fit = spawn(process.execPath, ['--import', 'tsx', 'lib/start/fit-worker.ts'], {
    env: { ...process.env, DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' },
  });
  const ended = once(fit, 'exit');
  const said = await Promise.all([text(fit.stdout), text(fit.stderr)]);
  expect(said.map((lines) => lines.trim())).toEqual([
    expect.stringMatching(/^\{"level":50.*"msg":"The pay model could not be fitted"\}$/),
    '',
  ]);
  expect(await ended).toEqual([1, null]);
});
