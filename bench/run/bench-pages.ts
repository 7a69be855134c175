import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import type { BenchRow, BenchRun } from '@/bench/measured';
import { benchPages } from '@/bench/pages/bench-pages';
import { browserArguments, findBrowser } from '@/e2e/find-browser';
import { freePort } from '@/lib/db/free-port';
import { freshFolder } from '@/lib/db/fresh-folder';
import { type SpawnedSite, spawnSite } from '@/lib/start/spawn-site';

/** Half of the 161 s that it took on two cores on 2026-11-28, while the build rendered each page. */
const MOST_SECONDS_OF_FIRST_START = 80;
const MOST_SECONDS_OF_SECOND_START = 2;
/** 0.6 of the 677 MB that Next alone held on that day. */
const MOST_MEGABYTES = 406;

/** The public pages of a demo of its own, beside a bare Next page and nginx. */
export const runPages: BenchRun = async (_, say) => {
  const debuggingPort = await freePort();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments, `--remote-debugging-port=${debuggingPort}`],
  });
  const folder = await freshFolder('bench');
  try {
    say('Starting a demo from nothing, and starting it again …');
    await rm('.next', { recursive: true, force: true });
    const variables = { PAYCHART_DATA_DIR: folder };
    const first = await timeStart(variables);
    await first.site.stop();
    const { site, seconds } = await timeStart(variables);
    const starts = [
      startRow('first', first.seconds, MOST_SECONDS_OF_FIRST_START, 'nothing built, no database; packages installed'),
      startRow('second', seconds, MOST_SECONDS_OF_SECOND_START, 'built, on a database that is filled and was stopped'),
    ];
    try {
      const memory = await memoryRow(site);
      const rows = await benchPages(site.address, { browser, debuggingPort, say });
      return {
        conditions: `sample data; Chromium ${browser.version()}`,
        seeds: '',
        rows: [...starts, memory, ...rows],
      };
    } finally {
      await site.stop();
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
};

async function timeStart(variables: Record<string, string>): Promise<{ site: SpawnedSite; seconds: number }> {
  const started = performance.now();
  const site = await spawnSite('demo', 'bench', variables);
  await (await fetch(site.address)).arrayBuffer();
  return { site, seconds: (performance.now() - started) / 1000 };
}

function startRow(which: string, seconds: number, most: number, detail: string): BenchRow {
  return { what: `${which} start, to a served page`, unit: 's', value: seconds, bar: { most }, rivals: [], detail };
}

async function memoryRow({ address, pid }: SpawnedSite): Promise<BenchRow> {
  const sitemap = await (await fetch(`${address}/sitemap.xml`)).text();
  const pages = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, page = '']) => page);
  for (const page of pages) await (await fetch(page, { headers: { 'accept-encoding': 'gzip, br' } })).arrayBuffer();
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return {
    what: 'memory of the serving process, every public page read once',
    unit: 'MB',
    value: (Number(stdout) * 1024) / 1e6,
    bar: { most: MOST_MEGABYTES },
    rivals: [],
    detail: `${pages.length} pages`,
  };
}
