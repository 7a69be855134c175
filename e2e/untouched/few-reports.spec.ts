import { expect } from '@playwright/test';
import { test } from '@/e2e/people';

test('without reports the calculator answers from guide and BLS, and says so', async ({ page }) => {
  await page.goto('/calculator?state=WY&experience=20%2B');
  await expect(page.getByText('is the modeled median')).toBeVisible();
  await expect(page.getByText(/Modeled(: about| from the guide and BLS alone)/)).toBeVisible();
  const published = page.getByRole('table', { name: 'Published pay near this job' });
  await expect(published.getByRole('columnheader', { name: 'survey median' })).toContainText('needs 10 coders');
  await expect(published.getByRole('row', { name: /^Wyoming/ }).first()).toContainText(
    /not enough coders yet|held back/,
  );
});

test('without reports claims that need them can’t be told, and those on official figures can', async ({ page }) => {
  await page.goto('/claims');
  await expect(page.getByText('? cannot tell yet')).toHaveCount(6);
  await expect(page.getByText('✗ not supported')).toHaveCount(2);
  await expect(page.getByText('not enough reports yet').first()).toBeVisible();
});
