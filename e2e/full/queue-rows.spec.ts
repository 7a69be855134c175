import { expect } from '@playwright/test';
import { test, wholeQueue } from '@/e2e/people';

const CLICKS = 12;

test('a row of the queue opens its own report, though others were prefetched', async ({ moderatorPage: desk }) => {
  for (let click = 0; click < CLICKS; click++) {
    await desk.goto(wholeQueue, { waitUntil: 'networkidle' });
    const rows = desk.locator('main li a[href^="/admin/reports/"]');
    const row = rows.nth(click % (await rows.count()));
    const [, id = ''] = /^\/admin\/reports\/([\w-]+)/.exec((await row.getAttribute('href')) ?? '') ?? [];
    await row.click();
    await desk.waitForURL((url) => url.pathname === `/admin/reports/${id}`);
    await expect(desk.locator('input[name="report"]').first()).toHaveValue(id);
  }
});
