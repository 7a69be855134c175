import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What Chromium needs as root and to keep to itself. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * A browser to test with: one named in PAYCHART_BROWSER, Playwright's own, one of the system, one that Playwright can
 * download, one that apt can install. Throws an error that says what to do when there is none of these.
 */
export function findBrowser(): string {
  const named = process.env.PAYCHART_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`PAYCHART_BROWSER names ${named}, which does not exist.`);
  }
  return found() ?? downloaded() ?? installed() ?? missing();
}

function found(): string | undefined {
  return [chromium.executablePath(), ...usualPlaces].find((place) => existsSync(place));
}

function downloaded(): string | undefined {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  return attempt(process.execPath, [playwright, 'install', 'chromium']);
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return attempt('apt-get', ['update', '-qq']) ?? attempt('apt-get', ['install', '-y', '-qq', 'chromium']);
}

function attempt(program: string, args: string[]): string | undefined {
  try {
    execFileSync(program, args, {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    return undefined; // the next way may work
  }
  return found();
}

function missing(): never {
  throw new Error(
    'Browser tests and page benchmarks need Chromium. Install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name one in PAYCHART_BROWSER.',
  );
}
