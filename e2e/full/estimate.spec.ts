import { expect } from '@playwright/test';
import { z } from 'zod';
import { test } from '@/e2e/people';

/** Addresses that no form of ours makes, and the control that each should lead to. */
const hostile = [
  ['state=TX&state=CA', 'state'],
  ['specialty=%3Cscript%3Ealert(1)%3C/script%3E', 'specialty'],
  ['pay=-1', 'pay'],
  [`pay=${'9'.repeat(3_000)}`, 'pay'],
  ['bonus=%3Cimg%20src=x%20onerror=alert(1)%3E', 'bonus'],
  ['credential=cpc&'.repeat(300), 'credential'],
  ['benefit=gym', 'benefit'],
  ['area=../../etc', 'place'],
  ['area=99999', 'place'],
  ['state=OK&area=10180', 'place'],
  ['place=Ohio&place=%3Cscript%3E', 'place'],
  [`place=${'%F0%9F%8F%A5'.repeat(500)}`, 'place'],
] as const;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the calculator says where an offer stands, at an address that can be shared', async ({ page }) => {
    await page.goto('/calculator');
    await page.getByLabel('State').selectOption('Texas');
    await page.getByLabel('Experience').selectOption('3–5 years');
    await page.getByLabel('Specialty').selectOption('Risk adjustment');
    await page.getByLabel('CPC', { exact: true }).check();
    await page.getByLabel('An offer, or your current pay').fill('28.50');
    await page.getByLabel('an hour', { exact: true }).check();
    await page.getByLabel('Annual bonus').fill('1,500');
    await page.getByLabel('Health insurance').check();
    await page.getByLabel('Retirement plan').check();
    await page.getByRole('button', { name: 'Show the range' }).click();

    await expect(page.getByRole('heading', { name: 'Texas, 3–5 years, CPC, Risk adjustment' })).toBeVisible();
    await expect(page.getByText('is the modeled median')).toBeVisible();
    await expect(page).toHaveTitle(/^Texas, 3–5 years, CPC, Risk adjustment/);
    await expect(page.getByText('$59,280 is more than about')).toBeVisible();
    await expect(
      page.getByRole('heading', { name: 'A total of $60,780 with the bonus, and 3 of 6 benefits' }),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: 'Retirement plan' })).toContainText('has it');
    await expect(page.getByRole('row', { name: 'Paid time off' })).toContainText('lacks it');
    await expect(page.getByRole('row', { name: /^An hour \$/ })).toContainText('$28.50');
    await expect(page.getByRole('heading', { name: /^Risk adjustment moves it most, \$/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /Texas, Risk adjustment/ })).toContainText('coders');
    await expect(page.getByLabel('State')).toHaveValue('TX');

    const shared = new URL(page.url());
    expect(shared.searchParams.get('state')).toBe('TX');
    await page.goto(shared.href);
    await expect(page.getByText('is the modeled median')).toBeVisible();
  });

  test('an offer may say what it is for', async ({ page }) => {
    await page.goto('/calculator?state=TX');
    await page.getByLabel('An offer, or your current pay').fill('$28.50/hr');
    await page.getByRole('button', { name: 'Show the range' }).click();
    await expect(page.getByText('We read “$28.50/hr” as $28.50 an hour: “Hourly wage”.')).toBeVisible();
    await expect(page.getByText('$59,280 is more than about')).toBeVisible();
    await expect(page.getByLabel('an hour', { exact: true })).toBeChecked();
    await page.getByLabel('An offer, or your current pay').fill('1.90 per chart');
    await page.getByRole('button', { name: 'Show the range' }).click();
    await page.getByRole('link', { name: /^Enter how many charts, encounters or RVUs/ }).click();
    await page.getByLabel('RVUs per hour').fill('15');
    await page.getByRole('button', { name: 'Show the range' }).click();
    await expect(page.getByText('$59,280 is more than about')).toBeVisible();
  });

  test('an offer is held against the wages of a county, at prices there', async ({ page }) => {
    await page.goto('/calculator?pay=28.50&per=hour');
    await page.getByLabel('State').selectOption('Texas');
    await page.getByLabel('County or city').fill('taylor co., tex.');
    await page.getByRole('button', { name: 'Show the range' }).click();
    const answer = page.getByRole('region', { name: '$59,280 reaches the experienced wage in Abilene, TX' });
    for (const said of [
      'Taylor County, Texas lies in this area.',
      'The modeled range above goes part of the way with them',
      '$59,280 is $27,851 more than the entry wage and $6,531 more than the experienced wage.',
      'Prevailing wages July 2025–June 2026, made from BLS’s OEWS of May 2024',
    ]) {
      await expect(answer).toContainText(said);
    }
    await expect(answer.getByRole('row', { name: /^Entry/ })).toHaveText('Entry$15.11$31,429$34,800');
    await expect(page.getByText('The price level of Abilene, TX was 90.4 in 2024')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Abilene, TX Wage area/ })).toBeVisible();
    await expect(page.getByLabel('County or city')).toHaveValue('taylor co., tex.');
    await answer.getByRole('link', { name: 'More of Abilene, TX' }).click();
    await page.getByRole('link', { name: 'Your own case' }).click();
    await expect(page).toHaveURL(/\/calculator\?state=TX&area=10180$/);
    await expect(page.getByRole('heading', { name: 'The mean wage in Abilene, TX is $45,635 a year' })).toBeVisible();
    await expect(page.getByLabel('County or city')).toHaveValue('Abilene, TX');
    await page.getByLabel('County or city').fill('');
    await page.getByRole('button', { name: 'Show the range' }).click();
    await expect(page.getByText('The price level of Texas was')).toBeVisible();
  });

  test('a county that several are called is chosen, and one that nobody knows is named and kept', async ({ page }) => {
    await page.goto('/calculator?pay=50000');
    await page.getByLabel('County or city').fill('Richmond, Virginia');
    await page.getByRole('button', { name: 'Show the range' }).click();
    await page.getByRole('link', { name: 'Choose which “Richmond, Virginia” you mean' }).click();
    await expect(page.getByLabel('County or city')).toHaveValue('Richmond, Virginia');
    await page.getByRole('link', { name: 'Richmond city, Virginia' }).click();
    await expect(page.getByRole('heading', { name: /^\$50,000 reaches the .* wage in Richmond, VA/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Virginia: Richmond, VA', exact: true })).toBeVisible();
    await expect(page.getByLabel('State')).toHaveValue('VA');
    await page.getByLabel('State').selectOption('Ohio');
    await page.getByRole('button', { name: 'Show the range' }).click();
    await expect(page.getByRole('link', { name: /^“Richmond, VA” is not known in Ohio/ })).toBeVisible();
    await page.getByLabel('State').selectOption('Any');
    await page.getByLabel('County or city').fill('Washington County');
    await page.getByRole('button', { name: 'Show the range' }).click();
    await expect(page.getByRole('link', { name: /^Choose the state as well: 30 places/ })).toBeVisible();
    await page.getByLabel('County or city').fill('xyzzy');
    await page.getByRole('button', { name: 'Show the range' }).click();
    await expect(page.getByRole('link', { name: /^“xyzzy” is no county/ })).toBeVisible();
    await expect(page.getByLabel('County or city')).toHaveValue('xyzzy');
  });

  test('a mistyped offer is named, and what was chosen stays', async ({ page }) => {
    await page.goto('/calculator?state=OH&pay=lots');
    await expect(page.getByRole('link', { name: /Enter an amount between/ })).toBeVisible();
    await expect(page.getByLabel('An offer, or your current pay')).toHaveValue('lots');
    await expect(page.getByLabel('State')).toHaveValue('OH');
  });

  test('benefits change nothing of the range', async ({ page }) => {
    const question = '/calculator?state=TX&specialty=risk_adjustment';
    const answer = page.getByRole('region', { name: 'Texas, Risk adjustment' });
    await page.goto(question);
    const plain = await answer.textContent();
    await page.goto(`${question}&benefit=health_insurance&bonus=2000`);
    await expect(page.getByRole('heading', { name: 'A bonus of $2,000, and 2 of 6 benefits' })).toBeVisible();
    expect(await answer.textContent()).toBe(plain);
  });

  for (const [query, control] of hostile) {
    test(`the address ?${query.slice(0, 40)} is answered with what to mend`, async ({ page }) => {
      const response = await page.goto(`/calculator?${query}`);
      expect(response?.status()).toBe(200);
      await expect(page).toHaveTitle(/^Error: /);
      await page.getByRole('alert').getByRole('link').first().click();
      await expect(page.locator(':focus, :target').first()).toHaveAttribute('name', control);
    });
  }

  test('the claims come with a verdict each', async ({ page }) => {
    await page.goto('/claims');
    const verdicts = page.getByText(/^(✓ supported|✗ not supported|\? cannot tell yet)$/);
    await expect(verdicts).toHaveCount(8);
    await expect(page.getByText('measured').first()).toBeVisible();
  });
});

test('the API says what the calculator says', async ({ page, request }) => {
  const query = '?state=FL&experience=0-2&setting=hospital';
  const response = await request.get(`/api/v1/estimate${query}`);
  expect(response.ok()).toBe(true);
  const { medianCents, sample } = z.object({ medianCents: z.int(), sample: z.boolean() }).parse(await response.json());
  expect(sample).toBe(true);
  await page.goto(`/calculator${query}`);
  await expect(page.getByRole('main')).toContainText(`$${(medianCents / 100).toLocaleString('en-US')} a year`);
});
