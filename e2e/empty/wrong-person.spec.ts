import { type APIRequestContext, expect, type Locator } from '@playwright/test';
import {
  fillReport,
  newCoder,
  openQueued,
  ownPay,
  queued,
  report,
  sendReport,
  showQueued,
  signIn,
  test,
} from '@/e2e/people';

/** What a form without JavaScript would send: the hidden fields that name the action, and what the person entered. */
type Fields = Record<string, string>;

test('every page and route of someone else sends one away or refuses', async ({ request, page }) => {
  const signedOut: [string, number][] = [
    ['/submit/send', 307],
    ['/submit/received?report=3f2b1a4c-9f0e-4d1b-8a7c-5e6d7f8a9b0c', 307],
    ['/submit?edit=3f2b1a4c-9f0e-4d1b-8a7c-5e6d7f8a9b0c', 307],
    ['/account', 307],
    ['/account/delete', 307],
    ['/account/download.json', 307],
    ['/account/download.csv', 307],
    ['/admin', 307],
    ['/admin/all', 307],
    ['/admin/reports/00000000-0000-4000-8000-000000000000', 307],
    ['/admin/log', 307],
  ];
  for (const [address, status] of signedOut) {
    const response = await request.get(address, { maxRedirects: 0 });
    expect([address, response.status()]).toEqual([address, status]);
    expect(response.headers().location).toContain('/sign-in');
  }
  // Written otherwise they are no pages, lest their answers be taken for public ones.
  for (const address of ['/%73ubmit', '/%61ccount', '/%61pi/health']) {
    expect([address, (await request.get(address)).status()]).toEqual([address, 404]);
  }
  await signIn(page, newCoder());
  for (const address of ['/admin', '/admin/log']) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/sign-in\/not-allowed/);
  }
});

test('a moderator’s actions, called directly by a visitor or a coder, change nothing', async ({
  page,
  browser,
  moderatorPage: moderation,
}) => {
  const pay = ownPay();
  await report(page, pay);
  await openQueued(moderation, pay);
  await moderation.reload(); // what the server sends works without scripts
  const { pathname } = new URL(moderation.url());
  const [fields = {}] = await fieldsOf(moderation.getByRole('region', { name: 'Report and decision' }).locator('form'));
  const approval = { ...fields, decision: 'approve' };

  const visitor = await browser.newContext();
  const coder = await browser.newContext();
  await signIn(await coder.newPage(), newCoder());
  for (const { request } of [visitor, coder, page.context()]) {
    await send(request, pathname, approval);
  }
  await showQueued(moderation, pay);

  // The same call as the right person is no empty gesture.
  await send(moderation.context().request, pathname, approval);
  await moderation.reload();
  await expect(queued(moderation, pay)).toHaveCount(0);
});

test('nobody looks at or changes a report of someone else', async ({ page, browser }) => {
  await report(page, ownPay());
  const id = new URL(page.url()).searchParams.get('report');
  const coder = await browser.newContext();
  const other = await coder.newPage();
  await signIn(other, newCoder());
  await other.goto(`/submit/received?report=${id}`);
  await expect(other.getByRole('heading', { name: 'No such report' })).toBeVisible();
  await other.goto(`/submit?edit=${id}`);
  await expect(other.getByRole('heading', { name: 'This report can’t be changed' })).toBeVisible();

  await other.goto('/submit');
  await fillReport(other, { amount: '51000' });
  await other.evaluate((original) => {
    const field = Object.assign(document.createElement('input'), { name: 'originalId', value: original });
    document.querySelector('main form')?.append(field);
  }, id);
  await sendReport(other);
  await expect(other.getByText(/The report that you are changing is gone/).first()).toBeVisible();
  await coder.close();
});

test('an author’s actions, called directly by someone else, change nothing', async ({
  page,
  browser,
  moderatorPage,
}) => {
  const pay = ownPay();
  await report(page, pay);
  await page.goto('/account');
  const forms = await fieldsOf(page.locator('article form'));
  expect(forms).toHaveLength(2);

  const visitor = await browser.newContext();
  const coder = await browser.newContext();
  await signIn(await coder.newPage(), newCoder());
  for (const { request } of [visitor, coder, moderatorPage.context()]) {
    for (const fields of forms) await send(request, '/account', fields);
  }
  await page.reload();
  await expect(page.getByText('Waiting for review').first()).toBeVisible();

  for (const fields of forms) await send(page.context().request, '/account', fields);
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(0);
});

function fieldsOf(forms: Locator): Promise<Fields[]> {
  return forms.evaluateAll((found) =>
    found.map((form) => {
      const inputs = [...form.querySelectorAll('input')];
      return Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
    }),
  );
}

async function send(request: APIRequestContext, address: string, fields: Fields): Promise<void> {
  const origin = new URL((await request.get('/api/health')).url()).origin;
  await request.post(address, { multipart: fields, headers: { origin }, maxRedirects: 0 });
}
