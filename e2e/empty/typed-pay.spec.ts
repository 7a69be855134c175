import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { atHumanPace, fillReport, newCoder, sendReport, signIn, test } from '@/e2e/people';
import { payYears } from '@/lib/reports/report-input';
import { gsDollars, gsYears } from '@/lib/survey/federal-pay';

const received = 'Thank you. Your report is in.';
const [year = 0] = gsYears;
const federalPay = `$${gsDollars(year, 'RUS', 9, 4)?.toLocaleString('en-US')}`;

async function fillFederal(page: Page): Promise<void> {
  await page.getByLabel('Federal GS grade and step').check();
  await page.getByLabel('GS grade', { exact: true }).selectOption('9');
  await page.getByLabel('Step', { exact: true }).selectOption('4');
  await page.getByLabel('Locality pay area').selectOption('Rest of U.S.');
  await page.getByLabel(String(year)).check();
  await page.getByLabel('Where you work').selectOption('Government or VA');
}

test('pay that says its unit sets it, and what was read shows as the field is left', async ({ page }) => {
  await signIn(page, newCoder(), '/submit');
  await page.getByLabel('Base pay').fill('$24.0385/hr');
  await page.getByLabel('Paid hours per week').fill('40');
  await expect(page.getByLabel('Hourly wage')).toBeChecked();
  await expect(page.getByLabel('Base pay')).toHaveValue('24.0385');
  await expect(page.getByText('We read “$24.0385/hr” as $24.0385 an hour: “Hourly wage”.')).toBeVisible();
  await page.getByText('Production pay, overtime, differentials or a bonus').click();
  await page.getByLabel('Usual extra pay').fill('200 a month');
  await page.getByLabel('Production or incentive pay').fill('4,000');
  await expect(page.getByLabel('Usual extra pay')).toHaveValue('2400');
  await expect(page.getByText('We read “200 a month” as $2,400 a year.')).toBeVisible();
  // What was read can be changed by what is chosen.
  await page.getByLabel('Base pay').fill('52k/yr');
  await page.getByLabel('Paid hours per week').focus();
  await expect(page.getByLabel('Yearly salary')).toBeChecked();
  await fillReport(page, { basis: 'Hourly wage', amount: '24.0385' });
  await sendReport(page);
  await expect(page.getByRole('heading', { name: received })).toBeVisible();
  await expect(page.getByRole('heading', { name: '$24.0385 an hour' })).toBeVisible();
  await page.goto('/account');
  await expect(
    page.getByText('$56,400 in all with $4,000 of production pay and $2,400 of overtime and differentials'),
  ).toBeVisible();
});

test('pay sent before the field is left comes back as it was read', async ({ page }) => {
  await signIn(page, newCoder(), '/submit');
  await fillReport(page, { basis: 'Hourly wage', amount: '24.50' });
  await atHumanPace(page, 2);
  await page.getByLabel('Base pay').fill('4,300/month');
  await page.getByLabel('Base pay').press('Enter');
  await expect(page.getByRole('heading', { name: 'Is this your pay?' })).toBeVisible();
  await expect(page.getByText('We read “4,300/month” as $51,600 a year: “Yearly salary”.')).toBeVisible();
  await expect(page.getByLabel('Yearly salary')).toBeChecked();
  await expect(page.getByLabel('Base pay')).toHaveValue('51600');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: '$51,600 a year' })).toBeVisible();
});

test('federal pay follows from grade, step and area, and shows before it is sent', async ({ page }) => {
  await signIn(page, newCoder(), '/submit');
  await fillReport(page, { amount: '1' });
  await fillFederal(page);
  await expect(page.getByLabel('Base pay')).toBeHidden();
  await expect(page.getByText(`GS-9, step 4, in “Rest of U.S.” pays ${federalPay} in ${year}.`)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  const unknown = payYears(new Date()).find((other) => !gsYears.includes(other));
  await page.getByLabel(String(unknown)).check();
  await sendReport(page);
  await expect(page.getByRole('link', { name: /^We have federal pay tables for 20/ })).toBeVisible();
  await page.getByLabel(String(year)).check();
  await sendReport(page);
  await expect(page.getByRole('heading', { name: `${federalPay} a year` })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('GS-9, step 4, in “Rest of U.S.”')).toBeVisible();
});

test('pay per RVU asks for RVUs an hour', async ({ page }) => {
  await signIn(page, newCoder(), '/submit');
  await expect(page.getByLabel('RVUs per hour')).toBeHidden();
  await fillReport(page, { basis: 'Per RVU', amount: '1.0625' });
  await page.getByLabel('RVUs per hour').fill('24');
  await expect(page.getByText('$53,040')).toBeVisible();
  await sendReport(page);
  await expect(page.getByRole('heading', { name: '$1.0625 an RVU' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what was read is shown once before it is sent', async ({ page }) => {
    await signIn(page, newCoder(), '/submit');
    await fillReport(page, { basis: 'Hourly wage', amount: '52k/yr' });
    await sendReport(page);
    await expect(page.getByText('We read “52k/yr” as $52,000 a year: “Yearly salary”.')).toBeVisible();
    await expect(page.getByLabel('Yearly salary')).toBeChecked();
    await expect(page.getByLabel('Base pay')).toHaveValue('52000');
    await page.getByLabel('Base pay').fill('24-26');
    await sendReport(page);
    await page.getByRole('link', { name: 'Enter the one amount that you are paid now, not a range' }).click();
    await page.getByLabel('Base pay').fill('52,000 a year');
    await sendReport(page);
    await expect(page.getByRole('heading', { name: '$52,000 a year' })).toBeVisible();
  });

  test('federal pay too', async ({ page }) => {
    await signIn(page, newCoder(), '/submit');
    await fillReport(page, { amount: '1' });
    await fillFederal(page);
    await sendReport(page);
    await expect(page.getByRole('heading', { name: 'Is this your pay?' })).toBeVisible();
    await expect(
      page.getByText(`in “Rest of U.S.” pays ${federalPay} in ${year}, says the Office`).first(),
    ).toBeVisible();
    await sendReport(page);
    await expect(page.getByRole('heading', { name: `${federalPay} a year` })).toBeVisible();
  });
});
