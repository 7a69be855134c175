import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type APIRequestContext, test as base, expect } from '@playwright/test';
import { Client } from 'pg';
import { importReports, reportLine } from '@/e2e/import-reports';
import { moderator, signIn } from '@/e2e/people';
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/db/embedded-server';
import { freePort } from '@/lib/db/free-port';
import { freshFolder } from '@/lib/db/fresh-folder';
import { findProgram } from '@/lib/start/find-program';
import { type SpawnedSite, spawnSite } from '@/lib/start/spawn-site';

const APPROVALS = 500;
const WHILE_DEAF = 10;
const MOST_MILLISECONDS_OLD = 250;
const BEFORE = 40;

/** Decides on one server, and reads there, on a second one, and through two caches in front of the first. */
const test = base.extend({
  baseURL: async ({ browserName: _ }, use) => {
    await use(address); // which is known once the site has started
  },
});

test.skip(
  !findProgram('nginx') || !findProgram('varnishd'),
  'There is no nginx or no Varnish here, and no root to install it',
);

let folder: string;
let database: EmbeddedServer;
let sql: Client;
let deciding: SpawnedSite;
let address: string;
let second: SpawnedSite;
let proxies: ChildProcess[];
let elsewhere: string[];

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const data = await freshFolder('e2e-fresh');
  database = await startEmbeddedServer(data);
  const url = await database.database('site');
  const variables = { DATABASE_URL: url, AUTHORSHIP_SECRET: randomUUID().repeat(2), TRUSTED_PROXIES: '1' };
  deciding = await spawnSite('test', 'e2e-fresh', variables);
  address = deciding.address;
  second = await spawnSite('test', 'e2e-fresh', variables);
  sql = new Client({ connectionString: url });
  await sql.connect();
  const lines = Array.from({ length: BEFORE + APPROVALS + WHILE_DEAF }, (_, index) =>
    reportLine('TX', 50_000 + 10 * index),
  );
  await importReports('approved', lines.slice(0, BEFORE), deciding.folder, variables);
  await importReports('pending', lines.slice(BEFORE), deciding.folder, variables);

  folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-caches-'));
  await chmod(folder, 0o755); // nginx and Varnish read as users of their own
  const behind = new URL(deciding.address).port;
  const [nginx, varnish] = [await freePort(), await freePort()];
  const configuration = path.join(folder, 'nginx.conf');
  await writeFile(
    configuration,
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
     http {
       access_log off;
       proxy_cache_path ${folder}/kept keys_zone=kept:1m;
       server {
         listen 127.0.0.1:${nginx};
         location / { proxy_pass http://127.0.0.1:${behind}; proxy_cache kept; proxy_cache_use_stale updating; }
       }
     }`,
  );
  proxies = [
    spawn('nginx', ['-c', configuration], { stdio: 'ignore' }),
    spawn('varnishd', ['-F', '-n', `${folder}/varnish`, '-a', `127.0.0.1:${varnish}`, '-b', `127.0.0.1:${behind}`], {
      stdio: 'ignore',
    }),
  ];
  elsewhere = [second.address, `http://127.0.0.1:${nginx}`, `http://127.0.0.1:${varnish}`];
  for (const site of elsewhere) await expect(() => readCount(site)).toPass({ timeout: 30_000 });
});
test.afterAll(async () => {
  const gone = proxies.map((proxy) => new Promise((resolve) => proxy.once('exit', resolve)));
  for (const proxy of proxies) proxy.kill('SIGTERM');
  await sql.end();
  await Promise.all([...gone, deciding.stop(), second.stop()]);
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

test('no reader is told an old figure after a decision, on whatever server and through whatever cache', async ({
  page,
}) => {
  test.setTimeout(1_200_000);
  await signIn(page, moderator, '/admin');
  const { rows } = await sql.query<{ id: string }>(`SELECT id FROM report WHERE status = 'PENDING'`);
  expect(rows.length).toBe(APPROVALS + WHILE_DEAF);
  await page.reload(); // what the server sends works without scripts
  const fields = await page
    .locator('form', { has: page.getByRole('button', { name: /^Approve/ }) })
    .first()
    .evaluate((form) => [...form.querySelectorAll('input')].map(({ name, value }) => [name, value] as const));
  const form = Object.fromEntries(fields.filter(([name]) => name.startsWith('$')));

  let approved = await readCount(deciding.address);
  const old: Record<string, number> = {};
  for (const [index, { id }] of rows.entries()) {
    if (index >= APPROVALS) await loseListeners();
    await approve(page.request, { ...form, report: id });
    approved++;
    const decided = performance.now();
    expect([index, await readCount(deciding.address)]).toEqual([index, approved]);
    for (const site of elsewhere) {
      for (let asked = performance.now(); (await readCount(site)) !== approved; asked = performance.now()) {
        old[site] = Math.max(old[site] ?? 0, asked - decided);
        expect([index, site, old[site]]).toEqual([index, site, expect.any(Number)]);
        expect(old[site]).toBeLessThan(MOST_MILLISECONDS_OLD);
      }
    }
  }
});

async function approve(request: APIRequestContext, report: Record<string, string>): Promise<void> {
  const answer = await request.post('/admin', {
    multipart: { ...report, decision: 'approve' },
    headers: { origin: deciding.address },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
}

/** The servers are cut off from what others move, and find the way back by themselves. */
async function loseListeners(): Promise<void> {
  const { rowCount } = await sql.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %' AND datname = current_database()`,
  );
  expect(rowCount).not.toBe(null);
}

/** How many approved reports the home page tells of. */
async function readCount(site: string): Promise<number> {
  const html = await (await fetch(site, { headers: { 'accept-encoding': 'gzip' } })).text();
  const [, count = ''] = /([\d,]+) approved reports?/.exec(html) ?? [];
  expect(count).not.toBe('');
  return Number(count.replace(',', ''));
}
