import { expect } from '@playwright/test';
import { test } from '@/e2e/people';
import { readSeedFiles } from '@/lib/baselines/read-seed-files';

test('the states page shows every BLS mean and guide range of the seed files', async ({ page }) => {
  const { guide, official } = await readSeedFiles();
  await page.goto('/states');
  const means = official.filter(({ dataset, statistic }) => dataset === 'oews_state' && statistic === 'mean_annual');
  expect(means).toHaveLength(54);
  for (const { label, value } of means) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
    await expect(row).toContainText(`$${Number(value).toLocaleString('en-US')}`);
  }
  for (const { label, low, high } of guide.filter(({ dimension }) => dimension === 'state')) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
    await expect(row).toContainText(`$${(low ?? 0) / 1000}k–$${(high ?? 0) / 1000}k`);
  }
});

test('the home page shows the guide’s ranges and the latest official median of the seed files', async ({ page }) => {
  const { guide, official } = await readSeedFiles();
  await page.goto('/');
  const text = await page.locator('main').textContent();
  for (const { dimension, low, high, openEnded } of guide) {
    if (!['level', 'specialty', 'setting'].includes(dimension) || low === null || high === null) continue;
    if (dimension === 'level' && high === 120_000) continue; // management positions: another range, of the guide's own section
    expect(text).toContain(`$${low / 1000}k–$${high / 1000}k${openEnded ? '+' : ''}`);
  }
  const median = official
    .filter(
      ({ dataset, subject, statistic }) => dataset === 'oews_national' && subject === '29-2072' && statistic === 'p50',
    )
    .toSorted((a, b) => a.period.localeCompare(b.period))
    .at(-1);
  expect(text).toContain(`$${Number(median?.value).toLocaleString('en-US')}`);
  const [nation] = guide.filter(({ dimension }) => dimension === 'nation');
  expect(text).toContain(`about $${nation?.low?.toLocaleString('en-US')}`);
});

test('each state page shows its own figures, adjusted and by the hour as they should be', async ({ page }) => {
  const { official } = await readSeedFiles();
  const of = (dataset: string, subject: string, statistic: string, period: string) =>
    Number(
      official.find(
        (row) =>
          row.dataset === dataset && row.subject === subject && row.statistic === statistic && row.period === period,
      )?.value,
    );
  for (const [state, slug] of [
    ['CA', 'california'],
    ['TX', 'texas'],
    ['DC', 'district-of-columbia'],
  ] as const) {
    const mean = of('oews_state', state, 'mean_annual', '2023');
    const parity = of('price_parity', state, 'rpp_all', '2023');
    await page.goto(`/states/${slug}`);
    await expect(page.locator('main')).toContainText(`$${mean.toLocaleString('en-US')}`);
    await page.goto(`/states/${slug}/view/adjusted`);
    const adjusted = Math.round(mean / parity) * 100; // mean ÷ (parity ÷ 100), to the nearest $100
    await expect(page.locator('main')).toContainText(`$${adjusted.toLocaleString('en-US')}`);
  }
});
