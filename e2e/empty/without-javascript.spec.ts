import { expect } from '@playwright/test';
import {
  approve,
  fillReport,
  followLink,
  giveAddress,
  newCoder,
  openQueued,
  ownPay,
  sendReport,
  signIn,
  test,
} from '@/e2e/people';

test.use({ javaScriptEnabled: false });

test('a coder reports and a moderator approves', async ({ page, moderatorPage: moderation }) => {
  const pay = ownPay();
  await signIn(page, newCoder(), '/submit');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await fillReport(page, { amount: String(pay), years: 'four' });
  await page.getByLabel('County or city').fill('Cheyanne');
  await sendReport(page);
  await expect(page.getByRole('link', { name: 'Enter whole years, such as 4' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^“Cheyanne” is not known in Wyoming/ })).toBeVisible();
  await expect(page.getByLabel('County or city')).toHaveValue('Cheyanne');
  await page.getByLabel('County or city').fill('Laramie County');
  await expect(page.getByLabel('Base pay')).toHaveValue(String(pay));
  await expect(page.getByLabel('State').locator('option:checked')).toHaveText('Wyoming');
  await expect(page.getByLabel('CPC', { exact: true })).toBeChecked();
  await page.getByLabel('Years of coding experience').fill('4');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();
  await expect(page.getByText(`$${pay.toLocaleString('en-US')}`).first()).toBeVisible();

  await approve(moderation, pay);
  await moderation.getByRole('button', { name: 'Undo' }).click();
  await expect(moderation.getByText('One report put back: it waits again.')).toBeVisible();

  await openQueued(moderation, pay);
  await moderation.getByText('Reject …').click();
  await moderation.getByLabel('Your message to the author').fill('Seen before.');
  await moderation.getByRole('button', { name: 'Reject this report' }).click();
  await expect(moderation.getByRole('link', { name: 'Choose a reason' })).toBeVisible();
  await expect(moderation.getByLabel('Your message to the author')).toHaveValue('Seen before.');
  await moderation.getByLabel('Reported before').check();
  await moderation.getByRole('button', { name: 'Reject this report' }).click();
  await page.goto('/account');
  await expect(page.getByText('Wyoming · Cheyenne, WY · ')).toBeVisible();
  await expect(page.getByText('The earlier report stays. Seen before.')).toBeVisible();

  await page.getByText('Delete', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete this report' }).click();
  await expect(page.getByText('Your report is deleted.')).toBeVisible();
});

test('a visitor reports, mends what was typed and the address, and signs in last', async ({ page, context }) => {
  const pay = ownPay();
  const email = newCoder();
  await page.goto('/submit');
  await fillReport(page, { amount: '9' });
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await page.getByLabel('Base pay').fill(String(pay));
  await sendReport(page);
  await page.getByRole('button', { name: 'Change what I typed' }).click();
  await expect(page.getByLabel('Base pay')).toHaveValue(String(pay));
  await page.getByLabel('Years of coding experience').fill('6');
  await sendReport(page);
  await expect(page.getByLabel('Email address')).toBeVisible();
  expect(await page.content()).not.toContain(String(pay));
  await giveAddress(page, newCoder());
  expect(await page.content()).not.toContain(String(pay));
  await page.getByRole('button', { name: 'Use another address, or ask again' }).click();
  await giveAddress(page, email);

  const mail = await context.newPage();
  await followLink(mail, email, '/submit/send');
  await expect(mail.getByText(`$${pay.toLocaleString('en-US')}`).first()).toBeVisible();
  await expect(mail.getByText(/6 years of experience/)).toBeVisible();
  await sendReport(mail);
  await expect(mail.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();

  await page.getByRole('button', { name: 'Use another address, or ask again' }).click();
  await expect(page.getByRole('heading', { name: 'This report is no longer waiting here' })).toBeVisible();
});

test('mistyped pay is asked about', async ({ page }) => {
  await signIn(page, newCoder(), '/submit');
  await fillReport(page, { amount: '4,500,000' });
  await sendReport(page);
  await page.getByLabel('$45,000 a year').check();
  await sendReport(page);
  await expect(page.getByRole('heading', { name: '$45,000 a year' })).toBeVisible();
});
