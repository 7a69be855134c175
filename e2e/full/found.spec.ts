import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { listedPages } from '@/e2e/listed-pages';
import { test } from '@/e2e/people';

const text = z.string().min(1);
const figures = z.object({ figures: z.tuple([z.object({ medianCents: z.int() })]) });
const context = { '@context': z.literal('https://schema.org') };
const organization = z.strictObject({ '@type': z.literal('Organization'), name: text, url: z.url() });

/** What schema.org and the search engines ask of each kind of statement. */
const statement = z.discriminatedUnion('@type', [
  z.strictObject({
    ...context,
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: text, item: z.url().optional() }),
      )
      .min(2),
  }),
  z.strictObject({ ...context, ...organization.shape }),
  z.strictObject({
    ...context,
    '@type': z.literal('Article'),
    headline: text,
    description: text,
    datePublished: z.iso.date(),
    author: organization,
    publisher: organization,
    mainEntityOfPage: z.url(),
  }),
  z.strictObject({
    '@context': z.looseObject({ '@vocab': z.literal('https://schema.org/'), cr: z.url() }),
    '@type': z.literal('sc:Dataset'),
    ...{ name: text, alternateName: text, citeAs: text, version: z.string().regex(/^\d+\.0\.0$/) },
    conformsTo: z.literal('http://mlcommons.org/croissant/1.0'),
    isLiveDataset: z.literal(true),
    datePublished: z.iso.date(),
    dateModified: z.iso.date(),
    description: z.string().min(50).max(5000),
    url: z.url(),
    isAccessibleForFree: z.literal(true),
    creator: organization,
    spatialCoverage: z.strictObject({ '@type': z.literal('Country'), name: text }),
    temporalCoverage: z.string().regex(/^\d{4}-\d\d\/\d{4}-\d\d$/),
    measurementTechnique: text,
    variableMeasured: text,
    distribution: z
      .array(
        z.strictObject({
          '@type': z.literal('cr:FileObject'),
          '@id': text,
          name: text,
          contentUrl: z.url(),
          encodingFormat: z.literal('text/csv'),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      )
      .length(1),
    recordSet: z
      .array(z.looseObject({ '@type': z.literal('cr:RecordSet'), field: z.array(z.unknown()).min(15) }))
      .length(1),
  }),
]);

async function statementsOf(page: Page) {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return scripts.map((script) => statement.parse(JSON.parse(script)));
}

async function sitemapOf(page: Page): Promise<string> {
  return (await page.request.get('/sitemap.xml')).text();
}

async function addresses(page: Page): Promise<string[]> {
  return [...(await sitemapOf(page)).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
}

test('every page of the sitemap answers, calls itself by that address, has a picture and valid statements', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const all = await addresses(page);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(600);
  expect(new Set(all.map((address) => new URL(address).origin))).toEqual(new Set([baseURL]));
  for (const path of listedPages(await sitemapOf(page))) {
    const address = `${baseURL}${path}`;
    const response = await page.request.get(address);
    expect([address, response.status()]).toEqual([address, 200]);
    const html = await response.text();
    const [, canonical = ''] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    expect(new URL(canonical).href).toBe(address);
    expect(html).toMatch(/<meta property="og:image" content="http[^"]*opengraph-image/);
    for (const [, script = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      statement.parse(JSON.parse(script));
    }
  }
});

test('robots are kept from the pages for one person and told of the sitemap', async ({ page, baseURL }) => {
  const robots = await (await page.request.get('/robots.txt')).text();
  for (const path of ['/submit', '/account', '/admin', '/sign-in', '/mailbox']) {
    expect(robots).toContain(`Disallow: ${path}\n`);
    for (const address of await addresses(page)) expect(new URL(address).pathname.startsWith(path)).toBe(false);
  }
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
});

test('assistants are told where this site is, not where it was built for', async ({ page, baseURL }) => {
  expect(await (await page.request.get('/llms.txt')).text()).toContain(`(${baseURL}/api/mcp)`);
});

test('an article, its publisher, and where a page stands, are what is to be read', async ({ page }) => {
  await page.goto('/guide/experience');
  const [article] = (await statementsOf(page)).flatMap((one) => (one['@type'] === 'Article' ? [one] : []));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(article?.headline ?? '');
  await page.goto('/');
  const [publisher] = (await statementsOf(page)).flatMap((one) => (one['@type'] === 'Organization' ? [one] : []));
  expect(publisher).toMatchObject(article?.publisher ?? {});
  await page.goto('/certifications/cpc');
  const [breadcrumb] = (await statementsOf(page)).flatMap((one) => (one['@type'] === 'BreadcrumbList' ? [one] : []));
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('listitem')).toHaveText(
    breadcrumb?.itemListElement.map(({ name }) => name) ?? [],
  );
  await page.goto('/data');
  const [data] = (await statementsOf(page)).flatMap((one) => (one['@type'] === 'sc:Dataset' ? [one] : []));
  const { contentUrl = '', sha256 } = data?.distribution[0] ?? {};
  const csv = await page.request.get(new URL(contentUrl).pathname);
  expect(
    createHash('sha256')
      .update(await csv.body())
      .digest('hex'),
  ).toBe(sha256);
});

test('the picture of a shared link is a PNG of the usual size, and there is none of a page that is not', async ({
  page,
}) => {
  for (const path of [
    '',
    '/calculator',
    '/claims',
    '/guide/experience',
    '/states/guam',
    '/areas/guam',
    '/settings/hospital',
  ]) {
    const response = await page.request.get(`${path}/opengraph-image`);
    expect([path, response.status(), response.headers()['content-type']]).toEqual([path, 200, 'image/png']);
    const png = await response.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  expect((await page.request.get('/guide/nothing/opengraph-image')).status()).toBe(404);
});

test.describe('a chart for other sites', () => {
  test.use({ javaScriptEnabled: false });

  test('is offered beside the chart, found by programs, and stands in a frame of anyone', async ({
    page,
    baseURL,
  }, testInfo) => {
    await page.goto('/states/texas');
    await page.getByText('Share or embed this').click();
    const code = await page.getByLabel('HTML for your page').inputValue();
    const found = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const oembed = await (await page.request.get(found ?? '')).json();
    expect(oembed).toMatchObject({ type: 'rich', html: code, title: 'What medical coders earn: Texas' });
    const median = figures.parse(await (await page.request.get('/api/v1/figures?state=TX')).json()).figures[0];
    const newsletter = testInfo.outputPath('newsletter.html');
    await writeFile(newsletter, `<!doctype html><title>News</title>${code}`);
    await page.goto(pathToFileURL(newsletter).href);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { name: 'Texas' })).toBeVisible();
    await expect(frame.locator('body')).toContainText(`$${(median.medianCents / 100).toLocaleString('en-US')} a year`);
    const receipt = await frame.getByRole('link', { name: 'Receipt at Paychart' }).getAttribute('href');
    expect(receipt).toMatch(new RegExp(`^${baseURL}/receipts/\\d+/state/TX$`));
    expect((await page.request.get(receipt ?? '')).status()).toBe(200);
  });

  test('lets itself be framed, alone of all pages, sets no cookie and is for no index', async ({ page }) => {
    for (const ending of ['', '.svg', '.png']) {
      const response = await page.request.get(`/embed/state/TX${ending}`);
      const headers = response.headers();
      expect([ending, response.status()]).toEqual([ending, 200]);
      expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'");
      expect(headers['x-robots-tag']).toBe('noindex');
      for (const name of ['x-frame-options', 'set-cookie']) expect(headers).not.toHaveProperty(name);
    }
    for (const path of ['/', '/states/texas', '/receipts/1/state/TX', '/embedded', '/sign-in']) {
      const headers = (await page.request.get(path)).headers();
      expect([path, headers['x-frame-options']]).toEqual([path, 'DENY']);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
    for (const path of ['/embed/state/ZZ', '/embed/nation.gif', '/embed']) {
      expect([path, (await page.request.get(path)).status()]).toEqual([path, 404]);
    }
    expect((await page.request.post('/embed/nation')).status()).toBe(405);
    expect((await page.request.post('/api/oembed')).status()).toBe(405);
  });
});

test.describe('the search, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('finds topics, states and categories, mistyped as well, with their figures', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('texsa');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\?q=texsa$/);
    await expect(page.getByRole('status')).toHaveText(/“texsa”\.$/);
    const first = page.locator('main ol > li').first();
    await expect(first).toContainText(/Survey: median \$[\d,]+ a year/);
    await first.getByRole('link').click();
    await expect(page).toHaveURL(/\/states\/texas$/);
    for (const [asked, title] of [
      ['how much does risk adjustment pay?', 'What risk adjustment coders earn'],
      ['CPC', 'What CPC holders earn'],
      ['cost of living', 'Cost of living'],
    ] as const) {
      await page.goto(`/search?q=${encodeURIComponent(asked)}`);
      await expect(page.locator('main ol h2').filter({ hasText: title }).first()).toBeVisible();
    }
  });

  test('has what is asked for by name first, rare credentials and the words of coders among it', async ({ page }) => {
    for (const [asked, title, line] of [
      ['cpc-a', 'What CPC-A holders earn', 'CPC-A'],
      ['CEMC', 'What holders of AAPC specialty credentials earn', 'counts in AAPC specialty credentials'],
      ['overtime', 'How much coders earn', 'base pay is without overtime'],
    ] as const) {
      await page.goto(`/search?q=${asked}`);
      const first = page.locator('main ol > li').first();
      await expect(first.getByRole('heading')).toHaveText(title);
      await expect(first).toContainText(line);
    }
  });

  test('says what to do where nothing is found or asked, and takes hostile questions as words', async ({ page }) => {
    await page.goto('/search');
    await expect(page.getByRole('status')).toContainText('A state, a credential');
    await page.goto('/search?q=xyzzyqqq');
    await expect(page.getByRole('status')).toHaveText('No pages match “xyzzyqqq”.');
    await expect(page.getByRole('main').getByRole('link', { name: 'the guide' })).toBeVisible();
    for (const asked of ['<script>alert(1)</script>', "' or 1=1 --", '%00x', '((((', 'a'.repeat(5000)]) {
      const response = await page.goto(`/search?q=${encodeURIComponent(asked)}&q=again`);
      expect([asked, response?.status()]).toEqual([asked, 200]);
      await expect(page.getByRole('status')).not.toBeEmpty();
    }
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
  });
});
