import { expect } from '@playwright/test';
import { fillReport, newCoder, ownPay, queued, sendReport, signIn, test } from '@/e2e/people';

test.use({ javaScriptEnabled: false });

test('a coder reports and a moderator approves', async ({ page, moderatorPage: desk }) => {
  const pay = ownPay();
  await signIn(page, newCoder(), '/submit');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await fillReport(page, { amount: String(pay), years: 'four' });
  await sendReport(page);
  await expect(page.getByRole('link', { name: 'Enter whole years, such as 4' })).toBeVisible();
  await expect(page.getByLabel('Base pay')).toHaveValue(String(pay));
  await expect(page.getByLabel('State').locator('option:checked')).toHaveText('Wyoming');
  await expect(page.getByLabel('CPC', { exact: true })).toBeChecked();
  await page.getByLabel('Years of coding experience').fill('4');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();
  await expect(page.getByText(`$${pay.toLocaleString('en-US')}`).first()).toBeVisible();

  await desk.goto('/admin');
  await queued(desk, pay).getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByText('Approved. What it changes is published already.')).toBeVisible();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(queued(desk, pay)).toBeVisible();

  await queued(desk, pay).getByText('Reject …').click();
  await queued(desk, pay).getByLabel('Your words to the author').fill('Seen before.');
  await queued(desk, pay).getByRole('button', { name: 'Reject this report' }).click();
  await expect(queued(desk, pay).getByRole('link', { name: 'Choose a reason' })).toBeVisible();
  await expect(queued(desk, pay).getByLabel('Your words to the author')).toHaveValue('Seen before.');
  await queued(desk, pay).getByLabel('Reported before').check();
  await queued(desk, pay).getByRole('button', { name: 'Reject this report' }).click();
  await page.reload();
  await expect(page.getByText('The earlier report stays. Seen before.')).toBeVisible();

  await page.getByText('Delete', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete this report' }).click();
  await expect(page.getByText('Your report is deleted.')).toBeVisible();
});

test('mistyped pay is asked about', async ({ page }) => {
  await signIn(page, newCoder(), '/submit');
  await fillReport(page, { amount: '4,500,000' });
  await sendReport(page);
  await page.getByLabel('$45,000 a year').check();
  await sendReport(page);
  await expect(page.getByRole('heading', { name: '$45,000 a year' })).toBeVisible();
});
