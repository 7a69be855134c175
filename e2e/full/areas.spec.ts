import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/people';

test.use({ javaScriptEnabled: false });

async function find(page: Page, place: string) {
  await page.getByRole('searchbox', { name: 'County, city or state' }).fill(place);
  await page.getByRole('button', { name: 'Search' }).click();
}

test('a visitor types a county without script and reads what beginners, all and experienced earn there', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Areas' }).click();
  await find(page, 'taylor county tx');
  await expect(page).toHaveURL(/\/areas\?q=taylor\+county\+tx$/);
  await expect(page.getByRole('status')).toHaveText('One place is called “taylor county tx”.');
  const row = page.getByRole('row', { name: 'Taylor County, Texas' });
  for (const figure of ['in Abilene, TX', '$31,429', '$15.11', '$45,635', '$21.94', '$52,749', '$25.36']) {
    await expect(row).toContainText(figure);
  }
  await expect(page.getByRole('main')).toContainText(
    'Prevailing wages July 2025–June 2026, made from BLS’s OEWS of May 2024',
  );
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/areas\/abilene-tx$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do medical coders earn in Abilene, TX?');
  await expect(page.getByRole('table', { name: 'Wages in Abilene, TX' })).toContainText('$15.11');
  await expect(page.getByRole('heading', { name: 'Prices in Abilene, TX are 9.6% below' })).toBeVisible();
  for (const county of ['Callahan County', 'Jones County', 'Taylor County']) {
    await expect(page.getByRole('listitem').filter({ hasText: county })).toBeVisible();
  }
});

test('a name of many lists each with its state, a state its areas, and what is not known says what to do', async ({
  page,
}) => {
  await page.goto('/areas');
  await find(page, 'Washington');
  await expect(page.getByRole('status')).toContainText('places are called “Washington”. Washington has');
  for (const state of ['Alabama', 'Oregon', 'Wisconsin']) {
    await expect(page.getByRole('link', { name: `Washington County, ${state}` })).toBeVisible();
  }
  await find(page, 'Guam');
  await expect(page.getByRole('status')).toHaveText('Guam has one area.');
  await page.getByRole('row', { name: /^Guam/ }).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'No price level is published for Guam' })).toBeVisible();
  await page.goto('/areas');
  await find(page, 'xyzzy');
  await expect(page.getByRole('status')).toHaveText(
    '“xyzzy” is no county, no state and no city that an area is named after. Smaller places are found by their county.',
  );
});

test('a map shows the mean of each area, and the lists by state say it', async ({ page }) => {
  await page.goto('/areas');
  const map = page.getByRole('region', { name: /^In half of the 530 areas mean pay is \$\d\d,\d{3} or less$/ });
  await expect(map).toContainText('DOL, Prevailing wages July 2025–June 2026');
  await expect(map.getByRole('listitem').filter({ hasText: /^\$[\d,]+ to \$[\d,]+$/ })).toHaveCount(5);
  expect((await map.locator('svg').first().boundingBox())?.height).toBeGreaterThan(150);
  await map.getByRole('link', { name: 'All areas with their means' }).click();
  await page
    .locator('summary')
    .filter({ hasText: /^Texas \d+$/ })
    .click();
  await expect(page.getByRole('row', { name: 'Abilene, TX $45,635' })).toBeVisible();
});

test('an area outside cities takes the prices of its state, and says so', async ({ page }) => {
  await page.goto('/areas/northwest-alabama-nonmetropolitan-area');
  await expect(page.getByRole('heading', { name: /^Prices in Alabama as a whole are/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('BEA has no level of single nonmetropolitan areas');
});

test('the search of the whole site leads to the wages of a county', async ({ page }) => {
  await page.goto('/search?q=Prince%20Georges%20County');
  await page.getByRole('link', { name: 'Wages in Washington-Arlington-Alexandria, DC-VA-MD-WV' }).click();
  await expect(page).toHaveURL(/\/areas\/washington-arlington-alexandria-dc-va-md-wv$/);
});
