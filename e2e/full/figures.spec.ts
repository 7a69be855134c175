import { expect } from '@playwright/test';
import { test } from '@/e2e/people';
import { readSeedFiles } from '@/lib/baselines/read-seed-files';
import { stateSlug } from '@/lib/survey/slug';

test('the states page shows every BLS median, the mean where there is no median, and every guide range', async ({
  page,
}) => {
  const { guide, official } = await readSeedFiles();
  await page.goto('/states');
  const ofStates = (statistic: string, year: string) =>
    official.filter((row) => row.dataset === 'oews_state' && row.statistic === statistic && row.period === year);
  const medians = ofStates('p50', '2025');
  const means = ofStates('mean_annual', '2023').filter(
    ({ subject }) => !medians.some((median) => median.subject === subject),
  );
  expect([medians.length, means.map(({ subject }) => subject)]).toEqual([51, ['GU', 'PR', 'VI']]);
  for (const { label, value, period, statistic } of [...medians, ...means]) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
    await expect(row).toContainText(`$${Number(value).toLocaleString('en-US')}`);
    await expect(row).toContainText(statistic === 'p50' ? period : `mean, ${period}`);
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

test('a state page shows every official figure of it, with its year', async ({ page }) => {
  const { official } = await readSeedFiles();
  const names = { p50: 'Median', p50_hourly: 'Median', mean_annual: 'Mean', mean_hourly: 'Mean' };
  for (const state of ['CA', 'TX', 'DC', 'FL', 'VT', 'GU'] as const) {
    const own = official.filter(({ subject }) => subject === state);
    await page.goto(`/states/${stateSlug(state)}`);
    for (const { dataset, period, statistic, value, unit } of own) {
      const table = page.getByRole('table', {
        name: dataset === 'price_parity' ? /^Price level of / : /^What BLS publishes of /,
      });
      const row = (name: string) =>
        table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}( †)?$`) }) });
      const text = Number(value).toLocaleString('en-US', unit === 'usd an hour' ? { minimumFractionDigits: 2 } : {});
      if (dataset === 'price_parity') await expect(row(period)).toContainText(Number(value).toFixed(1));
      else if (statistic === 'employment')
        await expect(page.getByRole('heading', { name: `BLS estimates ${text} jobs` })).toContainText(period);
      else if (statistic === 'p10' || statistic === 'p90')
        await expect(row(`10th to 90th percentile, May ${period}`)).toContainText(`$${text}`);
      else {
        const name = Object.entries(names).find(([key]) => key === statistic)?.[1];
        await expect(row(`${name}, May ${period}`)).toContainText(`$${text}`);
      }
    }
  }
});

test('state pages are adjusted by the newest price level, and a place without one is not', async ({ page }) => {
  const { official } = await readSeedFiles();
  const of = (subject: string, statistic: string, period: string) =>
    Number(
      official.find((row) => row.subject === subject && row.statistic === statistic && row.period === period)?.value,
    );
  for (const [state, slug] of [
    ['CA', 'california'],
    ['TX', 'texas'],
    ['DC', 'district-of-columbia'],
  ] as const) {
    const median = of(state, 'p50', '2025');
    await page.goto(`/states/${slug}/view/adjusted`);
    const adjusted = Math.round(median / of(state, 'rpp_all', '2024')) * 100; // median ÷ (parity ÷ 100), to the nearest $100
    await expect(page.locator('main')).toContainText(`$${adjusted.toLocaleString('en-US')}`);
  }
  await page.goto('/states/guam/view/adjusted');
  await expect(page.locator('main')).toContainText(`$${of('GU', 'mean_annual', '2023').toLocaleString('en-US')}`);
});
