import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect } from '@playwright/test';
import { z } from 'zod';
import { fillReport, newCoder, ownPay, sendReport, signIn, test } from '@/e2e/people';
import { formKey } from '@/lib/start/form-key';

/** What the build calls its actions. */
const manifest = z.object({ encryptionKey: z.string(), node: z.record(z.string(), z.unknown()) });
const build = async () =>
  manifest.parse(JSON.parse(await readFile('.next/server/server-reference-manifest.json', 'utf8')));

/** From now on pages, and scripts in them, call no action as this build does: they are from another. */
async function comeFromAnotherBuild(context: BrowserContext): Promise<void> {
  const ids = Object.keys((await build()).node);
  await context.route('**/*', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    const type = response.headers()['content-type'] ?? '';
    if (!/html|javascript/.test(type)) return route.fulfill({ response });
    let body = await response.text();
    for (const id of ids) body = body.replaceAll(id, id.slice(0, 2) + 'f'.repeat(id.length - 2));
    // Not kept: once upgraded the site names its scripts otherwise.
    return route.fulfill({ response, body, headers: { ...response.headers(), 'cache-control': 'no-store' } });
  });
}

test('all builds under one secret know each other’s forms', async () => {
  expect((await build()).encryptionKey).toBe(formKey(process.env.NEXTAUTH_SECRET));
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a report form that is too old comes back filled in, with a sentence', async ({ page, context }) => {
      const pay = ownPay();
      await comeFromAnotherBuild(context);
      await page.goto('/submit');
      await fillReport(page, { amount: String(pay), years: 'four' });
      const id = await page.locator('input[name="submissionId"]').inputValue();
      await context.unrouteAll({ behavior: 'wait' });
      await sendReport(page);
      await expect(page.getByRole('link', { name: /The site was updated while this form was open/ })).toBeVisible();
      await expect(page).toHaveURL(/\/submit$/);
      await expect(page.getByLabel('Base pay')).toHaveValue(String(pay));
      await expect(page.getByLabel('State').locator('option:checked')).toHaveText('Wyoming');
      await expect(page.getByLabel('CPC', { exact: true })).toBeChecked();
      await expect(page.getByLabel('Retirement plan')).toBeChecked();
      await expect(page.getByLabel('Years of coding experience')).toHaveValue('four');
      await expect(page.locator('input[name="submissionId"]')).toHaveValue(id);
      // Nobody who comes later finds it.
      expect((await context.cookies()).map(({ name }) => name)).not.toContain('paychart.form');
      const later = await context.newPage();
      await later.goto('/submit');
      await expect(later.getByLabel('Base pay')).toHaveValue('');

      await page.getByLabel('Years of coding experience').fill('4');
      await sendReport(page);
      await expect(page.getByRole('heading', { name: 'Where can we email you a link?' })).toBeVisible();
    });

    test('of any other that is too old people hear that nothing was changed', async ({ page, context }) => {
      await signIn(page, newCoder(), '/account');
      await comeFromAnotherBuild(context);
      await page.goto('/account');
      await context.unrouteAll({ behavior: 'wait' });
      await page
        .getByRole('button', { name: /remind|Save/i })
        .first()
        .click();
      const [heading, again] = javaScriptEnabled
        ? (['The site was updated in the meantime', page.getByRole('button', { name: 'Load the page again' })] as const)
        : (['Nothing was changed', page.getByRole('link', { name: 'open the page again' })] as const);
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
      await again.click();
      await expect(page).toHaveURL(/\/account/);
      await page
        .getByRole('button', { name: /remind|Save/i })
        .first()
        .click();
      await expect(page).toHaveURL(/\/account\?notice=/);
    });
  });
}

test('a form that the site refuses says so in the site’s words, and goes on', async ({ page, context }) => {
  await page.goto('/submit');
  await fillReport(page, { amount: '51000' });
  await context.route('**/submit', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'text/plain',
      body: 'Too much was sent from your network. Nothing was changed. Wait 7 minutes.',
    }),
  );
  await sendReport(page);
  await expect(page.getByText('Wait 7 minutes.')).toBeVisible();
  await context.unrouteAll({ behavior: 'wait' });
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(page.getByLabel('Base pay')).toHaveValue('51000');
});
