import { expect } from '@playwright/test';
import { test } from '@/e2e/people';

test('the home page answers with the survey beside baseline and official figures', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do medical coders earn?');
  await expect(page.getByText('Sample data.')).toBeVisible();
  await expect(page.getByText(/^[\d,]+ approved reports/)).toBeVisible();
  await expect(page.getByText('$51,140').first()).toBeVisible();
  await expect(page.getByText('about $48,000').first()).toBeVisible();
  for (const name of ['Entry', 'Mid', 'Senior', 'Manager']) {
    await expect(page.getByRole('rowheader', { name }).first()).toBeVisible();
  }
});

test('the views are addresses to share, and each leads to the others', async ({ page }) => {
  await page.goto('/states/texas');
  await page.getByRole('link', { name: 'Hourly' }).click();
  await expect(page).toHaveURL(/\/states\/texas\/view\/hourly$/);
  await page.getByRole('link', { name: 'Cost-adjusted' }).click();
  await expect(page).toHaveURL(/\/states\/texas\/view\/hourly-adjusted$/);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(new URL(canonical ?? '').pathname).toBe('/states/texas');
  await page.getByRole('link', { name: 'Annual' }).click();
  await expect(page).toHaveURL(/\/states\/texas\/view\/adjusted$/);
  await page.getByRole('link', { name: 'As paid' }).click();
  await expect(page).toHaveURL(/\/states\/texas$/);
});

test('what is not there is a 404 that says so without scripts', async ({ request }) => {
  for (const address of [
    '/nowhere',
    '/states/nowhere',
    '/areas/nowhere',
    '/certifications/other',
    '/specialties/nowhere',
    '/settings/hospital/view/adjusted',
    '/states/texas/view/monthly',
    '/view/adjusted',
    '/Submit',
    '/_global-error',
  ]) {
    const answer = await request.get(address);
    const says = (await answer.text()).includes('<h1>There is no such page</h1>');
    expect([address, answer.status(), says]).toEqual([address, 404, true]);
  }
});

test('however a page is asked for, it comes without scripts, or not at all', async ({ request }) => {
  const whole = await (await request.get('/states/texas')).text();
  for (const headers of [{ range: 'bytes=0-99' }, { upgrade: 'h2c', connection: 'Upgrade' }]) {
    const answer = await request.get('/states/texas', { headers });
    expect([answer.status(), await answer.text()]).toEqual([200, whole]);
  }
  expect((await request.post('/states/texas')).status()).toBe(405);
});

test('no script errors and no request to another site', async ({ page, baseURL }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) problems.push(request.url());
  });
  for (const address of [
    '/',
    '/states',
    '/states/california',
    '/areas/abilene-tx',
    '/certifications/rhia',
    '/method',
    '/sign-in',
    '/mailbox',
  ]) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(problems).toEqual([]);
});

test('every link of the public pages leads somewhere, and every anchor to a part of its page', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(480_000);
  const ids = new Map<string, string[]>();
  const anchors = new Set<string>();
  const waiting = ['/'];
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    if (ids.has(address)) continue;
    const response = await request.get(address);
    expect([address, response.status()]).toEqual([address, 200]);
    const html = await response.text();
    ids.set(address, valuesOf(html, / id="([^"]*)"/g));
    // One of each kind stands for the others: their pages share a template.
    if (
      /^\/(states|areas|certifications|specialties|settings)\/(?!texas|abilene|cpc|surgical|hospital|view)/.test(
        address,
      )
    )
      continue;
    for (const link of valuesOf(html, /<a [^>]*href="([^"]*)"/g)) {
      const { origin, pathname, hash } = new URL(link, new URL(address, baseURL));
      if (origin !== baseURL) continue;
      waiting.push(pathname);
      if (hash) anchors.add(`${pathname}${hash}`);
    }
  }
  expect(ids.size).toBeGreaterThan(60);
  expect(anchors.size).toBeGreaterThan(60);
  for (const anchor of anchors) {
    const [path = '', id] = anchor.split('#');
    expect([anchor, ids.get(path)?.filter((one) => one === id)]).toEqual([anchor, [id]]);
  }
});

function valuesOf(html: string, attribute: RegExp): string[] {
  return Array.from(html.matchAll(attribute), ([, value = '']) => value);
}
