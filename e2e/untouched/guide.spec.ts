import { expect } from '@playwright/test';
import { test } from '@/e2e/people';

test('without reports the guide answers from the career guide and official figures, and says so', async ({ page }) => {
  await page.goto('/guide');
  await expect(page.getByText(/^The guide says certified coders earn .+; the survey can’t say yet\.$/)).toBeVisible();
  // Other tests of this site may have brought the nation its ten coders by now.
  await expect(
    page.getByText(/^(BLS puts the median of a broader group at|Half of the coders who reported earn) /),
  ).toBeVisible();
  const topics = await page
    .locator('main ol a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const topic of topics) {
    await page.goto(topic);
    await expect(page.locator('main section > h2').first()).toBeVisible();
    const text = (await page.locator('main').textContent()) ?? '';
    expect([topic, /\bNaN\b|Infinity|undefined|null/.exec(text)]).toEqual([topic, null]);
  }
});
