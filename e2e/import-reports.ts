import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';

const columns =
  'coder,received_month,pay_basis,amount,paid_hours_per_week,charts_per_hour,bonus,pay_year,role,specialty,setting,arrangement,employment,state,experience_years,credentials,benefits';

/** A coder of general specialty in a hospital, paid by the year. */
export function reportLine(state: string, pay: number): string {
  const month = new Date().toISOString().slice(0, 7);
  const job = `coder,general,hospital,remote,full_time,${state},4,cpc,`;
  return `${randomUUID()},${month},yearly,${pay},40,,0,${month.slice(0, 4)},${job}`;
}

/** As an association does it: on the command line, while the site of that data folder runs. */
export function importReports(
  status: 'approved' | 'pending',
  lines: string[],
  dataFolder = process.env.EMPTY_DATA,
  /** Of a site that does not keep its own database and secrets there. */
  variables: Readonly<Record<string, string>> = { DATABASE_URL: '' },
  survey = 'e2e',
): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = execFile(
      process.execPath,
      ['--import', 'tsx', 'lib/start/reports-import.ts', '-', '--survey', survey, '--other-people', '--status', status],
      { env: { ...process.env, PAYCHART_DATA_DIR: dataFolder, ...variables } },
      (error) => (error ? reject(error) : resolve()),
    );
    command.stdin?.end([columns, ...lines].join('\n'));
  });
}
