import { randomInt } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/people';

const header = [
  'Timestamp',
  'Email Address',
  'What is your job title?',
  'Which certifications do you hold?',
  'What is your base salary?',
  'Paid hours per week',
  'Which state do you work in?',
  'Years of coding experience',
  'What type of employer do you work for?',
  'Do you work remotely?',
  'Employment status',
  'Primary specialty',
  'Anything else?',
];
const ROWS = 12;

/** As Google Forms gives it; of the last row nobody knows the state. */
function surveyFile(more: string[] = []): Buffer {
  const lastMonth = new Date(Date.now() - 31 * 24 * 3_600_000);
  const rows = Array.from({ length: ROWS }, (_, index) => [
    `${lastMonth.getUTCMonth() + 1}/${13 + index}/${lastMonth.getUTCFullYear()} 10:00:00`,
    `person${index}@example.com`,
    'Coder',
    'CPC',
    `${randomInt(45_000, 65_000)}.50`, // no pay of other tests, which have whole dollars
    '40',
    index === ROWS - 1 ? 'Ontario' : 'Wyoming',
    '4',
    'Hospital',
    'Remote',
    'Full-time',
    'Cardiology',
    '<b>=1+1</b>',
    ...more,
  ]);
  return Buffer.from([[...header, ...more], ...rows].map((cells) => cells.join(',')).join('\n'));
}

async function upload(admin: Page, buffer: Buffer, survey: string, saved?: string): Promise<void> {
  await admin.goto('/admin/import');
  await admin.getByLabel('The survey’s file').setInputFiles({ name: 'responses.csv', mimeType: 'text/csv', buffer });
  await admin.getByRole('button', { name: 'Look at this file' }).click();
  await expect(admin.getByRole('heading', { name: 'A file of Google Forms' })).toBeVisible();
  await admin.getByLabel('Name of the survey').fill(survey);
  const choice = admin.getByLabel('Begin with', { exact: true });
  if (saved !== undefined || (await choice.count()) > 0) await choice.selectOption(saved ?? '');
  await admin.getByRole('button', { name: 'Go on to its questions' }).click();
}

/** Another file may be read at the moment: one is at a time. */
async function tried(admin: Page): Promise<void> {
  const again = admin.getByRole('button', { name: 'Try all rows' });
  const found = admin.getByRole('heading', { name: 'What would come of it' });
  await expect(async () => {
    if (await again.isVisible()) await again.click();
    await expect(found).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

async function bringIn(admin: Page, check: () => Promise<void>): Promise<void> {
  const survey = `chapter ${randomInt(1_000_000)}`;
  await upload(admin, surveyFile(), survey);
  await expect(admin.getByRole('heading', { name: 'Which question is which' })).toBeVisible();
  await expect(admin.getByText('Email Address says who someone is.')).toBeVisible();
  await expect(admin.getByText('person1@example.com')).toHaveCount(0);
  await check();
  await admin.getByRole('button', { name: 'Go on and try all rows' }).click();
  await tried(admin);
  await expect(admin.getByRole('heading', { name: 'One row is refused' })).toBeVisible();
  await expect(admin.getByText('State: say in the mapping what this is').first()).toBeVisible();
  await check();
  const download = admin.waitForEvent('download');
  await admin.getByRole('link', { name: 'Download it as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('refused-rows.csv');

  await admin.getByLabel('Name', { exact: true }).fill(survey);
  await admin.getByRole('button', { name: 'Save the mapping' }).click();
  await expect(admin.getByText('The mapping is saved.')).toBeVisible();
  await admin.getByLabel('all wait for a moderator').check();
  await admin.getByRole('button', { name: `Bring in ${ROWS - 1} reports` }).click();
  await expect(admin.getByRole('heading', { name: 'Brought in' })).toBeVisible();
  await check();
  await admin.getByRole('link', { name: 'the log' }).click();
  const imported = admin.getByRole('listitem').filter({ hasText: survey });
  await imported.getByRole('button', { name: 'Undo this import' }).click();
  await expect(admin.getByText(`${ROWS - 1} removed; survey “${survey}”`)).toBeVisible();

  await upload(admin, surveyFile(['New']), survey, survey);
  await expect(admin.getByRole('heading', { name: 'What is new in this file' })).toBeVisible();
  await expect(admin.getByRole('listitem').filter({ hasText: /^New$/ })).toBeVisible();
  await check();
  await admin.getByLabel(/^Ontario/).selectOption('Ohio');
  await admin.getByRole('button', { name: 'Go on and try all rows' }).click();
  await tried(admin);
  await expect(admin.getByText('refused')).toHaveCount(0);
  await admin.getByRole('button', { name: 'Give up' }).click();
  await expect(admin.getByText('The file and all that was known of it is deleted.')).toBeVisible();
}

test('a survey’s file comes in from upload to undo, and next year’s shows what is new', async ({
  adminPage,
  isMobile,
}) => {
  test.skip(isMobile, 'The next one is for phones');
  await bringIn(adminPage, async () => {
    const { violations } = await new AxeBuilder({ page: adminPage }).analyze();
    expect(violations).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a survey’s file comes in on a phone as well', async ({ adminPage, isMobile }) => {
    test.skip(!isMobile, 'The one before is for desktops');
    await bringIn(adminPage, async () => {
      const [inner, whole] = [
        adminPage.viewportSize()?.width ?? 0,
        (await adminPage.locator('html').boundingBox())?.width,
      ];
      expect(whole).toBeLessThanOrEqual(inner);
    });
  });
});
