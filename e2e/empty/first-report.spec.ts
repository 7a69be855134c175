import { expect, type Page } from '@playwright/test';
import {
  approve,
  atHumanPace,
  fillReport,
  moderator,
  newCoder,
  openQueued,
  ownPay,
  queued,
  report,
  sendReport,
  showQueued,
  signIn,
  test,
} from '@/e2e/people';

test('a salary travels from the form over the queue to the figures', async ({
  page,
  visitorPage,
  moderatorPage: moderation,
}) => {
  const pay = ownPay();
  await report(page, pay);
  await expect(page.getByText('Waiting for review').first()).toBeVisible();
  await expect(page.getByText(/^You make (more|less) than .+ coders in a job like this/)).toBeVisible();
  const before = await approvedReports(visitorPage);

  await approve(moderation, pay);
  await expect(queued(moderation, pay)).toHaveCount(0);

  expect(await approvedReports(visitorPage)).toBeGreaterThan(before);

  await page.goto('/account');
  await expect(page.getByText('Accepted').first()).toBeVisible();
});

test('a rejected report is corrected and accepted', async ({ page, moderatorPage: moderation }) => {
  test.slow();
  const [wrong, right] = [ownPay(), ownPay()];
  await report(page, wrong);
  await openQueued(moderation, wrong);
  const opened = moderation.getByRole('region', { name: 'Report and decision' });
  await opened.getByText('Reject …').click();
  await opened.getByLabel('Pay can’t be right').check();
  await moderation.getByRole('button', { name: 'Reject this report' }).click();
  await expect(moderation.getByText('One report rejected. Its author reads why.')).toBeVisible();

  await page.goto('/account');
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByRole('heading', { name: 'Change your report' })).toBeVisible();
  await expect(page.getByText(/^Not accepted:/)).toBeVisible();
  await expect(page.getByLabel('Base pay')).toHaveValue(String(wrong));
  await page.getByLabel('Base pay').fill(String(right));
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();

  await approve(moderation, right);

  // A year later the form knows the job, and a change of what is accepted waits beside it.
  await page.goto('/submit');
  await expect(page.getByLabel('Base pay')).toHaveValue(String(right));
  await page.goto('/account');
  await page.getByRole('article').filter({ hasText: 'Counted' }).getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByText('Until it is accepted, your report counts as it is.')).toBeVisible();
  await sendReport(page);
  await expect(page.getByText('Until then, the previous version counts.')).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('Counted', { exact: true })).toBeVisible();
  await expect(page.getByText('Waiting for review')).toBeVisible();
});

test('a rejected report shows its author the reason, and an undo puts it back', async ({
  page,
  moderatorPage: moderation,
}) => {
  const pay = ownPay();
  await report(page, pay);

  await openQueued(moderation, pay);
  const waiting = moderation.getByRole('region', { name: 'Report and decision' });
  await waiting.getByText('Reject …').click();
  await waiting.getByRole('button', { name: 'Reject this report' }).click();
  const problem = waiting.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(problem).toBeFocused();
  await problem.getByRole('link', { name: 'Choose a reason' }).press('Enter');
  await expect(waiting.getByLabel('Pay can’t be right')).toBeFocused();

  await waiting.getByLabel('Another reason').check();
  await waiting.getByRole('button', { name: 'Reject this report' }).click();
  await problem.getByRole('link', { name: /Write what the reason is/ }).click();
  await expect(waiting.getByLabel('Your message to the author')).toBeFocused();
  await expect(waiting.getByLabel('Another reason')).toBeChecked();

  await waiting.getByLabel('Several jobs in one').check();
  await waiting.getByLabel('Your message to the author').fill('The hours show it.');
  await waiting.getByRole('button', { name: 'Reject this report' }).click();
  await expect(moderation.getByText('One report rejected. Its author reads why.')).toBeVisible();

  await page.goto('/account');
  await expect(page.getByText('report each job on its own. The hours show it.')).toBeVisible();

  await moderation.getByRole('button', { name: 'Undo' }).click();
  await expect(moderation.getByText('One report put back: it waits again.')).toBeVisible();
  await showQueued(moderation, pay);
  await moderation.goto('/admin/log');
  await expect(moderation.getByText(`Put back by ${moderator}`).first()).toBeVisible();
});

test('withdrawn and deleted reports leave the queue', async ({ page, moderatorPage: moderation }) => {
  const pay = ownPay();
  await report(page, pay);
  await openQueued(moderation, pay);

  await page.goto('/account');
  await page.getByText('Withdraw', { exact: true }).click();
  await page.getByRole('button', { name: 'Withdraw this report' }).click();
  await expect(page.getByText('Your report is withdrawn.')).toBeVisible();

  await moderation.getByRole('button', { name: 'Approve this report' }).click();
  await expect(moderation.getByText('Nothing was changed. 1 was decided by the author meanwhile.')).toBeVisible();
  await expect(queued(moderation, pay)).toHaveCount(0);

  await page.getByText('Delete', { exact: true }).click();
  await page.getByRole('button', { name: 'Delete this report' }).click();
  await expect(page.getByText('Your report is deleted.')).toBeVisible();
});

test('of two moderators on one report the slower is told who was faster', async ({
  page,
  moderatorPage: first,
  adminPage: second,
}) => {
  const pay = ownPay();
  await report(page, pay);
  await openQueued(second, pay);
  await approve(first, pay);
  await second.getByRole('button', { name: 'Approve this report' }).click();
  await expect(second.getByText(`1 was decided by ${moderator} meanwhile`)).toBeVisible();
});

test('mistyped pay is asked about, and the answer is what is reported', async ({ page }) => {
  await signIn(page, newCoder(), '/submit');
  await fillReport(page, { amount: '190' });
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'One question about your pay' })).toBeVisible();
  await page.getByLabel('$190,000 a year').check();
  await sendReport(page);
  await expect(page.getByRole('heading', { name: '$190,000 a year' })).toBeVisible();
});

test('an incomplete form says what to mend, takes focus there and keeps what was typed', async ({ page }) => {
  await signIn(page, newCoder(), '/submit');
  await page.getByLabel('Base pay').fill('54,500');
  await page.getByLabel('State').selectOption('Wyoming');
  await sendReport(page);
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel('Base pay')).toHaveValue('54,500');
  await expect(page.getByLabel('State').locator('option:checked')).toHaveText('Wyoming');
  await summary.getByRole('link', { name: 'Choose how you are paid' }).click();
  await expect(page.getByLabel('Yearly salary')).toBeFocused();
});

test('of a county or city only its area is kept, which comes back when the report is changed', async ({
  page,
  moderatorPage: moderation,
}) => {
  const pay = ownPay();
  await signIn(page, newCoder(), '/submit');
  await fillReport(page, { amount: String(pay), state: 'Virginia' });
  await page.getByLabel('My employer’s').check();
  await expect(page.getByText('Where your employer’s location sets your pay', { exact: true })).toBeVisible();
  await page.getByLabel('County or city').fill('Richmond');
  await sendReport(page);
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await summary.getByRole('link', { name: 'Choose which “Richmond” you mean' }).click();
  await expect(page.getByLabel(/^Richmond city, Virginia/)).toBeFocused();
  await page.getByLabel(/^Richmond city, Virginia/).check();
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();

  await openQueued(moderation, pay);
  const where = /Virginia · Richmond, VA · .+ · Remote · pay set by the employer’s location/;
  await expect(moderation.getByRole('region', { name: 'Report and decision' }).getByText(where)).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText(where)).toBeVisible();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByLabel('County or city')).toHaveValue('Richmond, VA');
  await expect(page.getByLabel('My employer’s')).toBeChecked();
  await page.getByLabel('State').selectOption('Maryland');
  await sendReport(page);
  await expect(summary.getByRole('link', { name: /^“Richmond, VA” is not known in Maryland/ })).toBeVisible();
  await page.getByLabel('State').selectOption('Virginia');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();
});

test('what the pay comes to shows while one types', async ({ page }) => {
  await signIn(page, newCoder(), '/submit');
  await page.getByLabel('Hourly wage').check();
  await page.getByLabel('Base pay').fill('26.40');
  await page.getByLabel('Paid hours per week').fill('30');
  await expect(page.getByText('$54,912')).toBeVisible();
});

test('sending the same form twice makes one report', async ({ page }) => {
  await signIn(page, newCoder(), '/submit');
  await fillReport(page, { amount: '51000' });
  await atHumanPace(page, 2);
  await page.getByRole('button', { name: 'Send my report' }).dblclick();
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('article')).toHaveCount(1);
});

async function approvedReports(page: Page): Promise<number> {
  await page.goto('/');
  const text = await page
    .getByText(/approved reports?/)
    .first()
    .textContent();
  return Number(/([\d,]+) approved report/.exec(text ?? '')?.[1]?.replaceAll(',', '') ?? Number.NaN);
}
