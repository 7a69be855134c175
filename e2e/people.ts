import { randomInt, randomUUID } from 'node:crypto';
import { test as base, expect, type Page } from '@playwright/test';

interface People {
  /** A page of someone who is not signed in. */
  visitorPage: Page;
  moderatorPage: Page;
  adminPage: Page;
}

export const test = base.extend<People>({
  // Each test comes from an address of its own, so that the limits of one do not hold up another.
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => {
    await use({ ...extraHTTPHeaders, 'x-forwarded-for': anyAddress() });
  },
  visitorPage: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(await context.newPage());
    await context.close();
  },
  moderatorPage: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ storageState: signedInAs(moderator, baseURL) });
    await use(await context.newPage());
    await context.close();
  },
  adminPage: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ storageState: signedInAs(admin, baseURL) });
    await use(await context.newPage());
    await context.close();
  },
});

export function anyAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}

/** Where sign-in.setup.ts leaves the session of one of the site's own people. */
export function signedInAs(email: string, site: string | undefined): string {
  return `test-results/${email}-${new URL(site ?? '').port}.json`;
}

export const moderator = 'moderator@example.org';
export const admin = 'admin@example.org';

/** An address nobody has used yet. */
export function newCoder(): string {
  return `coder-${randomUUID().slice(0, 8)}@example.org`;
}

/** A yearly pay that tells its report from all others, in whole dollars. */
export function ownPay(): number {
  return randomInt(45_001, 65_000); // 45,000 is what another test types
}

/** Asks for a link, finds it in the local mailbox and follows it. */
export async function signIn(page: Page, email: string, next = '/account'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Email address').fill(email);
  await atHumanPace(page, 1);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();
  await followLink(page, email, next);
}

/** Follows the latest link that was mailed to someone. */
export async function followLink(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`/mailbox?to=${encodeURIComponent(email)}`);
  await page.getByRole('article').first().getByRole('link').first().click();
  await page.getByRole('button', { name: /Sign in/ }).click();
  await page.waitForURL((url) => url.pathname === new URL(next, url).pathname);
}

/** Forms that come back faster than people can send them are taken for a bot's. */
export async function atHumanPace(page: Page, seconds: number): Promise<void> {
  await page.waitForTimeout(seconds * 1000);
}

export interface Entry {
  basis?: string;
  amount: string;
  hours?: string;
  state?: string;
  years?: string;
  role?: string;
}

/** Fills the whole form, as a coder with a CPC in a hospital of Wyoming unless told otherwise. */
export async function fillReport(page: Page, entry: Entry): Promise<void> {
  await page.getByLabel(entry.basis ?? 'Yearly salary').check();
  await page.getByLabel('Base pay').fill(entry.amount);
  await page.getByLabel('Paid hours per week').fill(entry.hours ?? '40');
  await page.getByLabel('Role').selectOption(entry.role ?? 'Coder');
  await page.getByLabel('Specialty you code most').selectOption('Cardiology');
  await page.getByLabel('Where you work').selectOption('Hospital');
  await page.getByLabel('Remote', { exact: true }).check();
  await page.getByLabel('Full-time', { exact: true }).check();
  await page.getByLabel('State').selectOption(entry.state ?? 'Wyoming');
  await page.getByLabel('Years of coding experience').fill(entry.years ?? '4');
  await page.getByLabel('CPC', { exact: true }).check();
  await page.getByLabel('Retirement plan').check();
}

export async function sendReport(page: Page): Promise<void> {
  const send = page.getByRole('button', { name: 'Send my report' }).last();
  await send.waitFor();
  await atHumanPace(page, 2);
  await send.click();
}

/** Says where the link goes that lets someone send what they have filled in. */
export async function giveAddress(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email address').fill(email);
  await atHumanPace(page, 1);
  await page.getByRole('button', { name: 'Email me the link' }).click();
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();
}

/** Signs in as a new coder and reports a yearly pay in dollars. */
export async function report(page: Page, dollars: number, entry: Omit<Entry, 'amount'> = {}): Promise<string> {
  const email = newCoder();
  await signIn(page, email, '/submit');
  await fillReport(page, { ...entry, amount: String(dollars) });
  await sendReport(page);
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeVisible();
  return email;
}

/** All that waits, whatever triage found: with the lowest pay first, the waves of tests come after everyone's own pay. */
export const wholeQueue = '/admin?show=all&order=lowest';

/** The queued report of a yearly pay in dollars. */
export function queued(page: Page, dollars: number) {
  const link = page.getByRole('link', { name: `$${dollars.toLocaleString('en-US')} a year` });
  return page.getByRole('listitem').filter({ has: link });
}

/** Goes to the page of the queue that it is on: other tests may have left more than fill one. */
export async function showQueued(page: Page, dollars: number, hasText = ''): Promise<void> {
  const own = queued(page, dollars).filter({ hasText });
  for (let number = 1; ; number++) {
    await page.goto(`${wholeQueue}&page=${number}`);
    const isLast = (await page.getByRole('link', { name: 'Next page' }).count()) === 0;
    if (isLast || (await own.count()) > 0) break;
  }
  await expect(own).toBeVisible();
}

/** Finds it in the queue and opens it. `hasText` tells it from others of the same pay. */
export async function openQueued(page: Page, dollars: number, hasText = ''): Promise<void> {
  await showQueued(page, dollars, hasText);
  await queued(page, dollars).filter({ hasText }).getByRole('link').click();
  await expect(
    page.getByRole('heading', { level: 1, name: `$${dollars.toLocaleString('en-US')} a year` }),
  ).toBeVisible();
}

/** Approves it on its own page. */
export async function approve(page: Page, dollars: number, hasText = ''): Promise<void> {
  await openQueued(page, dollars, hasText);
  await page.getByRole('button', { name: 'Approve this report' }).click();
  await expect(page.getByText('One report approved. The changes are already published.')).toBeVisible();
}
