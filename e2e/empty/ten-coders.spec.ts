import { expect } from '@playwright/test';
import { importReports, reportLine } from '@/e2e/import-reports';
import { anyAddress, approve, queued, report, test } from '@/e2e/people';

/** Alone in the nation, a state would give away the few coders of the other states. */
test.beforeEach(async () => {
  const states = ['TX', 'CA', 'NY', 'OH', 'FL', 'GA', 'NC', 'PA', 'WA', 'MI'];
  await importReports(
    'approved',
    states.map((state, index) => reportLine(state, 48_000 + index * 1_000)),
  );
});

test('a state shows its median with the request after its tenth coder, and one who leaves does not move it', async ({
  moderatorPage: moderation,
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
  await expect(figures).toContainText('not enough coders yet');
  await expect(figures.getByRole('img')).toHaveAccessibleName(/not enough coders yet \(10 needed\)/);
  const picture = async () => (await visitor.request.get(`${address}/opengraph-image`)).body();
  const pictureBefore = await picture();
  await visitor.goto(`/search?q=${state}`);
  const found = visitor.locator('main ol > li').first();
  await expect(found).toContainText('not enough coders yet (10 needed)');

  // $50,010, $51,010, … $59,010: the mean of the middle half rounds to $55,000.
  const pays = Array.from({ length: 10 }, (_, index) => 50_010 + index * 1_000);
  for (const pay of pays) {
    const coder = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': anyAddress() } });
    await report(await coder.newPage(), pay, { state });
    await coder.close();
  }

  for (const pay of pays) {
    await visitor.goto(address);
    await expect(figures).toContainText('not enough coders yet');
    expect((await picture()).equals(pictureBefore)).toBe(true);
    await approve(moderation, pay, state);
    await expect(queued(moderation, pay).filter({ hasText: state })).toHaveCount(0);
  }
  expect((await picture()).equals(pictureBefore)).toBe(false);
  await visitor.goto(address);
  await expect(figures).toContainText('$55,000');
  await expect(figures).toContainText('10–14 coders');
  await visitor.goto(`/search?q=${state}`);
  await expect(found).toContainText('Survey: median $55,000 a year, 10–14 coders');

  await moderation.getByRole('button', { name: 'Undo' }).click();
  await expect(moderation.getByText('One report put back: it waits again.')).toBeVisible();
  await visitor.goto(address);
  // A figure that moved with one coder would tell that coder's pay.
  await expect(figures).toContainText('$55,000');
});
