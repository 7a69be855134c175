import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { type SpawnedSite, spawnSite } from '@/lib/start/spawn-site';
import { findBrowser } from './find-browser';

/**
 * `npm run test:e2e`: two sites on fresh databases, one empty and one full of sample reports, and Playwright against
 * them; the tests of changed figures start a third. What follows `--` goes to Playwright.
 */
const browser = findBrowser();
const running: SpawnedSite[] = [];
let exitCode = 1;
try {
  const empty = await startSite('test', 'e2e-empty');
  const full = await startSite('demo', 'e2e-full');
  exitCode = await runPlaywright({
    EMPTY_SITE: empty.address,
    EMPTY_DATA: empty.folder,
    FULL_SITE: full.address,
    BROWSER: browser,
  });
} finally {
  await Promise.all(running.map((site) => site.stop()));
}
process.exit(exitCode);

async function startSite(mode: 'test' | 'demo', purpose: string): Promise<SpawnedSite> {
  const site = await spawnSite(mode, purpose, { TRUSTED_PROXIES: '1' }); // each test comes from an address of its own
  running.push(site);
  return site;
}

function runPlaywright(sites: Record<string, string>): Promise<number> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const args = [cli, 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
  const tests = spawn(process.execPath, args, { env: { ...process.env, ...sites }, stdio: 'inherit' });
  return new Promise((resolve) => tests.on('exit', (code) => resolve(code ?? 1)));
}
