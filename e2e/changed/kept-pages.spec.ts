import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { listedPages } from '@/e2e/listed-pages';
import { anyAddress } from '@/e2e/people';
import { type SpawnedSite, spawnSite } from '@/lib/start/spawn-site';

const run = promisify(execFile);

// The second one ends the site.
test.describe.configure({ mode: 'serial' });

const token = 't'.repeat(32);

let site: SpawnedSite;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await spawnSite('test', 'e2e-kept', { TRUSTED_PROXIES: '1', DRAIN_SECONDS: '8', METRICS_TOKEN: token });
});
test.afterAll(() => site.stop());

/** Those that say how many reports are approved, what moderators decided, or which release is the newest. */
const saysCounts = ['/', '/method', '/transparency', '/data'];

test('a decision that moves no figure throws away the pages that tell of it, and keeps all others', async () => {
  test.setTimeout(300_000);
  const pages = listedPages(await (await read('/sitemap.xml')).text());
  expect(pages.length).toBeGreaterThan(100);
  await rendered(pages);
  const answersQuestions = await rendered(pages);
  const kept = pages.filter((page) => !answersQuestions.includes(page));
  expect(kept.length).toBeGreaterThan(100);

  await decide('reject');
  const afterRejection = await rendered(kept);
  expect(saysCounts).toEqual(expect.arrayContaining(afterRejection));
  await rendered(kept);

  await decide('approve');
  await expect(async () => expect(await (await read('/')).text()).toContain('1 approved report')).toPass();
  const afterApproval = await rendered(kept);
  expect(saysCounts).toEqual(expect.arrayContaining(afterApproval));
});

test('whoever has the token is told how the server does, and nobody else', async () => {
  expect((await read('/api/metrics')).status).toBe(401);
  const headers = { authorization: `Bearer ${token}` };
  const told = await (await fetch(`${site.address}/api/metrics`, { headers })).text();
  expect(told).toMatch(/^paychart_page_cache_requests_total\{result="hit"\} [1-9]/m);
  expect(told).toMatch(/^paychart_job_last_success_timestamp_seconds\{job="move_window"\} 1/m);
  expect(told).toMatch(/^paychart_database_up 1$/m);
  expect(told).not.toMatch(/report|account|queue|decision/);
});

test('a server that is told to stop says so, goes on answering, and ends', async () => {
  expect((await read('/api/health')).status).toBe(200);
  process.kill(site.pid, 'SIGTERM');
  await expect(async () => {
    const health = await read('/api/health');
    expect([health.status, await health.json()]).toEqual([503, { status: 'draining' }]);
  }).toPass({ timeout: 6_000 });
  const page = await read('/');
  expect([page.status, page.headers.get('connection')]).toEqual([200, 'close']);
  expect(await site.gone).toBe(0);
  await expect(read('/')).rejects.toThrow();
});

async function decide(how: 'approve' | 'reject'): Promise<void> {
  await run(process.execPath, ['--import', 'tsx', 'e2e/changed/decide-one.ts', how], {
    env: {
      ...process.env,
      PAYCHART_MODE: 'test',
      PAYCHART_DATA_DIR: site.folder,
      NEXTAUTH_URL: site.address,
      NEXTAUTH_SECRET: 'n'.repeat(32),
    },
  });
}

/** Which pages were rendered anew to answer. */
async function rendered(pages: readonly string[]): Promise<string[]> {
  const anew: string[] = [];
  for (const page of pages) {
    const response = await read(page);
    if (response.headers.get('cache-status') !== 'Paychart; hit') anew.push(page);
    await response.arrayBuffer();
  }
  return anew;
}

async function read(address: string): Promise<Response> {
  return fetch(site.address + address, { headers: { 'x-forwarded-for': anyAddress() } });
}
