import { expect } from '@playwright/test';
import { newCoder, report, signIn, test } from '@/e2e/people';

test('a coder sees where they are signed in, is reminded, takes everything along, and leaves for good', async ({
  page,
  browser,
}) => {
  const email = await report(page, 51_234);
  const elsewhere = await browser.newContext();
  const phone = await elsewhere.newPage();
  await signIn(phone, email);

  await page.goto('/account');
  const sessions = page.getByRole('region', { name: 'Where you are signed in' });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await sessions.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByText('All other devices are signed out.')).toBeVisible();
  await phone.goto('/account');
  await expect(phone).toHaveURL(/\/sign-in/);

  await page.getByLabel('Month').selectOption('January');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/comes in January \d{4}/)).toBeVisible();
  const moves = page.getByRole('region', { name: 'When figures move' });
  await moves.getByRole('button', { name: 'Email me when a median moves' }).click();
  await expect(page.getByText('We will email you when a median moves.')).toBeVisible();
  await moves.getByRole('button', { name: 'Stop these emails' }).click();
  await expect(page.getByText('You will get no emails about figures.')).toBeVisible();

  const downloads = ['Download everything (JSON)', 'Download reports (CSV)'];
  for (const name of downloads) {
    const address = await page.getByRole('link', { name }).getAttribute('href');
    const response = await page.request.get(address ?? '');
    expect(response.headers()['cache-control']).toBe('private, no-store');
    expect(await response.text()).toContain('51234');
  }

  await page.getByRole('link', { name: 'Delete your account and all its reports' }).click();
  await page.getByRole('button', { name: 'Delete my account and my report' }).click();
  await expect(page.getByRole('heading', { name: 'Your account is deleted' })).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, email);
  await expect(page.getByText('You have not reported any pay yet.')).toBeVisible();
});

test('the forms of one account, sent by another, change nothing of it', async ({ page, browser, baseURL }) => {
  const email = newCoder();
  await signIn(page, email);
  const second = await browser.newContext();
  const other = await browser.newContext();
  await signIn(await second.newPage(), email);
  await signIn(await other.newPage(), newCoder());
  await page.goto('/account');
  const fields = await page
    .getByRole('region', { name: 'Where you are signed in' })
    .locator('form')
    .first()
    .evaluate((form) =>
      Object.fromEntries([...form.querySelectorAll('input')].map(({ name, value }) => [name, value])),
    );
  expect(fields.session).toMatch(/^[0-9a-f]{64}$/);
  const visitor = await browser.newContext();
  for (const { request } of [visitor, other]) {
    await request.post('/account', { multipart: fields, headers: { origin: baseURL ?? '' }, maxRedirects: 0 });
  }
  await page.reload();
  await expect(page.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem')).toHaveCount(2);
});
