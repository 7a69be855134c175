import { expect, type Page } from '@playwright/test';
import { fillReport, followLink, giveAddress, newCoder, ownPay, sendReport, signIn, test } from '@/e2e/people';

const thanks = 'Thank you. Your report is in.';
const dollars = (pay: number) => `$${pay.toLocaleString('en-US')}`;

/** Fills in the form without being signed in, as far as the question for the address. */
async function fillFirst(page: Page, pay: number): Promise<void> {
  await page.goto('/submit');
  await fillReport(page, { amount: String(pay) });
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Where can we email you a link?' })).toBeVisible();
}

test('a first report from an anonymous visit, with the link opened in another tab', async ({ page, context }) => {
  const [pay, mended] = [ownPay(), ownPay()];
  const email = newCoder();
  await fillFirst(page, pay);
  await expect(page).toHaveTitle(/^Your address/);
  await page.getByRole('button', { name: 'Email me the link' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Enter your email address' })).toBeFocused();
  await giveAddress(page, email);

  const tab = await context.newPage();
  await tab.goto(`/mailbox?to=${email}`);
  const mail = await tab.getByRole('article').textContent();
  expect(mail).toContain('%2Fsubmit%2Fsend');
  expect(mail).not.toMatch(new RegExp(`${pay}|${dollars(pay).slice(1)}`));
  await followLink(tab, email, '/submit/send');
  await expect(tab.getByRole('heading', { name: `${dollars(pay)} a year` })).toBeVisible();

  await tab.getByRole('link', { name: 'Change something' }).click();
  await expect(tab.getByLabel('Base pay')).toHaveValue(String(pay));
  await tab.getByLabel('Base pay').fill(String(mended));
  await sendReport(tab);
  await expect(tab.getByRole('heading', { name: thanks })).toBeVisible();
  await expect(tab.getByText(/^You make (more|less) than .+ coders in a job like this/)).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('paychart.draft');

  await tab.goto('/submit/send');
  await expect(tab.getByRole('heading', { name: 'No report is waiting in this browser' })).toBeVisible();
  await tab.goto('/account');
  await expect(tab.getByRole('article')).toHaveCount(1);
  await expect(tab.getByRole('heading', { name: `${dollars(mended)} a year` })).toBeVisible();
});

test('on a shared computer nobody else finds anything of it', async ({ page, context }) => {
  const pay = ownPay();
  const email = newCoder();
  await fillFirst(page, pay);
  await giveAddress(page, email);

  expect(await page.content()).not.toMatch(new RegExp(`${pay}|${dollars(pay).slice(1)}`));
  // What scripts, and whoever opens the tools of the browser, can read of it.
  const readable = await page.evaluate(() =>
    JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
  );
  const cookies = await context.cookies();
  const draft = cookies.find(({ name }) => name === 'paychart.draft');
  expect(draft).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const decoded = Buffer.from(draft?.value ?? '', 'base64url').toString('latin1');
  expect(readable + JSON.stringify(cookies) + decoded).not.toContain(String(pay));

  const later = await context.newPage();
  await page.close();
  const nothing = async (address: string) => {
    const response = await later.goto(address);
    expect(response?.headers()['cache-control']).toContain('no-store');
    expect(await later.content()).not.toMatch(new RegExp(`${pay}|${dollars(pay).slice(1)}`));
  };
  await nothing('/submit');
  await expect(later.getByLabel('Base pay')).toHaveValue('');
  await nothing('/submit/send');
  await expect(later).toHaveURL(/\/sign-in/);

  await signIn(later, newCoder(), '/submit/send');
  await expect(later.getByRole('heading', { name: 'No report is waiting in this browser' })).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('paychart.draft');
  await nothing('/submit');
  await expect(later.getByLabel('Base pay')).toHaveValue('');
});

test('a wrong address is mended, and the report goes to the right one alone', async ({ page, context, browser }) => {
  const pay = ownPay();
  const [wrong, right] = [newCoder(), newCoder()];
  await fillFirst(page, pay);
  await giveAddress(page, wrong);
  await page.getByRole('button', { name: 'Use another address, or ask again' }).click();
  await giveAddress(page, right);

  const elsewhere = await browser.newContext();
  const stranger = await elsewhere.newPage();
  await followLink(stranger, wrong, '/submit/send');
  await expect(stranger.getByRole('heading', { name: 'No report is waiting in this browser' })).toBeVisible();
  await elsewhere.close();

  const tab = await context.newPage();
  await followLink(tab, right, '/submit/send');
  await sendReport(tab);
  await expect(tab.getByRole('heading', { name: thanks })).toBeVisible();
});

test('a draft that is over is said to be so', async ({ page, context }) => {
  await fillFirst(page, ownPay());
  const email = newCoder();
  await giveAddress(page, email);
  await context.clearCookies({ name: 'paychart.draft' });
  await followLink(page, email, '/submit/send');
  await expect(page.getByRole('heading', { name: 'No report is waiting in this browser' })).toBeVisible();
  await page.getByRole('link', { name: 'fill it in again' }).click();
  await expect(page.getByRole('heading', { name: 'Report your pay' })).toBeVisible();
});

test('a session that ended while the form was open loses nothing', async ({ page, context }) => {
  const pay = ownPay();
  const email = newCoder();
  await signIn(page, email, '/submit');
  await fillReport(page, { amount: String(pay) });
  await context.clearCookies();
  await sendReport(page);
  await giveAddress(page, email);
  await followLink(page, email, '/submit/send');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: thanks })).toBeVisible();
});

test('what a bot sends is not taken, and a person who is taken for one sends it again', async ({ page }) => {
  await page.goto('/submit');
  await fillReport(page, { amount: '51000' });
  const trap = page.locator('input[name="remarks"]');
  await trap.evaluate((field: HTMLInputElement) => {
    field.value = 'https://example.org';
  });
  await sendReport(page);
  await expect(page.getByRole('link', { name: /a field that people do not see/ })).toBeVisible();
  await expect(page.getByLabel('Base pay')).toHaveValue('51000');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Where can we email you a link?' })).toBeVisible();
});

test('a lost connection costs nothing of what was typed', async ({ page, context }) => {
  await page.goto('/submit');
  await fillReport(page, { amount: '51000' });
  await context.setOffline(true);
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'No answer came' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(page.getByRole('link', { name: /We got no answer last time/ })).toBeVisible();
  await expect(page.getByLabel('Base pay')).toHaveValue('51000');
  await expect(page.getByLabel('State').locator('option:checked')).toHaveText('Wyoming');
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Where can we email you a link?' })).toBeVisible();
});
