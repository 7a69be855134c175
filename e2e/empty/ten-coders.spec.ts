import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { anyAddress, queued, report, test } from '@/e2e/people';

/** Alone in the nation, a state would give away the few coders of the other states. */
test.beforeEach(async () => {
  const states = ['TX', 'CA', 'NY', 'OH', 'FL', 'GA', 'NC', 'PA', 'WA', 'MI'];
  await importApproved(states.map((state, index) => reportLine(state, 48_000 + index * 1_000)));
});

test('a state shows its median with the request after its tenth coder, and one who leaves does not move it', async ({
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
  const picture = async () => (await visitor.request.get(`${address}/opengraph-image`)).body();
  const pictureBefore = await picture();
  await visitor.goto(`/search?q=${state}`);
  const found = visitor.locator('main ol > li').first();
  await expect(found).toContainText('fewer than 10 coders');

  // $50,010, $51,010, … $59,010: the mean of the middle half rounds to $55,000.
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
    expect((await picture()).equals(pictureBefore)).toBe(true);
    await queued(desk, pay).filter({ hasText: state }).getByRole('button', { name: 'Approve' }).click();
    await expect(desk.getByText('Approved. What it changes')).toBeVisible();
    await expect(queued(desk, pay).filter({ hasText: state })).toHaveCount(0);
  }
  expect((await picture()).equals(pictureBefore)).toBe(false);
  await visitor.goto(address);
  await expect(figures).toContainText('$55,000');
  await expect(figures).toContainText('10–14 coders');
  await visitor.goto(`/search?q=${state}`);
  await expect(found).toContainText('Survey: median $55,000 a year, 10–14 coders');

  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.getByText('Undone. The report waits again.')).toBeVisible();
  await visitor.goto(address);
  // A figure that moved with one coder would tell that coder's pay.
  await expect(figures).toContainText('$55,000');
});

const columns =
  'coder,received_month,pay_basis,amount,paid_hours_per_week,charts_per_hour,bonus,pay_year,role,specialty,setting,arrangement,employment,state,experience_years,credentials,benefits';

function reportLine(state: string, pay: number): string {
  const month = new Date().toISOString().slice(0, 7);
  const job = `coder,general,hospital,remote,full_time,${state},4,cpc,`;
  return `${randomUUID()},${month},yearly,${pay},40,,0,${month.slice(0, 4)},${job}`;
}

/** As an association does it: on the command line, while the site runs. */
function importApproved(lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = execFile(
      process.execPath,
      ['--import', 'tsx', 'lib/start/reports-import.ts', '-', '--status', 'approved'],
      { env: { ...process.env, PAYCHART_DATA_DIR: process.env.EMPTY_DATA } },
      (error) => (error ? reject(error) : resolve()),
    );
    command.stdin?.end([columns, ...lines].join('\n'));
  });
}
