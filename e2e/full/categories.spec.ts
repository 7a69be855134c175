import { expect, type Locator } from '@playwright/test';
import { z } from 'zod';
import { test } from '@/e2e/people';

const answer = z.object({ figures: z.array(z.object({ cell: z.string(), medianCents: z.int().optional() })) });

/** The medians that the API publishes for a question, by cell. */
function mediansOf(body: unknown): Map<string, number | undefined> {
  return new Map(answer.parse(body).figures.map(({ cell, medianCents }) => [cell, medianCents]));
}

function dollars(cents: number): string {
  return `$${(cents / 100).toLocaleString('en-US')}`;
}

const categories = [
  { path: '/certifications/cpc', filter: 'credential=cpc', label: 'CPC', question: 'What do CPC holders earn?' },
  {
    path: '/specialties/risk-adjustment',
    filter: 'specialty=risk_adjustment',
    label: 'Risk adjustment',
    question: 'What do risk adjustment coders earn?',
  },
  {
    path: '/settings/physician-office',
    filter: 'setting=physician_office',
    label: 'Physician office',
    question: 'What do coders at physician offices earn?',
  },
];
const bands = { '0-2': '0–2 years', '3-5': '3–5 years', '6-9': '6–9 years', '10-19': '10–19 years' } as const;

for (const { path, filter, label, question } of categories) {
  test(`${path} shows the figures of the API`, async ({ page, request }) => {
    const own = mediansOf(await (await request.get(`/api/v1/figures?${filter}`)).json());
    const byBand = mediansOf(await (await request.get(`/api/v1/figures?${filter}&by=experience`)).json());
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    const median = own.get(filter) ?? 0;
    expect(median).toBeGreaterThan(0);
    await expect(page.getByText(`${dollars(median)} a year`)).toBeVisible();
    const beside = page.getByRole('table', { name: `${label} and its neighbors` });
    await expect(row(beside, label)).toContainText(dollars(median));
    const experience = page.getByRole('table', { name: /by experience$/ });
    for (const [band, words] of Object.entries(bands)) {
      const cents = byBand.get(`${filter}&experience=${band}`);
      const line = row(experience, words);
      if (cents === undefined) await expect(line).toContainText(/(fewer than|held back).+modeled \$/);
      else await expect(line).toContainText(dollars(cents));
    }
  });
}

function row(table: Locator, name: string) {
  return table
    .getByRole('row')
    .filter({ has: table.page().getByRole('rowheader', { name }) })
    .first();
}

test('each list shows the median of every value that the API publishes, and leads to its page', async ({
  page,
  request,
}) => {
  for (const [path, dimension] of [
    ['/certifications', 'credential'],
    ['/specialties', 'specialty'],
    ['/settings', 'setting'],
  ] as const) {
    const medians = mediansOf(await (await request.get(`/api/v1/figures?by=${dimension}`)).json());
    await page.goto(path);
    const table = page.getByRole('table');
    const shown = [...medians.values()].filter((cents) => cents !== undefined);
    expect(shown.length).toBeGreaterThan(5);
    const text = (await table.textContent()) ?? '';
    for (const cents of shown) expect(text).toContain(dollars(cents));
  }
  await page.goto('/specialties');
  await page.getByRole('table').getByRole('link', { name: 'Risk adjustment' }).click();
  await expect(page).toHaveURL(/\/specialties\/risk-adjustment$/);
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Specialties' }).click();
  await expect(page).toHaveURL(/\/specialties$/);
});

test('the hourly view shows the same median by the hour', async ({ page, request }) => {
  const own = mediansOf(await (await request.get('/api/v1/figures?credential=ccs')).json());
  const hourly = ((own.get('credential=ccs') ?? 0) / 2080 / 100).toFixed(2);
  await page.goto('/certifications/ccs');
  await page.getByRole('link', { name: 'Hourly' }).click();
  await expect(page).toHaveURL(/\/certifications\/ccs\/view\/hourly$/);
  await expect(page.getByText(`$${hourly} an hour`)).toBeVisible();
});

test('credentials that are counted together have a page that names each', async ({ page }) => {
  await page.goto('/certifications');
  await page.getByRole('listitem').getByRole('link', { name: 'AAPC specialty credentials' }).click();
  await expect(
    page.getByRole('heading', { name: 'What do holders of AAPC specialty credentials earn?' }),
  ).toBeVisible();
  await expect(page.getByText('Certified Evaluation and Management Coder')).toBeVisible();
  await page.goto('/calculator?credential=CEMC');
  await expect(page.getByText('CEMC counts in AAPC specialty credentials: the answer is for')).toBeVisible();
  await expect(page.getByLabel('Others, by abbreviation')).toHaveValue('CEMC');
  await page.goto('/calculator?credential=CPC&credential=CMPA');
  await page.getByRole('link', { name: 'Check “CMPA”: it is not on our list.' }).click();
  await expect(page.getByLabel('Others, by abbreviation')).toBeFocused();
  await page.goto('/certifications/aapc-specialty');
  await page.getByRole('link', { name: 'Your own case' }).click();
  await expect(page.getByLabel('Others, by abbreviation')).toHaveValue('AAPC specialty credentials');
  await expect(page.getByRole('heading', { name: 'AAPC specialty credentials', exact: true })).toBeVisible();
});

test('letters that nobody grants lead to those that are meant, for good', async ({ request }) => {
  for (const view of ['', '/view/hourly']) {
    const response = await request.get(`/certifications/cdec${view}`, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toBe(`/certifications/cdei${view}`);
  }
  expect((await request.get('/calculator?credential=cdec')).status()).toBe(200);
});

test('a setting stands beside the sector of its employers, as BLS gives it', async ({ page, request }) => {
  await page.goto('/settings/insurance');
  await expect(
    page.getByText('Median of medical records specialists in the sector of finance and insurance'),
  ).toBeVisible();
  await expect(page.getByText(/BLS counts by the employer’s sector, not by setting/)).toBeVisible();
  expect((await request.get('/settings/nowhere')).status()).toBe(404);
});

test('a state page has its coders’ pay by experience, credential, specialty and setting', async ({ page, request }) => {
  const medians = mediansOf(await (await request.get('/api/v1/figures?state=TX&by=specialty')).json());
  await page.goto('/states/texas');
  await expect(page.getByRole('table', { name: 'Pay in Texas by experience' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Pay in Texas by specialty', exact: true });
  const shown = [...medians.values()].filter((cents) => cents !== undefined);
  expect(shown.length).toBeGreaterThan(0);
  const text = (await table.textContent()) ?? '';
  for (const cents of shown) expect(text).toContain(dollars(cents));
});

test('the way on leads to the calculator with the job filled in', async ({ page }) => {
  await page.goto('/specialties/surgical');
  await page.getByRole('link', { name: 'Your own case' }).click();
  await expect(page).toHaveURL(/\/calculator\?specialty=surgical$/);
  await expect(page.getByLabel('Specialty')).toHaveValue('surgical');
});

test('a category tells what it pays like for like; the reference of the others has nothing to be put beside', async ({
  page,
}) => {
  await page.goto('/specialties/risk-adjustment');
  await expect(
    page.getByRole('heading', { name: /^Risk adjustment coding pays .+ general coding, like for like/ }),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Pay compared with general coding, like for like' })).toContainText(
    /Risk adjustment.*%/,
  );
  await page.goto('/specialties/general');
  await expect(page.getByRole('heading', { name: /like for like/ })).toHaveCount(0);
});
