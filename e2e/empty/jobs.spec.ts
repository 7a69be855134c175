import { expect, type Page } from '@playwright/test';
import {
  approve,
  fillReport,
  followLink,
  giveAddress,
  newCoder,
  ownPay,
  report,
  sendReport,
  signIn,
  test,
} from '@/e2e/people';

const thanks = 'Thank you. Your report is in.';
const question = 'You have reported before. What is this report about?';
const year = new Date().getUTCFullYear();
const dollars = (pay: number) => `$${pay.toLocaleString('en-US')}`;

async function sent(page: Page): Promise<void> {
  await sendReport(page);
  await expect(page.getByRole('heading', { name: thanks })).toBeVisible();
}

async function expectAsked(page: Page): Promise<void> {
  await sendReport(page);
  await expect(page.getByRole('link', { name: 'Choose what this report is about' })).toBeVisible();
  await expect(page.getByRole('group', { name: question }).getByText(/^Error:/)).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('older pay and a second job, reported later, displace nothing', async ({
      page,
      moderatorPage: moderation,
    }) => {
      const [current, older, second] = [ownPay(), ownPay() - 10_000, Math.round(ownPay() * 0.3)];
      await report(page, current);
      await approve(moderation, current);

      await page.goto('/submit');
      await page.getByLabel('Base pay').fill(String(older));
      await page.getByLabel(String(year - 2), { exact: true }).check();
      await expectAsked(page);
      await expect(page.getByLabel('Base pay')).toHaveValue(String(older));
      await expect(page.getByLabel(String(year - 2), { exact: true })).toBeChecked();
      await page.getByLabel(/^The same job, .*: Coder, Hospital, Wyoming, Full-time$/).check();
      await sent(page);
      await approve(moderation, older);

      await page.goto('/submit');
      await fillReport(page, { amount: String(second), hours: '12' });
      await page.getByLabel('Per diem', { exact: true }).check();
      await page.getByLabel('Another job, alongside that one or after it').check();
      await sent(page);
      await approve(moderation, second);

      await page.goto('/account');
      const standing = (pay: number) => page.getByRole('article').filter({ hasText: `${dollars(pay)} a year` });
      await expect(standing(current)).toContainText('It is accepted and part of the survey’s figures.');
      await expect(standing(older)).toContainText('Accepted, not counted');
      await expect(standing(older)).toContainText(`Your pay for ${year} counts instead`);
      await expect(standing(second)).toContainText('Accepted, not counted');
      await expect(standing(second)).toContainText('Your main job counts instead');

      const path = page.getByRole('table', { name: /^Your pay by year.*: Coder, Hospital, Wyoming, Full-time$/ });
      await expect(path.getByRole('row')).toHaveCount(3);
      await expect(path).toContainText(dollars(older));
      await expect(path).toContainText(dollars(current));
      await expect(page.getByRole('region', { name: 'Your other job' })).toContainText('Per diem');

      await page.goto('/submit');
      await expect(page.getByRole('group', { name: question }).getByRole('radio')).toHaveCount(5);
    });

    test('whoever signs in last is asked then, and a correction changes what it corrects', async ({
      page,
      context,
    }) => {
      const [wrong, right] = [ownPay(), ownPay()];
      const email = newCoder();
      await signIn(page, email, '/submit');
      await fillReport(page, { amount: String(wrong) });
      await page.getByLabel(String(year - 1), { exact: true }).check();
      await sent(page);
      await context.clearCookies();

      await page.goto('/submit');
      await fillReport(page, { amount: String(right) });
      await expect(page.getByRole('group', { name: question })).toHaveCount(0);
      await sendReport(page);
      await giveAddress(page, email);
      await followLink(page, email, '/submit/send');
      await expectAsked(page);
      await page.getByLabel(new RegExp(`^A correction of .*\\$${wrong.toLocaleString('en-US')} a year`)).check();
      await sendReport(page);
      await expect(page.getByRole('heading', { name: 'Change your report' })).toBeVisible();
      await expect(page.getByLabel('Base pay')).toHaveValue(String(right));
      await expect(page.getByLabel(String(year - 1), { exact: true })).toBeChecked();
      await sent(page);

      await page.goto('/account');
      await expect(page.getByRole('article')).toHaveCount(1);
      await expect(page.getByRole('article')).toContainText(`${dollars(right)} a year`);
      await expect(page.getByRole('article')).toContainText(`Pay of ${year - 1}`);
    });
  });
}

test('nobody reports about a job of someone else', async ({ page }) => {
  await report(page, ownPay());
  await page.goto('/submit');
  await page.getByLabel(/^The same job/).check();
  await page.getByLabel(/^The same job/).evaluate((radio: HTMLInputElement) => {
    radio.value = 'job-2';
  });
  await sendReport(page);
  await expect(page.getByRole('link', { name: 'Choose what this report is about' })).toBeVisible();
});
