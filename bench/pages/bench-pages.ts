import type { Browser } from 'playwright';
import type { BenchRow } from '@/bench/measured';
import { median } from '@/bench/median';
import { findProgram } from '@/lib/start/find-program';
import { auditPage, type PageAudit } from './audit-page';
import { serveBareSite } from './bare-site';
import { htmlErrors } from './html-errors';
import { serveByNginx } from './nginx';
import { pageWeight } from './page-weight';
import { readBody } from './read-body';
import { loadsOf } from './requests-a-second';
import { templates, unlisted } from './templates';
import { timeMove } from './time-move';

const LEAST_TIMES_BARE = 40;
const LEAST_SHARE_OF_NGINX = 0.25;
const MOST_KB = { home: 75, other: 70 };
const MOST_REQUESTS = 6;
const MOST_SHARE_OF_BARE_LCP = 0.65;
const MOST_MORE_SCRIPT_KB = 15;
const MOST_MILLISECONDS_OF_A_MOVE = 100;
const LEAST_SCORE = 100;
const AUDITS = 5;
const BARE = 'a bare Next page';

/** Their speed is compared. */
const compared = templates.filter(({ path }) => ['/', '/states/texas', '/guide/experience'].includes(path));
const connections = [1, 8, 64] as const;

interface Tools {
  browser: Browser;
  /** Where Lighthouse reaches that browser. */
  debuggingPort: number;
  say: (text: string) => void;
}

/** Compares the site's public pages with Next alone, with a bare Next page and with nginx, which serve the same bytes. */
export async function benchPages(site: string, tools: Tools): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const keep = (...measured: BenchRow[]) => {
    rows.push(...measured);
    for (const { what, value, unit } of measured) tools.say(`${what}: ${value.toFixed(1)} ${unit}`);
  };
  for (const page of compared) keep(...(await comparedRows(site, page, tools)));
  keep(await moveRow(site));
  keep(...(await weightRows(site, tools)));
  keep(...(await auditRows(site, tools)));
  keep(...(await htmlRows(site, tools)));
  return rows;
}

async function comparedRows(site: string, page: { name: string; path: string }, tools: Tools): Promise<BenchRow[]> {
  const url = site + page.path;
  const html = Buffer.from(await (await fetch(url)).arrayBuffer());
  tools.say(`${page.name}: building a bare Next page of the same elements and bytes …`);
  const bare = await serveBareSite(await readBody(tools.browser, html.toString()), html.length);
  const nginx = await serveByNginx(html);
  if (!nginx) tools.say('There is no nginx here, so it is left out as a rival.');
  const canLoad = findProgram('wrk');
  if (!canLoad) tools.say('There is no wrk here, so how many requests are answered is left out.');
  try {
    const rows: BenchRow[] = [];
    for (const many of canLoad ? connections : [])
      rows.push(await requestRow(page.name, url, bare.address, nginx?.address, many));
    if (page.path === '/')
      rows.push(await lcpRow(url, bare.address, tools), await personalRow(site, bare.address, tools));
    return rows;
  } finally {
    await Promise.all([bare.stop(), nginx?.stop()]);
  }
}

async function requestRow(
  name: string,
  url: string,
  bare: string,
  nginx: string | undefined,
  many: number,
): Promise<BenchRow> {
  // An action is asked of Next itself, which knows none of that name and makes and compresses the whole page.
  const targets = [
    { url },
    { url: bare },
    { url, headers: { 'next-action': 'none' } },
    ...(nginx ? [{ url: nginx }] : []),
  ];
  const loads = await loadsOf(targets, many);
  const [own, ofBare] = loads;
  if (!own || !ofBare) throw new Error('Nothing was measured');
  const least = Math.max(LEAST_TIMES_BARE * ofBare.rate, LEAST_SHARE_OF_NGINX * (loads[3]?.rate ?? 0));
  const names = ['ours', BARE, 'Next alone', 'nginx, gzip_static'];
  return {
    what: `${name}, requests answered over ${many} ${many === 1 ? 'connection' : 'connections'}`,
    unit: '/s',
    value: own.rate,
    bar: { least },
    rivals: loads.slice(1).map(({ rate }, index) => ({ name: names[index + 1] ?? '', value: rate })),
    detail: loads
      .map(({ p50Milliseconds, p99Milliseconds }, index) => `${names[index]} ${p50Milliseconds}/${p99Milliseconds} ms`)
      .join(', ')
      .concat(` (p50/p99); ${(own.rate / ofBare.rate).toFixed(1)} × the bare page’s`),
  };
}

async function weightRows(site: string, { browser }: Tools): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { name, path } of templates) {
    const { kb, requests, scriptKb } = await pageWeight(browser, site + path);
    const over = requests > MOST_REQUESTS ? '; too many requests' : '';
    rows.push({
      what: `${name}, over the wire`,
      unit: 'kB',
      value: kb,
      bar: { most: path === '/' ? MOST_KB.home : MOST_KB.other },
      rivals: [],
      detail: `${requests} requests${over}, ${scriptKb.toFixed(0)} kB of scripts`,
    });
  }
  return rows;
}

async function personalRow(site: string, bare: string, { browser }: Tools): Promise<BenchRow> {
  const ofBare = (await pageWeight(browser, bare)).scriptKb;
  return {
    what: 'report form, scripts gzipped',
    unit: 'kB',
    value: (await pageWeight(browser, `${site}/submit`)).scriptKb,
    bar: { most: ofBare + MOST_MORE_SCRIPT_KB },
    rivals: [{ name: BARE, value: ofBare }],
    detail: 'a page for one person',
  };
}

async function moveRow(site: string): Promise<BenchRow> {
  const { milliseconds, prerendered, moves } = await timeMove(site, '/', '/states');
  return {
    what: 'from a click to the next page’s largest paint',
    unit: 'ms',
    value: milliseconds,
    bar: { most: MOST_MILLISECONDS_OF_A_MOVE },
    rivals: [],
    detail: `home to states, median of ${moves}, of which ${prerendered} were rendered ahead`,
  };
}

async function lcpRow(url: string, bare: string, { debuggingPort, say }: Tools): Promise<BenchRow> {
  const own: number[] = [];
  const ofBare: number[] = [];
  for (let run = 0; run < AUDITS; run++) {
    own.push((await auditPage(debuggingPort, url)).lcpSeconds);
    ofBare.push((await auditPage(debuggingPort, bare)).lcpSeconds);
  }
  const listed = (seconds: number[]) => seconds.map((each) => each.toFixed(2)).join(' ');
  say(`Largest contentful paint, s: home ${listed(own)}; ${BARE} ${listed(ofBare)}`);
  return {
    what: 'home page, largest contentful paint',
    unit: 's',
    value: median(own),
    bar: { most: MOST_SHARE_OF_BARE_LCP * median(ofBare) },
    rivals: [{ name: BARE, value: median(ofBare) }],
    detail: `Lighthouse mobile, median of ${AUDITS}`,
  };
}

async function auditRows(site: string, { debuggingPort }: Tools): Promise<BenchRow[]> {
  const audits: { name: string; runs: PageAudit[] }[] = [];
  for (const { name, path } of templates) {
    const runs: PageAudit[] = [];
    for (let run = 0; run < AUDITS; run++) runs.push(await auditPage(debuggingPort, site + path));
    audits.push({ name, runs });
  }
  const most = (what: string, unit: string, figure: (audit: PageAudit) => number): BenchRow => {
    const medians = audits.map(({ name, runs }) => ({ name, value: median(runs.map(figure)) }));
    const above = medians.filter(({ value }) => value > 0).map(({ name, value }) => `${name} ${value.toFixed(2)}`);
    return {
      what,
      unit,
      value: Math.max(...medians.map(({ value }) => value)),
      bar: { most: 0 },
      rivals: [],
      detail: `the most of all templates, each the median of ${AUDITS}${above.length > 0 ? `: ${above.join(', ')}` : ''}`,
    };
  };
  return [
    most('layout shift', '', ({ layoutShift }) => layoutShift),
    most('blocking time', 'ms', ({ blockingMilliseconds }) => blockingMilliseconds),
    ...audits.map(({ name, runs }): BenchRow => {
      const names = runs[0]?.scores.map((score) => score.name) ?? [];
      const medians = names.map((_, index) => median(runs.map(({ scores }) => scores[index]?.score ?? 0)));
      return {
        what: `Lighthouse, ${name}`,
        unit: '',
        value: Math.min(...medians),
        bar: { least: LEAST_SCORE },
        rivals: [],
        detail: names.map((category, index) => `${category} ${medians[index]}`).join(', '),
      };
    }),
  ];
}

/** All pages of the sitemap and all templates by the Nu validator; no row where that can't run. */
async function htmlRows(site: string, { say }: Tools): Promise<BenchRow[]> {
  const sitemap = await (await fetch(`${site}/sitemap.xml`)).text();
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
  const addresses = [...new Set([...listed, ...[...templates, ...unlisted].map(({ path }) => site + path)])];
  const errors = await htmlErrors(addresses);
  if (!errors) {
    say('There is no Java here, which the Nu validator needs, so HTML is not validated.');
    return [];
  }
  for (const { address, message } of errors) say(`${address}: ${message}`);
  return [
    {
      what: 'HTML errors by the Nu validator',
      unit: '',
      value: errors.length,
      bar: { most: 0 },
      rivals: [],
      detail: `${addresses.length} pages: all of the sitemap and each template`,
    },
  ];
}
