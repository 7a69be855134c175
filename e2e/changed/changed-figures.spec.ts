import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { importReports, reportLine } from '@/e2e/import-reports';
import { listedPages } from '@/e2e/listed-pages';
import { anyAddress } from '@/e2e/people';
import { type SpawnedSite, spawnSite } from '@/lib/start/spawn-site';

const run = promisify(execFile);

/** A site of its own: what happens here would move the figures of other tests. */
let site: SpawnedSite;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await spawnSite('test', 'e2e-changed', { TRUSTED_PROXIES: '1' });
});
test.afterAll(() => site.stop());

/** Beside the pages of the sitemap: each kind of view, the tools, the search, and all that the API tells. */
const further = [
  '/view/hourly',
  '/states/view/adjusted',
  '/states/texas/view/hourly',
  '/states/texas/view/hourly-adjusted',
  '/certifications/view/hourly',
  '/certifications/cpc/view/hourly',
  '/specialties/general/view/hourly',
  '/settings/hospital/view/hourly',
  '/calculator?state=TX&experience=3-5&specialty=general&credential=cpc',
  '/search?q=Texas',
  '/areas?q=Texas',
  '/search?q=hospital',
  '/search?q=what%20does%20a%20CPC%20pay',
  '/search?q=job%20outlook',
  '/api/v1/figures',
  '/api/v1/figures?state=TX',
  '/api/v1/figures?by=credential',
  '/api/v1/figures?by=setting&format=csv',
  '/api/v1/estimate?state=TX&credential=cpc',
  '/api/v1/claims',
  '/api/v1/official',
  '/api/v1/baselines',
] as const;
const pictures = ['', '/states/texas', '/certifications/cpc', '/settings/hospital', '/guide/how-much-coders-earn'];

test('a figure that changed in the database is nowhere told in its old form', async () => {
  test.setTimeout(300_000);
  await importCoders(40, 61_010, 230);
  const addresses = [...listedPages((await read('/sitemap.xml')).toString()), ...further];
  expect(addresses.length).toBeGreaterThan(130);
  const before = await toldAt(addresses);
  const drawn = await drawnAt(pictures);
  for (const known of ['$51,140', '$48,000', '$48,030', '$35k–$45k', '194,720', '7.8%', '6.6%', '5114000']) {
    expect([...before.values()].some((told) => told.has(known))).toBe(true);
  }

  // Baselines first, since the pay model is fitted once to each release.
  await run(process.execPath, ['--import', 'tsx', 'e2e/changed/change-baselines.ts'], {
    env: { ...process.env, PAYCHART_DATA_DIR: site.folder },
  });
  await importCoders(400, 420_010, 310); // as many times more as baselines, so that no two figures are the same by chance

  // The pay model follows some seconds after the figures that it is fitted to.
  await expect(async () => {
    const after = await toldAt(addresses);
    const still = [...after].flatMap(([address, told]) =>
      [...told].filter((one) => before.get(address)?.has(one)).map((one) => `${address}: ${one}`),
    );
    expect(still).toEqual([]);
  }).toPass({ timeout: 120_000 });
  for (const [page, picture] of await drawnAt(pictures)) {
    expect([page, picture.equals(drawn.get(page) ?? picture)]).toEqual([page, false]);
  }
});

/** From $10,000 on, pay by the hour, and ranges in thousands. */
const amounts = /\$\d{2,3}(?:,\d{3})+(?:\.\d\d)?|\$\d+\.\d\d|\$[\d.]+k–\$[\d.]+k\+?/g;
/** Of jobs; round numbers are others. */
const counts = /(?<![\d,$])\d{2,3},\d{3}(?<!0,000)(?![\d,])/g;
const growth = /\b\d+\.\d%/g;
const cents = /\b[1-9]\d{6,8}\b/g;

/** Read at a time: in a crowd, a page takes longer to render than a site waits before it expires figures once more. */
const TOGETHER = 4;

/** What each address tells: what is read, heard, and handed to search engines and to those who share it. */
async function toldAt(addresses: readonly string[]): Promise<Map<string, Set<string>>> {
  const told = new Map<string, Set<string>>();
  for (let first = 0; first < addresses.length; first += TOGETHER) {
    const some = addresses.slice(first, first + TOGETHER);
    for (const [address, one] of await Promise.all(some.map(toldBy))) told.set(address, one);
  }
  return told;
}

async function toldBy(address: string): Promise<[string, Set<string>]> {
  const body = (await read(address)).toString();
  // Among the few thousand dollars that each part of a job adds, two are easily the same.
  if (address.startsWith('/api/v1/estimate')) return [address, foundByName([amounts, cents], body)];
  if (address.startsWith('/calculator?')) return [address, foundByName([amounts], wordsOf(body))];
  if (address.startsWith('/api/')) return [address, found([amounts, cents], withoutBins(body))];
  return [address, found(address.includes('outlook') ? [amounts, counts, growth] : [amounts, counts], wordsOf(body))];
}

function found(sought: readonly RegExp[], text: string): Set<string> {
  return new Set(sought.flatMap((one) => text.match(one) ?? []));
}

/** Each with the words before it, which say what it is. */
function foundByName(sought: readonly RegExp[], text: string): Set<string> {
  const named = (amount: string, at: number) =>
    `${text.slice(Math.max(0, at - 60), at).replace(/[^a-z]+/gi, ' ')}${amount}`;
  return new Set(
    sought.flatMap((one) => Array.from(text.matchAll(one), ({ 0: amount, index }) => named(amount, index))),
  );
}

/** Their edges are the same multiples of $5,000 whatever is between them. */
function withoutBins(json: string): string {
  return json.replace(/"bins":\[.*?\]/gs, '');
}

/** Without drawings, styles and scripts, but with what is said of a page and within it to machines. */
function wordsOf(html: string): string {
  const statements = html.match(/<script type="application\/ld\+json">.*?<\/script>/gs) ?? [];
  const attributes = [...html.matchAll(/ (?:content|aria-label|title|alt)="([^"]*)"/g)].map(([, value]) => value);
  const read = html
    .replace(benchmarks, '')
    .replace(/<(script|style).*?<\/\1>/gs, '')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]*>/g, ' ');
  return [...statements, ...attributes, read.replaceAll(edges, '')].join(' ');
}

/** On `/method`: measured on the software before it was released, and as it is whatever coders report. */
const benchmarks = /<h2 id="measured">.*?(?=<h2>)/s;

/** Of the bars of a histogram: as in the API, multiples of $5,000 whatever is between them. */
const edges = /\$[\d.,]+ to under \$[\d.,]+|under \$[\d.,]+|\$[\d.,]+ or more/g;

async function drawnAt(pages: readonly string[]): Promise<Map<string, Buffer>> {
  const drawn = new Map<string, Buffer>();
  for (const page of pages) drawn.set(page, await read(`${page}/opengraph-image`));
  return drawn;
}

async function read(address: string): Promise<Buffer> {
  const response = await fetch(site.address + address, { headers: { 'x-forwarded-for': anyAddress() } });
  expect([address, response.status]).toEqual([address, 200]);
  return Buffer.from(await response.arrayBuffer());
}

/** Coders alike in all but their pay, which goes up from `lowest` dollars by `step`. */
async function importCoders(coders: number, lowest: number, step: number): Promise<void> {
  const lines = Array.from({ length: coders }, (_, index) => `${reportLine('TX', lowest + index * step)}retirement`);
  await importReports('approved', lines, site.folder);
}
