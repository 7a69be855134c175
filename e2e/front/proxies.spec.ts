import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { browserArguments } from '@/e2e/find-browser';
import { fillReport, followLink, giveAddress, newCoder, sendReport } from '@/e2e/people';
import { freePort } from '@/lib/db/free-port';
import { findProgram } from '@/lib/start/find-program';
import { type SpawnedSite, spawnSite } from '@/lib/start/spawn-site';

/** A site that one nginx reaches under its public address and writes its own over, and under a second name that it keeps. */
const test = base.extend({
  launchOptions: async ({ launchOptions }, use) => {
    const names = '--host-resolver-rules=MAP *paychart.example 127.0.0.1';
    await use({ ...launchOptions, args: [...browserArguments, names] });
  },
  baseURL: async ({ browserName: _ }, use) => {
    await use(address); // which is known once the site has started
  },
});

test.skip(!findProgram('nginx'), 'There is no nginx here, and no root to install it');

let folder: string;
let nginx: ChildProcess;
let site: SpawnedSite;
let port: number;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  port = await freePort();
  address = `http://paychart.example:${port}`;
  site = await spawnSite('test', 'e2e-front', { NEXTAUTH_URL: ` ${address.toUpperCase()}/ ` });
  folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-nginx-'));
  await chmod(folder, 0o755); // nginx reads as a user of its own
  const to = `proxy_pass ${site.address.replace('localhost', '127.0.0.1')};`;
  const listens = `listen 127.0.0.1:${port};`;
  const configuration = path.join(folder, 'nginx.conf');
  await writeFile(
    configuration,
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
     http {
       access_log off;
       server { ${listens} server_name paychart.example; location / { ${to} } }
       server { ${listens} server_name www.paychart.example; location / { ${to} proxy_set_header Host $http_host; } }
     }`,
  );
  nginx = spawn('nginx', ['-c', configuration], { stdio: 'inherit' });
});
test.afterAll(async () => {
  const gone = new Promise((resolve) => nginx.once('exit', resolve));
  nginx.kill('SIGTERM');
  await Promise.all([gone, site.stop()]);
  await rm(folder, { recursive: true, force: true });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a bare nginx, which sends its upstream’s name as Host, takes every kind of form', async ({ page }) => {
      const email = newCoder();
      await page.goto('/submit');
      await fillReport(page, { amount: '51000' });
      await sendReport(page);
      await giveAddress(page, email);
      await followLink(page, email, '/submit/send');
      await sendReport(page);
      await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();
      await page.goto('/account');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL(`${address}/`);
    });

    test('a second name leads to the public one before anything is filled in', async ({ page }) => {
      await page.goto(`http://www.paychart.example:${port}/submit`);
      // The bare nginx hides the public address, so the mark of the redirect stays.
      const { origin, pathname } = new URL(page.url());
      expect(origin + pathname).toBe(`${address}/submit`);
      await fillReport(page, { amount: '51000' });
      await sendReport(page);
      await expect(page.getByRole('heading', { name: 'Where can we email you a link?' })).toBeVisible();
    });
  });
}
