import { expect } from '@playwright/test';
import { anyAddress, queued, report, test } from '@/e2e/people';

test('a state shows its median with the request after its tenth coder, and hides it again after an undo', async ({
  moderatorPage: desk,
  visitorPage: visitor,
  browser,
}, { project }) => {
  test.setTimeout(240_000);
  // A state for each kind of device, so that both may run at the same time.
  const state = project.name.includes('phone') ? 'Montana' : 'Vermont';
  const address = `/states/${state.toLowerCase()}`;
  await visitor.goto(address);
  const figures = visitor
    .getByRole('row')
    .filter({ has: visitor.getByRole('rowheader', { name: state, exact: true }) });
  await expect(figures).toContainText('fewer than 10 coders');

  // $50,010, $51,010, … $59,010: the mean of the middle two rounds to $55,000.
  const pays = Array.from({ length: 10 }, (_, index) => 50_010 + index * 1_000);
  for (const pay of pays) {
    const coder = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': anyAddress() } });
    await report(await coder.newPage(), pay, { state });
    await coder.close();
  }

  await desk.goto('/admin');
  for (const pay of pays) {
    await visitor.goto(address);
    await expect(figures).toContainText('fewer than 10 coders');
    await queued(desk, pay).filter({ hasText: state }).getByRole('button', { name: 'Approve' }).click();
    await expect(desk.getByText('Approved. What it changes')).toBeVisible();
    await expect(queued(desk, pay).filter({ hasText: state })).toHaveCount(0);
  }
  await visitor.goto(address);
  await expect(figures).toContainText('$55,000');
  await expect(figures).toContainText('10–14 coders');

  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.getByText('Undone. The report waits again.')).toBeVisible();
  await visitor.goto(address);
  await expect(figures).toContainText('fewer than 10 coders');
});
