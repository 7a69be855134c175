import { randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { importReports, reportLine } from '@/e2e/import-reports';
import { ownPay, queued, report, test } from '@/e2e/people';
import { states } from '@/lib/survey/vocabulary';

const WAVE = 60;
/** Batches of many reports, on a slow machine. */
const slowly = { timeout: 20_000 };

test('a wave is rejected in one batch by keys alone, put back in one, and its import undone', async ({
  page,
  adminPage: moderation,
}, { project }) => {
  const state = project.name.endsWith('phone') ? 'GU' : 'VI'; // of no other test
  const pay = 90_000 + randomInt(1_000);
  await importReports(
    'pending',
    Array.from({ length: WAVE }, () => reportLine(state, pay)),
    undefined,
    undefined,
    `wave of ${state}`,
  );
  // What comes in now is held against those that wait.
  await report(page, pay, { state: states[state] });

  const suspicious = `/admin?show=suspicious&rule=wave&state=${state}`;
  await moderation.goto(suspicious);
  await expect(queued(moderation, pay).first()).toContainText('others like it came within 24 hours');
  await moderation.goto(`/admin?show=all&state=${state}`);
  await tabTo(moderation, 'link', `Decide on all ${WAVE + 1} that match in one batch`);
  await moderation.keyboard.press('Enter');
  await expect(moderation.getByRole('heading', { name: `Decide on ${WAVE + 1} reports in one batch` })).toBeVisible(
    slowly,
  );
  await tabTo(moderation, 'group', 'Reject …');
  await moderation.keyboard.press('Enter');
  await moderation.keyboard.press('Tab');
  await moderation.keyboard.press('Space');
  for (let kind = 0; kind < 6; kind += 1) await moderation.keyboard.press('ArrowDown');
  await expect(moderation.getByRole('radio', { name: /^Made up/ })).toBeChecked();
  await tabTo(moderation, 'button', `Reject all ${WAVE + 1}`);
  await moderation.keyboard.press('Enter');
  await expect(moderation.getByText(`${WAVE + 1} reports rejected. Their authors read why.`)).toBeVisible(slowly);
  await expect(queued(moderation, pay)).toHaveCount(0);

  await tabTo(moderation, 'button', 'Undo');
  await moderation.keyboard.press('Enter');
  await expect(moderation.getByText(`${WAVE + 1} reports put back: they wait again.`)).toBeVisible(slowly);
  await moderation.goto('/admin/log');
  await expect(moderation.getByText(`Put back by`).first()).toBeVisible();

  await moderation.goto(`/admin?show=all&state=${state}`);
  const survey = `the survey “wave of ${state.toLowerCase()}”`;
  await expect(moderation.getByText(survey).first()).toBeVisible();
  await moderation.goto('/admin/log?action=reports_imported');
  const imported = moderation
    .getByRole('listitem')
    .filter({ hasText: `${WAVE} as pending; survey “wave of ${state.toLowerCase()}”` });
  await imported.getByRole('button', { name: 'Undo this import' }).click();
  await expect(moderation.getByText(`${WAVE} removed; survey “wave of ${state.toLowerCase()}”`)).toBeVisible(slowly);
  await moderation.goto(`/admin?show=all&state=${state}`);
  await expect(moderation.getByText(survey)).toHaveCount(0);
});

test('ordinary reports are gone through by keys, which rest while one types', async ({ adminPage: moderation }, {
  project,
}) => {
  const state = project.name.endsWith('phone') ? 'ND' : 'SD'; // of no other test
  const pays = [ownPay(), ownPay(), ownPay()].sort((one, other) => one - other);
  const [first = 0, second = 0, third = 0] = pays;
  await importReports(
    'pending',
    pays.map((pay) => reportLine(state, pay)),
  );
  await moderation.goto(`/admin?state=${state}&order=lowest`);

  // Nothing happens before focus is in the list.
  await moderation.keyboard.press('a');
  await expect(queued(moderation, first)).toBeVisible();
  await queued(moderation, first).getByRole('checkbox').focus();
  await moderation.keyboard.press('j');
  await expect(queued(moderation, second).getByRole('checkbox')).toBeFocused();
  await moderation.keyboard.press('x');
  await expect(queued(moderation, second).getByRole('checkbox')).toBeChecked();
  await moderation.keyboard.press('j');
  await moderation.keyboard.press('x');
  await moderation.keyboard.press('k');
  await expect(queued(moderation, second).getByRole('checkbox')).toBeFocused();
  await moderation.keyboard.press('a');
  await expect(moderation.getByText('2 reports approved.')).toBeVisible(slowly);
  await expect(queued(moderation, third)).toHaveCount(0);

  await expect(queued(moderation, first).getByRole('checkbox')).toBeFocused();
  await moderation.keyboard.press('u');
  await expect(moderation.getByText('2 reports put back')).toBeVisible(slowly);
  await expect(queued(moderation, first).getByRole('checkbox')).toBeFocused();

  await moderation.keyboard.press('r');
  await expect(moderation.getByLabel('Pay can’t be right')).toBeFocused();
  await moderation.getByLabel('Your message to the author').focus();
  await moderation.keyboard.type('a jar, x');
  await expect(moderation.getByLabel('Your message to the author')).toHaveValue('a jar, x');
  await moderation.keyboard.press('Enter');
  await expect(moderation.getByRole('link', { name: 'Choose a reason' })).toBeVisible();
  await expect(queued(moderation, first).getByRole('checkbox')).toBeChecked();

  await moderation.getByLabel('Made up').check();
  await moderation.getByLabel('Your message to the author').press('Enter');
  await expect(moderation.getByText('One report rejected.')).toBeVisible(slowly);
  await expect(queued(moderation, second).getByRole('checkbox')).toBeFocused();
  await moderation.keyboard.press('?');
  // Devices without a keyboard are not told of keys.
  await expect(moderation.getByText('undo the last batch')).toBeVisible({ visible: !project.name.endsWith('phone') });
});

/** Goes on by Tab until focus is there, as people do. */
async function tabTo(page: Page, role: 'link' | 'button' | 'group', name: string): Promise<void> {
  const focused = page.locator(':focus');
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) === 1 && ((await focused.textContent()) ?? '').trim() === name) return;
  }
  throw new Error(`Tab never came to the ${role} “${name}”`);
}
