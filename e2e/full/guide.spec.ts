import { expect } from '@playwright/test';
import { test } from '@/e2e/people';
import { readGuideSections, readSeedFiles } from '@/lib/baselines/read-seed-files';

type Figure = Awaited<ReturnType<typeof readSeedFiles>>['guide'][number];

/** The ways in which a page may write the guide's figure; one of each must stand there. */
function writings({ label, unit, low, high, openEnded }: Figure): string[][] {
  // A stage's order says nothing; what the guide only describes has a name.
  if (low === null || high === null || unit === 'order') return [[label.split(/[:(]/)[0]?.trim() ?? label]];
  if (unit !== 'usd') return [low === high ? [`${low}%`] : [`${low}–${high}${unit === 'percent' ? '%' : ''}`]];
  const [lowIn, highIn] = [low, high].map((amount) => [`$${amount / 1000}k`, `$${amount.toLocaleString('en-US')}`]);
  return [lowIn ?? [], (highIn ?? []).map((text) => (openEnded ? `${text}+` : text))];
}

test('every section of the career guide has its page, and every figure stands there', async ({ page }) => {
  const [sections, { guide }] = await Promise.all([readGuideSections(), readSeedFiles()]);
  const topics = new Set(sections.map(({ topic }) => topic));
  const cited = new Map(sections.map(({ citedAs, topic }) => [citedAs, topic]));
  for (const figure of guide) expect([figure.section, cited.has(figure.section)]).toEqual([figure.section, true]);

  for (const topic of topics) {
    const response = await page.goto(`/guide/${topic}`);
    expect([topic, response?.status()]).toEqual([topic, 200]);
    const text = ((await page.locator('main').textContent()) ?? '').replaceAll('–', '-').toLowerCase();
    for (const figure of guide.filter(({ section }) => cited.get(section) === topic)) {
      for (const ways of writings(figure)) {
        const found = ways.some((way) => text.includes(way.replaceAll('–', '-').toLowerCase()));
        expect([topic, figure.label, ways, found]).toEqual([topic, figure.label, ways, true]);
      }
    }
  }
});

test('the guide lists a page for each of its sections, and no other', async ({ page }) => {
  const topics = new Set((await readGuideSections()).map(({ topic }) => `/guide/${topic}`));
  await page.goto('/guide');
  const links = await page
    .locator('main ol a')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('href')));
  expect(links.toSorted()).toEqual([...topics].toSorted());
});

test('the guide is read from its first page to its last, and each contents leads to its section', async ({ page }) => {
  await page.goto('/guide');
  const listed = page.locator('main ol a');
  const topics = await listed.allTextContents();
  await page.goto((await listed.first().getAttribute('href')) ?? '');
  for (const [index, topic] of topics.entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(topic);
    await expect(page.getByText(`Guide, ${index + 1} of ${topics.length}`)).toBeVisible();
    const headings = await page.locator('main section > h2').allTextContents();
    const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
    await expect(contents).toHaveText(headings);
    for (const anchor of await contents.evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
      await expect(page.locator(`h2${anchor}`)).toHaveCount(1);
    }
    const next = await page
      .locator('main a[rel=next]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(next).toHaveLength(index < topics.length - 1 ? 1 : 0);
    // Loaded anew: a page left by a click stays in the document, hidden.
    if (next[0]) await page.goto(next[0]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the converter carries a pay to another state, at an address that can be shared', async ({ page }) => {
    const { official } = await readSeedFiles();
    const level = (state: string) =>
      Number(
        official.find(
          ({ dataset, subject, period }) => dataset === 'price_parity' && subject === state && period === '2024',
        )?.value,
      );
    await page.goto('/guide/cost-of-living');
    await page.getByLabel('Yearly pay').fill('52,000');
    await page.getByLabel('Paid in').selectOption('Ohio');
    await page.getByLabel('Compare with').selectOption('New York');
    await page.getByRole('button', { name: 'Convert' }).click();

    const equal = Math.round((52_000 * level('NY')) / level('OH') / 100) * 100;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What matches $52,000 in Ohio?');
    await expect(page.getByText(`$${equal.toLocaleString('en-US')} a year`)).toBeVisible();
    await page.goto(page.url());
    await expect(page.getByLabel('Paid in')).toHaveValue('OH');
    await page.getByRole('link', { name: /^Texas: / }).click();
    await expect(page.getByText('buys as much in Texas')).toBeVisible();
  });

  test('the converter takes the prices of a metropolitan area, and says so', async ({ page }) => {
    await page.goto('/guide/cost-of-living/converter?amount=52,000');
    await page.getByLabel('County or city of the pay').fill('Taylor County, TX');
    await page.getByLabel('Compare with').selectOption('Alabama');
    await page.getByLabel('County or city to compare').fill('Northwest Alabama');
    await page.getByRole('button', { name: 'Convert' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What matches $52,000 in Abilene, TX?');
    await expect(page.getByRole('main')).toContainText('Prices are those of Abilene, TX and all of Alabama in 2024');
    await expect(page.getByRole('main')).toContainText(
      'Price levels of 2024, US = 100: Abilene, TX 90.4, all of Alabama',
    );
    await expect(page.getByLabel('Paid in')).toHaveValue('TX');
    await page.getByRole('link', { name: /^Ohio: / }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What matches $52,000 in Abilene, TX?');
    await expect(page.getByText('buys as much in Ohio')).toBeVisible();
    await page.goto('/guide/cost-of-living/converter?amount=50k&from=VA&fromPlace=Richmond&to=OH');
    await page.getByRole('link', { name: 'Choose which “Richmond” you mean' }).click();
    await page.getByRole('link', { name: 'Richmond County, Virginia' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^What matches \$50,000 in the .* nonmetropolitan area\?$/,
    );
  });

  test('the converter names what is wrong, and keeps what was typed', async ({ page }) => {
    await page.goto('/guide/cost-of-living/converter?amount=plenty&from=PR&to=OH');
    await expect(page.getByRole('link', { name: /Enter a yearly pay between/ })).toBeVisible();
    await expect(page.getByLabel('Yearly pay')).toHaveValue('plenty');
    await page.goto('/guide/cost-of-living/converter?amount=50k&from=PR&to=OH');
    await expect(page.getByRole('link', { name: 'Choose a place from the list' })).toBeVisible();
  });

  test('the payback calculator answers for the reader’s own numbers, at an address that can be shared', async ({
    page,
  }) => {
    await page.goto('/guide/training');
    await page.getByLabel('Cost of the training').fill('4,000');
    await page.getByLabel('Months until').fill('9');
    await page.getByLabel('Yearly pay before').fill('33,000');
    await page.getByLabel('Yearly pay after').fill('45,000');
    await page.getByLabel('Until then').selectOption('I earn nothing');
    await page.getByRole('button', { name: 'Work it out' }).click();

    // $4,000 and nine months of $2,750 come back at $1,000 a month: 28.75 months after the nine.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Paid back 3 years and 2 months after training begins',
    );
    await page.goto(page.url());
    await expect(page.getByLabel('Yearly pay before')).toHaveValue('33000');
    await page.getByText('The same as a table').click();
    await expect(page.getByRole('row', { name: /^paying for it −\$4,000/ })).toBeVisible();
  });

  test('the payback calculator names what is wrong, and keeps what was typed', async ({ page }) => {
    await page.goto('/guide/training/payback?cost=3000&months=soon&before=0&after=48000');
    await expect(page.getByRole('link', { name: /Enter whole months/ })).toBeVisible();
    await expect(page.getByLabel('Months until')).toHaveValue('soon');
    await page.goto('/guide/training/payback?after=36,000&before=36,000');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Not paid back: the pay after is no higher/);
  });
});
