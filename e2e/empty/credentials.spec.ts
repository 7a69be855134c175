import { expect, type Page } from '@playwright/test';
import { fillReport, newCoder, ownPay, sendReport, signIn, test } from '@/e2e/people';

const others = (page: Page) => page.getByLabel('Others you hold (optional)');

async function reportCredentials(page: Page): Promise<void> {
  await signIn(page, newCoder(), '/submit');
  await fillReport(page, { amount: String(ownPay()) });
  await others(page).fill('cemc, CMPA');
  await sendReport(page);
  const problem = page.getByRole('link', {
    name: 'Check “CMPA”: it is not on our list. Did you mean CPMA or CMCA-E/M?',
  });
  await expect(problem).toBeVisible();
  await expect(others(page)).toHaveValue('cemc, CMPA');
  await expect(page.getByLabel('CPC', { exact: true })).toBeChecked();
  await problem.click();
  await expect(others(page)).toBeFocused();
  await others(page).fill('cemc, Certified Professional Medical Auditor');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();
  // By role: Next keeps the form that was left in the page, hidden, and it says the same.
  const counted = page.getByRole('paragraph').filter({ hasText: 'CEMC counts in AAPC specialty credentials.' });
  await expect(counted).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('CPC, CPMA, CEMC')).toBeVisible();

  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(others(page)).toHaveValue('CEMC');
  await expect(page.getByLabel('CPMA', { exact: true })).toBeChecked();
}

test('rare credentials are found by typing, and say what they count in', async ({ page }) => {
  await page.goto('/submit');
  await page.getByLabel('No credential').check();
  await others(page).fill('cuc, rcc');
  await expect(page.getByLabel('No credential')).not.toBeChecked();
  await expect(
    page.getByText('CUC counts in AAPC specialty credentials; RCC in RCCB radiology credentials.'),
  ).toBeVisible();
  // The last of several names is the one to be finished.
  await expect(page.locator('#credential-options option[value="cuc, CEMC"]')).toHaveCount(1);
  await reportCredentials(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('typed credentials are read, and a mistyped one is named and kept', async ({ page }) => {
    await page.goto('/submit');
    await page.getByText('All credentials on our list').click();
    await expect(page.getByText('Radiology Coding Certification Board')).toBeVisible();
    await expect(page.getByText('RCC, RCCIR')).toBeVisible();
    await reportCredentials(page);
  });
});
