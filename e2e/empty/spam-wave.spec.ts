import { randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { importReports, reportLine } from '@/e2e/import-reports';
import { ownPay, queued, report, test } from '@/e2e/people';
import { states } from '@/lib/survey/vocabulary';

const WAVE = 60;
/** Steps on many reports, on a slow machine. */
const slowly = { timeout: 20_000 };

test('a wave is rejected in one step by keys alone, and put back in one', async ({ page, adminPage: desk }, {
  project,
}) => {
  const state = project.name.endsWith('phone') ? 'GU' : 'VI'; // of no other test
  const pay = 90_000 + randomInt(1_000);
  await importReports(
    'pending',
    Array.from({ length: WAVE }, () => reportLine(state, pay)),
  );
  // What comes in now is held against those that wait.
  await report(page, pay, { state: states[state] });

  const suspicious = `/admin?show=suspicious&rule=wave&state=${state}`;
  await desk.goto(suspicious);
  await expect(queued(desk, pay).first()).toContainText('others like it came within 24 hours');
  await desk.goto(`/admin?show=all&state=${state}`);
  await tabTo(desk, 'link', `Decide on all ${WAVE + 1} that match in one step`);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: `Decide on ${WAVE + 1} reports in one step` })).toBeVisible(slowly);
  await tabTo(desk, 'group', 'Reject …');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Space');
  for (let kind = 0; kind < 6; kind += 1) await desk.keyboard.press('ArrowDown');
  await expect(desk.getByRole('radio', { name: /^Made up/ })).toBeChecked();
  await tabTo(desk, 'button', `Reject all ${WAVE + 1}`);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(`${WAVE + 1} reports rejected. Their authors read why.`)).toBeVisible(slowly);
  await expect(queued(desk, pay)).toHaveCount(0);

  await tabTo(desk, 'button', 'Undo');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(`${WAVE + 1} reports put back: they wait again.`)).toBeVisible(slowly);
  await desk.goto('/admin/log');
  await expect(desk.getByText(`Put back by`).first()).toBeVisible();
});

test('ordinary reports are gone through by keys, which rest while one types', async ({ adminPage: desk }, {
  project,
}) => {
  const state = project.name.endsWith('phone') ? 'ND' : 'SD'; // of no other test
  const pays = [ownPay(), ownPay(), ownPay()].sort((one, other) => one - other);
  const [first = 0, second = 0, third = 0] = pays;
  await importReports(
    'pending',
    pays.map((pay) => reportLine(state, pay)),
  );
  await desk.goto(`/admin?state=${state}&order=lowest`);

  // Nothing happens before focus is in the list.
  await desk.keyboard.press('a');
  await expect(queued(desk, first)).toBeVisible();
  await queued(desk, first).getByRole('checkbox').focus();
  await desk.keyboard.press('j');
  await expect(queued(desk, second).getByRole('checkbox')).toBeFocused();
  await desk.keyboard.press('x');
  await expect(queued(desk, second).getByRole('checkbox')).toBeChecked();
  await desk.keyboard.press('j');
  await desk.keyboard.press('x');
  await desk.keyboard.press('k');
  await expect(queued(desk, second).getByRole('checkbox')).toBeFocused();
  await desk.keyboard.press('a');
  await expect(desk.getByText('2 reports approved.')).toBeVisible(slowly);
  await expect(queued(desk, third)).toHaveCount(0);

  await expect(queued(desk, first).getByRole('checkbox')).toBeFocused();
  await desk.keyboard.press('u');
  await expect(desk.getByText('2 reports put back')).toBeVisible(slowly);
  await expect(queued(desk, first).getByRole('checkbox')).toBeFocused();

  await desk.keyboard.press('r');
  await expect(desk.getByLabel('Pay can’t be right')).toBeFocused();
  await desk.getByLabel('Your message to the author').focus();
  await desk.keyboard.type('a jar, x');
  await expect(desk.getByLabel('Your message to the author')).toHaveValue('a jar, x');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('link', { name: 'Choose a reason' })).toBeVisible();
  await expect(queued(desk, first).getByRole('checkbox')).toBeChecked();

  await desk.getByLabel('Made up').check();
  await desk.getByLabel('Your message to the author').press('Enter');
  await expect(desk.getByText('One report rejected.')).toBeVisible(slowly);
  await expect(queued(desk, second).getByRole('checkbox')).toBeFocused();
  await desk.keyboard.press('?');
  // Devices without a keyboard are not told of keys.
  await expect(desk.getByText('undo the last step')).toBeVisible({ visible: !project.name.endsWith('phone') });
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
