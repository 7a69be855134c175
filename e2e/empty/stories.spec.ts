import { expect, type Locator, type Page } from '@playwright/test';
import { approve, atHumanPace, fillReport, newCoder, ownPay, sendReport, signIn, test } from '@/e2e/people';

/** Presses Tab until the control has the focus, as someone without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${control}`);
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(text);
}

/** Radio buttons are one stop: the arrows choose among them. */
async function chooseRadio(page: Page, legend: string, option: string): Promise<void> {
  const radios = page.getByRole('group', { name: legend }).getByRole('radio');
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  const wanted = page.getByRole('group', { name: legend }).getByLabel(option, { exact: true });
  for (let presses = 0; presses < 6 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
}

async function press(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

test('by keyboard alone a visitor reports, and takes the report back', async ({ page, isMobile }) => {
  test.skip(Boolean(isMobile), 'a phone has no Tab key');
  const pay = ownPay();
  const email = newCoder();
  await page.goto('/submit');
  await chooseRadio(page, 'How are you paid?', 'Yearly salary');
  await typeInto(page, 'Base pay', String(pay));
  await tabTo(page, page.getByLabel('Paid hours per week'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('40');
  await typeInto(page, 'Role', 'Coder');
  await typeInto(page, 'Specialty you code most', 'Cardiology');
  await typeInto(page, 'Where you work', 'Hospital');
  await chooseRadio(page, 'Work location', 'Remote');
  await chooseRadio(page, 'Employment', 'Full-time');
  await typeInto(page, 'State', 'Wyoming');
  await typeInto(page, 'Years of coding experience', '4');
  await press(page, page.getByLabel('CPC', { exact: true }), 'Space');
  await atHumanPace(page, 2);
  await press(page, page.getByRole('button', { name: 'Send my report' }).last());

  await expect(page.getByLabel('Email address')).toBeVisible();
  await typeInto(page, 'Email address', email);
  await atHumanPace(page, 1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();

  await page.goto(`/mailbox?to=${encodeURIComponent(email)}`);
  await press(page, page.getByRole('article').first().getByRole('link').first());
  await expect(page.getByText('You asked to sign in as')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Sign in' }));
  await expect(page.getByRole('heading', { name: 'Send this report?' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Send my report' }));
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();

  await press(page, page.getByRole('link', { name: 'All your reports' }));
  await expect(page.getByText('Waiting for review').first()).toBeVisible();
  await press(page, page.getByRole('article').getByText('Withdraw', { exact: true }));
  await press(page, page.getByRole('button', { name: 'Withdraw this report' }));
  await expect(page.getByText('Your report is withdrawn.')).toBeVisible();
});

test('a year later: the form knows the job, and the account shows the raise', async ({
  page,
  moderatorPage: moderation,
}) => {
  const [before, now] = [ownPay(), ownPay()];
  const year = new Date().getUTCFullYear();
  await signIn(page, newCoder(), '/submit');
  await fillReport(page, { amount: String(before) });
  await page.getByLabel(String(year - 1), { exact: true }).check();
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();
  await approve(moderation, before);

  await page.goto('/account');
  await page.getByRole('link', { name: 'Report again' }).click();
  await expect(page.getByLabel('State').locator('option:checked')).toHaveText('Wyoming');
  await expect(page.getByLabel('Base pay')).toHaveValue(String(before));
  await expect(page.getByLabel(String(year), { exact: true })).toBeChecked();
  await page.getByLabel('Base pay').fill(String(now));
  await page.getByLabel(/^The same job/).check();
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();

  await page.goto('/account');
  const path = page.getByRole('table', { name: 'Your pay by year, your raises, and what others make' });
  await expect(path.getByRole('row', { name: new RegExp(`^${year - 1}`) })).toContainText(
    `$${before.toLocaleString('en-US')}`,
  );
  await expect(path.getByRole('row', { name: new RegExp(`^${year} `) })).toContainText(
    `$${now.toLocaleString('en-US')}`,
  );
});
