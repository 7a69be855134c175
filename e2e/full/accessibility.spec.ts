import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { sendReport, test } from '@/e2e/people';

const publicPages = [
  '/',
  '/view/hourly',
  '/states',
  '/states/view/hourly-adjusted',
  '/states/texas',
  '/states/guam',
  '/states/texas/view/adjusted',
  '/explore',
  '/certifications',
  '/certifications/cpc',
  '/certifications/cdec',
  '/specialties/view/hourly',
  '/specialties/dermatology',
  '/settings',
  '/settings/insurance/view/hourly',
  '/method',
  '/guide',
  '/guide/experience',
  '/guide/certifications',
  '/guide/cost-of-living',
  '/guide/cost-of-living/converter?amount=50000&from=TX&to=CA',
  '/guide/cost-of-living/converter?amount=much&from=TX',
  '/guide/work-settings',
  '/guide/benefits',
  '/guide/career-path',
  '/guide/raising-your-pay',
  '/guide/training',
  '/guide/training/payback?months=soon',
  '/guide/job-outlook',
  '/guide/related-careers',
  '/guide/paths',
  '/guide/in-short',
  '/search',
  '/search?q=what%20does%20risk%20adjustment%20pay',
  '/search?q=xyzzyqqq',
  '/claims',
  '/calculator',
  '/calculator?state=TX&experience=3-5&specialty=risk_adjustment&credential=cpc&pay=26.40&per=hour',
  '/calculator?pay=much',
  '/sign-in',
  '/sign-in/confirm',
  '/sign-in/not-allowed',
  '/mailbox',
  '/nowhere',
];
const ownPages = ['/submit', '/account', '/admin', '/admin?show=suspicious', '/admin/all', '/admin/decisions'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const address of publicPages) {
      test(`${address} is free of violations and fits the window`, async ({ page }) => {
        await page.goto(address);
        await expectAccessible(page);
      });
    }

    test('the pages for one person are free of violations and fit the window', async ({ moderatorPage: page }) => {
      for (const address of ownPages) {
        await page.goto(address);
        await expectAccessible(page);
      }
      await page.goto('/submit');
      await sendReport(page);
      await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
