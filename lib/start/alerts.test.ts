import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from './find-program';
import { siteMetrics } from './site-metrics';

const run = promisify(execFile);
const found = findProgram('promtool');
if (!found) process.stdout.write('There is no promtool here, and no root to install it: its tests are left out.\n');

const documented = (file: string) => readFile(path.join('docs', 'configuration', file), 'utf8');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-alerts-'));
  await writeFile(path.join(folder, 'paychart.yml'), await documented('prometheus-alerts.yml'));
  await writeFile(path.join(folder, 'paychart-token'), 't'.repeat(32));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a server tells while all is well, one sample a minute for four hours. */
const well = {
  'up{job="paychart",instance="a"}': '1x240',
  'paychart_database_up{instance="a"}': '1x240',
  'paychart_database_waiting{instance="a"}': '0x240',
  'paychart_hears_releases{instance="a"}': '1x240',
  // Each succeeds an hour after the last time.
  'paychart_job_last_success_timestamp_seconds{instance="a",job="move_window"}': '0x60 3600x60 7200x60 10800x60',
  'paychart_requests_total{instance="a",kind="public",status="2xx"}': '0+600x240',
  'paychart_requests_total{instance="a",kind="public",status="5xx"}': '0+6x240',
};

/** Which alerts fire after four hours in which all was well but for `changes`. */
async function alertsAfter(changes: Partial<typeof well>): Promise<string[]> {
  const quiet = ['PaychartDown', 'PaychartDatabase', 'PaychartFails', 'PaychartStale'].map((alertname) => ({
    alertname,
    eval_time: '4h',
    exp_alerts: [],
  }));
  const series = Object.entries({ ...well, ...changes });
  const test = {
    rule_files: ['paychart.yml'],
    evaluation_interval: '1m',
    tests: [
      {
        interval: '1m',
        input_series: series.map(([name, values]) => ({ series: name, values })),
        alert_rule_test: quiet,
      },
    ],
  };
  const file = path.join(folder, 'test.yml');
  await writeFile(file, JSON.stringify(test));
  const said = await run('promtool', ['test', 'rules', file]).then(
    ({ stdout }) => stdout,
    ({ stderr }) => String(stderr),
  );
  if (said.includes('SUCCESS')) return [];
  expect(said).toContain('FAILED');
  return [...said.matchAll(/alertname: (\w+),/g)].flatMap(([, name]) => name ?? []);
}

describe.skipIf(!found)('Prometheus takes', () => {
  it('what it is to ask, with the alerts', async () => {
    const file = path.join(folder, 'prometheus.yml');
    await writeFile(file, (await documented('prometheus.yml')).replaceAll('/etc/prometheus', folder));
    const { stdout } = await run('promtool', ['check', 'config', file]);
    expect(stdout).toContain('SUCCESS: 4 rules found');
  });

  it.each([
    [[], {}],
    [['PaychartDown'], { 'up{job="paychart",instance="a"}': '1x237 0x3' }],
    [[], { 'up{job="paychart",instance="a"}': '1x239 0' }],
    [['PaychartDatabase'], { 'paychart_database_up{instance="a"}': '1x237 0x3' }],
    [['PaychartDatabase'], { 'paychart_database_waiting{instance="a"}': '0x230 3x10' }],
    [[], { 'paychart_database_waiting{instance="a"}': '0x230 3 3 0 3x7' }],
    [['PaychartFails'], { 'paychart_requests_total{instance="a",kind="public",status="5xx"}': '0+30x240' }],
    [['PaychartStale'], { 'paychart_hears_releases{instance="a"}': '1x229 0x11' }],
    [['PaychartStale'], { 'paychart_job_last_success_timestamp_seconds{instance="a",job="move_window"}': '0x240' }],
  ])('%j fire where %j', async (alerts, changes) => {
    expect(await alertsAfter(changes)).toEqual(alerts);
  });
});

it('each metric of an alert is one that servers tell', async () => {
  const { noteJob, text } = siteMetrics({
    pages: { size: () => ({ pages: 0, bytes: 0 }) },
    pool: { totalCount: 0, idleCount: 0, waitingCount: 0 },
    ping: async () => true,
  });
  noteJob('move_window');
  const told = await text();
  const named = (await documented('prometheus-alerts.yml')).match(/\bpaychart_\w+/g) ?? [];
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(told).toContain(`# TYPE ${name} `);
});
