import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '@/lib/db/free-port';
import { findBrowser } from './find-browser';

/**
 * `npm run test:e2e`: two sites on fresh databases, one empty and one full of sample reports, and Playwright against
 * them. What follows `--` goes to Playwright.
 */
const browser = findBrowser();
const parent = process.getuid?.() === 0 ? '/var/lib' : os.tmpdir(); // the database's user must reach it
const folders: string[] = [];
const running: ChildProcess[] = [];
let exitCode = 1;
try {
  const empty = await startSite('test', 'empty');
  const full = await startSite('demo', 'full');
  exitCode = await runPlaywright({
    EMPTY_SITE: empty.address,
    EMPTY_DATA: empty.folder,
    FULL_SITE: full.address,
    BROWSER: browser,
  });
} finally {
  await Promise.all(running.map(stop));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
}
process.exit(exitCode);

/** Resolves once it is served. */
async function startSite(mode: 'test' | 'demo', name: string): Promise<{ address: string; folder: string }> {
  const folder = await mkdtemp(path.join(parent, `paychart-e2e-${name}-`));
  folders.push(folder);
  const port = await freePort();
  const { DATABASE_URL: _, EMAIL_SERVER: __, ...environment } = process.env;
  const site = spawn(process.execPath, ['--import', 'tsx', 'lib/start/start.ts', mode], {
    env: {
      ...environment,
      PORT: String(port),
      PAYCHART_DATA_DIR: folder,
      NEXTAUTH_URL: `http://localhost:${port}`,
      TRUSTED_PROXIES: '1', // each test comes from an address of its own
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(site);
  return new Promise((resolve, reject) => {
    site.on('exit', (code) => reject(new Error(`The ${name} site ended with exit code ${code}`)));
    let said = '';
    site.stdout?.on('data', (text) => {
      said += text;
      if (said.includes('Paychart is at ')) {
        resolve({ address: `http://localhost:${port}`, folder });
      }
    });
  });
}

function runPlaywright(sites: Record<string, string>): Promise<number> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const args = [cli, 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
  const tests = spawn(process.execPath, args, { env: { ...process.env, ...sites }, stdio: 'inherit' });
  return new Promise((resolve) => tests.on('exit', (code) => resolve(code ?? 1)));
}

async function stop(site: ChildProcess): Promise<void> {
  if (site.exitCode !== null) return;
  const gone = new Promise((resolve) => site.once('exit', resolve));
  site.kill('SIGTERM');
  await gone;
}
