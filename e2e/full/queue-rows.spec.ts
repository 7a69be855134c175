import { expect } from '@playwright/test';
import { test, wholeQueue } from '@/e2e/people';

const CLICKS = 12;

test('a row of the queue opens its own report, though others were prefetched', async ({
  moderatorPage: moderation,
}) => {
  for (let click = 0; click < CLICKS; click++) {
    await moderation.goto(wholeQueue, { waitUntil: 'networkidle' });
    const rows = moderation.locator('main li a[href^="/admin/reports/"]');
    const row = rows.nth(click % (await rows.count()));
    const [, id = ''] = /^\/admin\/reports\/([\w-]+)/.exec((await row.getAttribute('href')) ?? '') ?? [];
    await row.click();
    await moderation.waitForURL((url) => url.pathname === `/admin/reports/${id}`);
    await expect(moderation.locator('input[name="report"]').first()).toHaveValue(id);
  }
});
