import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { listedPages } from '@/e2e/listed-pages';
import { anyAddress } from '@/e2e/people';
import { readSeedFiles } from '@/lib/baselines/read-seed-files';
import { type SpawnedSite, spawnSite } from '@/lib/start/spawn-site';

const run = promisify(execFile);

let site: SpawnedSite;
/** By the API, in the case before. */
let answered = '';
test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await spawnSite('test', 'e2e-editions', { TRUSTED_PROXIES: '1' });
});
test.afterAll(() => site.stop());
test.describe.configure({ mode: 'serial', timeout: 300_000 });

/** Beside every page: each kind of view, tool and answer. */
const further = [
  '/view/hourly',
  ...['hourly', 'adjusted', 'hourly-adjusted'].map((view) => `/states/view/${view}`),
  ...['texas', 'vermont', 'guam'].map((state) => `/states/${state}/view/hourly-adjusted`),
  '/settings/hospital/view/hourly',
  '/calculator?state=VT&experience=3-5&setting=hospital',
  '/guide/cost-of-living/converter?amount=50000&from=TX&to=VT',
  '/guide/training/payback?cost=3000',
  '/search?q=Texas',
  '/areas?q=Taylor%20County%20TX',
  '/api/v1/official',
  '/api/v1/claims',
  '/api/v1/estimate?state=VT',
  '/api/v1/openapi.json',
  '/opengraph-image',
  '/states/vermont/opengraph-image',
];

/** What no page may ever tell. */
const nonsense = /\bNaN\b|\bundefined\b|\bInfinity\b|\[object/;
/** Nor any that shows official figures: a missing one is never 0. */
const zero = /\$0\b(?!\.)/;
/** A payback curve begins at $0, and a job may pay no bonus. */
const zeroIsTrue = /^\/(?:guide\/training|calculator)/;

test('with the files as they are', async () => {
  const told = await toldAfter('');
  expect(told.get('/')).toContain('$51,140');
  expect(told.get('/states/texas')).toContain('BLS medians, OEWS May 2025');
});

test('a second year of state figures stands under its own year, and is held against that year of the nation', async () => {
  const told = await toldAfter('a second year');
  const texas = told.get('/states/texas') ?? '';
  const percent = Math.round(
    100 * ((1.5 * (await mean('oews_state', '2023', 'TX'))) / (await mean('oews_national', '2024', '29-2072')) - 1),
  );
  expect(texas).toContain(`BLS puts mean pay in Texas ${percent}% above the nation’s`);
  expect(texas).toContain('BLS means, OEWS May 2024');
  expect(told.get('/states')).toContain('BLS mean pay, OEWS May 2024');
  expect(told.get('/')).toContain('BLS mean pay, OEWS May 2024');
});

test('a year with 51 places beside one with 54: each place has the newest that has it, and only one year is ranked', async () => {
  const told = await toldAfter('years of 51 and of 54 places');
  expect(told.get('/states/texas')).toContain('BLS medians, OEWS May 2025');
  expect(told.get('/states/texas')).toContain('Mean, May 2024');
  expect(told.get('/states/guam')).toContain('BLS means, OEWS May 2023');
  expect(told.get('/states/guam')).not.toContain('OEWS May 2024');
  expect(told.get('/states')).toMatch(/Guam: \$[\d,]+, mean of 2023/);
  expect(told.get('/states')).toContain('OEWS May 2025, state; OEWS May 2023, state');
  expect(told.get('/states')).not.toMatch(/<h1>.*Virgin Islands least/);
  const { states } = JSON.parse(told.get('/api/v1/official') ?? '');
  expect([states.TX.mean.source.period, states.TX.median.source.period, states.GU.mean.source.period]).toEqual([
    ...['2024', '2025', '2023'],
  ]);
});

test('places and statistics that are suppressed in every year are told to be', async () => {
  const told = await toldAfter('places suppressed in all');
  expect(told.get('/states')).toContain('Vermont: not published');
  expect(told.get('/states/vermont')).toContain('No BLS figure is published for Vermont');
  expect(told.get('/states/vermont')).toContain('No price level is published for Vermont');
  expect(told.get('/states/texas')).toContain('OEWS May 2025');
  expect(told.get('/settings/hospital')).toContain('sector: health care, not published');
  expect(told.get('/')).toContain('$51,140');
  const { states } = JSON.parse(told.get('/api/v1/official') ?? '');
  expect([states.VT.mean, states.VT.median]).toEqual(Array(2).fill({ kind: 'not-published' }));
});

test('one place alone is shown, and ranked with none', async () => {
  const told = await toldAfter('one place alone');
  expect(told.get('/states')).toMatch(/<h1>Pay by state<\/h1>/);
  expect(told.get('/states/texas')).toContain('OEWS May 2025');
  expect(told.get('/claims')).toContain('What $50,000 buys in Texas');
});

test('without any official figure every page stands', async () => {
  const told = await toldAfter('nothing');
  expect(told.get('/')).not.toContain('$51,140');
  expect(told.get('/states/texas')).toContain('No BLS figure is published for Texas');
  expect(told.get('/areas')).toContain('No wages by area are at hand');
  expect([...told.keys()].filter((address) => address.startsWith('/areas/'))).toEqual([]);
  const { national, priceLevels } = JSON.parse(told.get('/api/v1/official') ?? '');
  expect([national, priceLevels.TX]).toEqual([[], { kind: 'not-published' }]);
});

/** What each page tells once the official figures are those of a case. */
async function toldAfter(of: string): Promise<Map<string, string>> {
  await run(process.execPath, ['--import', 'tsx', 'e2e/changed/change-official.ts', of], {
    env: { ...process.env, PAYCHART_DATA_DIR: site.folder },
  });
  // The command is done once the figures are others; the site hears of it a moment later.
  await expect(async () => expect(await read('/api/v1/official')).not.toBe(answered)).toPass();
  answered = await read('/api/v1/official');
  const pages = listedPages(await read('/sitemap.xml'));
  const told = new Map<string, string>();
  for (const address of [...pages, ...further]) {
    const text = await read(address);
    const wrong = text.match(nonsense) ?? (zeroIsTrue.test(address) ? null : text.match(zero));
    if (!address.endsWith('image')) expect([address, wrong?.[0]]).toEqual([address, undefined]);
    told.set(address, text);
  }
  return told;
}

/** As it is written, without scripts and comments. */
async function read(address: string): Promise<string> {
  const response = await fetch(site.address + address, { headers: { 'x-forwarded-for': anyAddress() } });
  expect([address, response.status]).toEqual([address, 200]);
  return (await response.text()).replace(/<script.*?<\/script>/gs, '').replace(/<!-- -->/g, '');
}

async function mean(dataset: string, period: string, subject: string): Promise<number> {
  const { official } = await readSeedFiles();
  const row = official.find(
    (one) =>
      one.dataset === dataset && one.period === period && one.subject === subject && one.statistic === 'mean_annual',
  );
  return Number(row?.value);
}
