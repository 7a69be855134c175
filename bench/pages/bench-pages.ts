import type { Browser } from 'playwright';
import type { BenchRow } from '@/bench/measured';
import { median } from '@/bench/median';
import { auditPage, type PageAudit } from './audit-page';
import { serveBareSite } from './bare-site';
import { htmlErrors } from './html-errors';
import { serveByNginx } from './nginx';
import { readBody } from './read-body';
import { requestsASecond } from './requests-a-second';
import type { RivalServer } from './rival-server';
import { scriptBytes } from './script-bytes';
import { templates, unlisted } from './templates';

const LEAST_SHARE_OF_BARE = 0.9;
const MOST_MORE_SCRIPT_KB = 15;
const MOST_MORE_LCP_SECONDS = 0.3;
const MOST_LAYOUT_SHIFT = 0.02;
const LEAST_SCORE = 95;
const LCP_RUNS = 5;
const BARE = 'a bare Next page';

interface Tools {
  browser: Browser;
  /** Where Lighthouse reaches that browser. */
  debuggingPort: number;
  say: (text: string) => void;
}

/** Compares the site's public pages with a bare Next page and with nginx, which serve the bytes of its home page. */
export async function benchPages(site: string, tools: Tools): Promise<BenchRow[]> {
  const home = Buffer.from(await (await fetch(site)).arrayBuffer());
  tools.say('Building a bare Next page of the same elements and bytes …');
  const bare = await serveBareSite(await readBody(tools.browser, home.toString()), home.length);
  const nginx = await serveByNginx(home);
  if (!nginx) tools.say('There is no nginx here, so it is left out as a rival.');
  try {
    return [
      await requestRow(site, bare, nginx, home.length),
      await scriptRow(site, bare, tools),
      await lcpRow(site, bare, tools),
      ...(await auditRows(site, tools)),
      ...(await htmlRows(site, tools)),
    ];
  } finally {
    await Promise.all([bare.stop(), nginx?.stop()]);
  }
}

async function requestRow(
  site: string,
  bare: RivalServer,
  nginx: RivalServer | undefined,
  bytes: number,
): Promise<BenchRow> {
  const addresses = [site, bare.address, ...(nginx ? [nginx.address] : [])];
  const [own = Number.NaN, ofBare = Number.NaN, ofNginx] = await requestsASecond(addresses);
  return {
    what: 'home page, requests answered',
    unit: '/s',
    value: own,
    bar: { least: LEAST_SHARE_OF_BARE * ofBare },
    rivals: [{ name: BARE, value: ofBare }, ...(ofNginx === undefined ? [] : [{ name: 'nginx', value: ofNginx }])],
    detail: `${Math.round((100 * own) / ofBare)}% of the bare page’s; ${Math.round(bytes / 1000)} kB of HTML each`,
  };
}

async function scriptRow(site: string, bare: RivalServer, { browser }: Tools): Promise<BenchRow> {
  const ofBare = (await scriptBytes(browser, bare.address)) / 1000;
  let most = { name: '', kb: 0 };
  for (const { name, path } of templates) {
    const kb = (await scriptBytes(browser, site + path)) / 1000;
    if (kb > most.kb) most = { name, kb };
  }
  return {
    what: 'scripts of a page, gzipped',
    unit: 'kB',
    value: most.kb,
    bar: { most: ofBare + MOST_MORE_SCRIPT_KB },
    rivals: [{ name: BARE, value: ofBare }],
    detail: `the most of all templates: ${most.name}`,
  };
}

async function lcpRow(site: string, bare: RivalServer, { debuggingPort, say }: Tools): Promise<BenchRow> {
  const own: number[] = [];
  const ofBare: number[] = [];
  for (let run = 0; run < LCP_RUNS; run++) {
    own.push((await auditPage(debuggingPort, site)).lcpSeconds);
    ofBare.push((await auditPage(debuggingPort, bare.address)).lcpSeconds);
  }
  const listed = (seconds: number[]) => seconds.map((each) => each.toFixed(2)).join(' ');
  say(`Largest contentful paint, s: home ${listed(own)}; ${BARE} ${listed(ofBare)}`);
  return {
    what: 'home page, largest contentful paint',
    unit: 's',
    value: median(own),
    bar: { most: median(ofBare) + MOST_MORE_LCP_SECONDS },
    rivals: [{ name: BARE, value: median(ofBare) }],
    detail: `Lighthouse mobile, median of ${LCP_RUNS}`,
  };
}

async function auditRows(site: string, { debuggingPort }: Tools): Promise<BenchRow[]> {
  const audits: { name: string; audit: PageAudit }[] = [];
  for (const { name, path } of templates) audits.push({ name, audit: await auditPage(debuggingPort, site + path) });
  const shifts = audits.map(({ audit }) => audit.layoutShift);
  return [
    {
      what: 'layout shift',
      unit: '',
      value: Math.max(...shifts),
      bar: { most: MOST_LAYOUT_SHIFT },
      rivals: [],
      detail: 'the most of all templates',
    },
    ...audits.map(
      ({ name, audit: { scores } }): BenchRow => ({
        what: `Lighthouse, ${name}`,
        unit: '',
        value: Math.min(...scores.map(({ score }) => score)),
        bar: { least: LEAST_SCORE },
        rivals: [],
        detail: scores.map(({ name: category, score }) => `${category} ${score}`).join(', '),
      }),
    ),
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
