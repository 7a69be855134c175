import { defineConfig, devices } from '@playwright/test';
import { z } from 'zod';
import { browserArguments } from './find-browser';

/** Set by run.ts, which starts the sites. */
const { EMPTY_SITE, FULL_SITE, BROWSER } = z
  .object({ EMPTY_SITE: z.url(), FULL_SITE: z.url(), BROWSER: z.string() })
  .parse(process.env);

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } };
const phone = { ...devices['Pixel 5'], viewport: { width: 360, height: 740 } };

const untouched = ['empty', 'untouched, desktop', 'untouched, phone'];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // However slow the machine.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    launchOptions: { executablePath: BROWSER, args: browserArguments },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'full', testMatch: 'sign-in.setup.ts', use: { ...desktop, baseURL: FULL_SITE } },
    { name: 'empty', testMatch: 'sign-in.setup.ts', use: { ...desktop, baseURL: EMPTY_SITE } },
    { name: 'full, desktop', testDir: 'full', dependencies: ['full'], use: { ...desktop, baseURL: FULL_SITE } },
    { name: 'full, phone', testDir: 'full', dependencies: ['full'], use: { ...phone, baseURL: FULL_SITE } },
    // Before the first report: later ones decide what the model says.
    { name: 'untouched, desktop', testDir: 'untouched', use: { ...desktop, baseURL: EMPTY_SITE } },
    { name: 'untouched, phone', testDir: 'untouched', use: { ...phone, baseURL: EMPTY_SITE } },
    { name: 'empty, desktop', testDir: 'empty', dependencies: untouched, use: { ...desktop, baseURL: EMPTY_SITE } },
    { name: 'empty, phone', testDir: 'empty', dependencies: untouched, use: { ...phone, baseURL: EMPTY_SITE } },
    { name: 'changed', testDir: 'changed' },
    { name: 'front', testDir: 'front', use: { ...desktop, baseURL: EMPTY_SITE } },
  ],
});
