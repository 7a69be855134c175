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
  '/areas',
  '/areas?q=washington',
  '/areas?q=Hartford%20County%20CT',
  '/areas/st-louis-mo-il',
  '/areas/northwest-alabama-nonmetropolitan-area',
  '/areas/guam',
  '/explore',
  '/certifications',
  '/certifications/cpc',
  '/certifications/aapc-specialty',
  '/specialties/view/hourly',
  '/specialties/dermatology',
  '/settings',
  '/settings/insurance/view/hourly',
  '/method',
  '/privacy',
  '/transparency',
  '/data',
  '/receipts/1/state/TX',
  '/guide',
  '/guide/experience',
  '/guide/certifications',
  '/guide/cost-of-living',
  '/guide/cost-of-living/converter?amount=50000&from=TX&to=CA',
  '/guide/cost-of-living/converter?amount=much&from=TX',
  '/guide/cost-of-living/converter?amount=50000&fromArea=31080&toArea=100001',
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
  '/calculator?state=VA&place=Richmond',
  '/calculator?state=CA&area=31080&pay=54000',
  '/sign-in',
  '/sign-in/confirm',
  '/sign-in/not-allowed',
  '/mailbox',
  '/nowhere',
];
const ownPages = [
  '/submit',
  '/account',
  '/account/delete',
  '/admin',
  '/admin?show=suspicious',
  '/admin/all',
  '/admin/log',
  '/admin/users?email=coder@example.org',
  '/admin/health',
];

test.use({ colorScheme: 'light' });

for (const address of publicPages) {
  test(`${address} is free of violations in light and dark, and fits the window`, async ({ page }) => {
    await page.goto(address);
    await expectAccessible(page);
    await expectReadableInDark(page);
  });
}

test('the pages for one person are free of violations in light and dark, and fit the window', async ({
  adminPage: page,
}) => {
  test.setTimeout(180_000);
  for (const address of ownPages) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    await expectAccessible(page);
    await expectReadableInDark(page);
  }
  await page.goto('/submit');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expectReadableInDark(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
});

/** One of each template; the other pages of `publicPages` are made of the same parts. */
const templates = [
  '/',
  '/states',
  '/states/texas',
  '/explore',
  '/certifications',
  '/certifications/cpc',
  '/guide',
  '/guide/experience',
  '/guide/job-outlook',
  '/guide/work-settings',
  '/guide/paths',
  '/guide/cost-of-living/converter?amount=50000&from=TX&to=CA',
  '/guide/training/payback',
  '/search?q=cpc',
  '/claims',
  '/calculator?state=TX&experience=3-5&specialty=risk_adjustment&credential=cpc&pay=26.40&per=hour',
  '/method',
  '/sign-in',
  '/nowhere',
];

test.describe('once, whatever the device', () => {
  test.skip(({ isMobile }) => isMobile, 'Colors and windows are the same there');
  test.setTimeout(300_000);

  test('in forced colors every template is free of violations', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const address of templates) {
      await page.goto(address);
      await expectAccessible(page);
    }
  });

  for (const [what, width, textPixels] of [
    ['at 320 pixels', 320, 16],
    ['on a phone at twice the size of text', 360, 32],
    ['at twice the size of text', 1280, 32],
  ] as const) {
    test(`every template fits the window ${what}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: textPixels } });
      for (const address of templates) {
        await page.goto(address);
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${textPixels}px`);
        expect([address, await overflowOf(page)]).toEqual([address, 0]);
      }
    });
  }
});

async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await expectNoViolations(
    new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
  );
  expect(await overflowOf(page)).toBe(0);
}

/** Dark differs from light by its colors alone. */
async function expectReadableInDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}

async function expectNoViolations(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

/** Pixels by which the page is wider than its window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}
