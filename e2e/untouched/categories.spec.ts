import { expect } from '@playwright/test';
import { test } from '@/e2e/people';

test('a page of which no report says anything still says what is known, and whose word it is', async ({ page }) => {
  await page.goto('/certifications/cdip');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do CDIP holders earn?');
  await expect(page.getByText('Certified Documentation Integrity Practitioner')).toBeVisible();
  await expect(page.getByText(/is the modeled median/)).toBeVisible();
  await expect(page.getByText('20–30%')).toBeVisible();
  const experience = page.getByRole('table', { name: 'Pay of CDIP holders by experience' });
  await expect(experience.getByText(/^modeled \$/)).toHaveCount(5);
  await expect(page.getByRole('heading', { name: 'No state has 10 CDIP holders in the survey yet' })).toBeVisible();
});

test('a specialty of the guide has its range', async ({ page }) => {
  await page.goto('/specialties/oncology');
  await expect(page.getByText('$53,000–$72,000')).toBeVisible();
  await page.goto('/specialties');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The guide puts risk adjustment coders highest');
});
