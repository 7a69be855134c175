import { chromium } from 'playwright';
import type { BenchRun } from '@/bench/measured';
import { benchPages } from '@/bench/pages/bench-pages';
import { browserArguments, findBrowser } from '@/e2e/find-browser';
import { freePort } from '@/lib/db/free-port';

import { spawnSite } from './spawn-site';

/** The public pages of a demo of its own, beside a bare Next page and nginx. */
export const runPages: BenchRun = async (_, say) => {
  const debuggingPort = await freePort();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments, `--remote-debugging-port=${debuggingPort}`],
  });
  try {
    say('Starting a demo …');
    const site = await spawnSite('demo', 'bench');
    try {
      const rows = await benchPages(site.address, { browser, debuggingPort, say });
      return { conditions: `sample data; Chromium ${browser.version()}`, seeds: '', rows };
    } finally {
      await site.stop();
    }
  } finally {
    await browser.close();
  }
};
