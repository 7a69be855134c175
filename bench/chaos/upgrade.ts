import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { BenchRow } from '@/bench/measured';
import { freePort } from '@/lib/db/free-port';
import { testMailServer } from '@/lib/mail/test-mail-server';
import { CrashLedger } from '@/lib/start/crash-ledger';
import { findProgram } from '@/lib/start/find-program';
import { type SpawnedSite, spawnSite } from '@/lib/start/spawn-site';
import { DatabaseNode } from './database-node';
import { documented } from './documented';
import { checkOutEarlier } from './earlier-version';
import { type PartReaders, startPartReaders } from './parts';
import { play, rowsOf } from './play';
import { BARS, type Scene } from './scene';
import { Traffic } from './visitor';
import { startVisitors } from './visitors';

const NAME = 'upgraded beside the version before';
const REPORTS = 2_000;
/** In milliseconds: until the load balancer has asked both, how long both versions serve, and the new one alone. */
const [CALM, BOTH, ALONE] = [8_000, 25_000, 10_000];

/**
 * The version before the newest migration serves a filled database; this one joins it, which migrates, and then the other
 * one is stopped, while people go on through the documented load balancer. Both are built before: what a server does on a
 * machine of its own does not slow the other.
 */
export const playUpgrade: Scene = async ({ secrets, say }) => {
  if (!findProgram('haproxy')) return 'HAProxy is missing: apt-get install haproxy';
  const earlier = await checkOutEarlier();
  if (typeof earlier === 'string') return earlier;
  say(`the version before is that of ${earlier.commit.slice(0, 7)}`);
  const [node, mailServer] = [await DatabaseNode.make('shared'), testMailServer()];
  const [port, oldPort, newPort] = [await freePort(), await freePort(), await freePort()];
  const sites: SpawnedSite[] = [];
  let balancer: ChildProcess | undefined;
  let parts: PartReaders | undefined;
  try {
    await Promise.all([node.start(), mailServer.start()]);
    await node.fill();
    const site = `http://localhost:${port}`;
    await (await spawnSite('test', 'chaos', secrets)).stop();
    const shared = {
      ...secrets,
      DATABASE_URL: await node.url(),
      NEXTAUTH_URL: site,
      TRUSTED_PROXIES: '2', // visitors come through one of their own
      DRAIN_SECONDS: '10',
      EMAIL_SERVER: `smtp://127.0.0.1:${mailServer.port()}`,
    };
    const old = await spawnSite('test', 'chaos', { ...shared, PORT: String(oldPort) }, earlier.folder);
    sites.push(old);
    const environment = { ...shared, PAYCHART_DATA_DIR: old.folder, PAYCHART_MODE: 'test' };
    const fill = ['--import', 'tsx', 'lib/start/crash-worker.ts', 'import', 'survey', String(REPORTS), 'approved'];
    await promisify(execFile)(process.execPath, fill, {
      cwd: earlier.folder,
      env: { ...process.env, ...environment },
    });

    const settings = path.join(node.folder, 'haproxy.cfg');
    const changes = {
      '10.0.0.10:80': `127.0.0.1:${port}`,
      '10.0.0.11:3000': `127.0.0.1:${oldPort}`,
      '10.0.0.12:3000': `127.0.0.1:${newPort}`,
      // To tell which version has answered.
      'option forwardfor': 'option forwardfor\n  http-response set-header x-server %s',
    };
    await writeFile(settings, await documented('haproxy-site.cfg', changes));
    balancer = spawn('haproxy', ['-db', '-f', settings], { stdio: 'ignore' });
    await setTimeout(CALM);

    const [ledger, traffic] = [new CrashLedger(), new Traffic()];
    const readers = startPartReaders(site);
    parts = readers;
    const stage = { address: site, environment, ledger, sites: [] };
    const upgrade = async () => {
      say('the new version is started');
      sites.push(await spawnSite('test', 'chaos', { ...shared, PORT: String(newPort) }));
      say('both versions serve');
      await setTimeout(BOTH);
      say('the old version is told to stop');
      await old.stop();
      const code = await old.gone;
      if (code !== 0) throw new Error(`The old version ended with exit code ${code}`);
      say('the new version serves alone');
      const alone = performance.now();
      await setTimeout(ALONE);
      return alone;
    };
    const played = await play(stage, upgrade, startVisitors(site, ledger, traffic, mailServer));
    await readers.stop();
    const lost = [...traffic.lost, ...played.pages.bad];
    return [
      ...rowsOf(NAME, [played], BARS),
      row('without writes', played.withoutWrites, BARS.backAfter, 's'),
      noneOf(
        'requests lost',
        lost,
        `${traffic.requests} of those who report and decide, ${played.pages.good} of readers`,
      ),
      noneOf(
        'scripts, styles and fonts not to be had',
        readers.missing(),
        `${readers.parts()} of ${readers.pages()} pages`,
      ),
      crossed(traffic, 'old', 'new', ['site1', 'site2']),
      crossed(traffic, 'new', 'old', ['site2', 'site1']),
    ];
  } finally {
    delete process.env.EMAIL_SERVER;
    await parts?.stop();
    await Promise.all(sites.map((each) => each.stop()));
    balancer?.kill('SIGKILL');
    await mailServer.stop();
    await node.remove();
    await rm(earlier.folder, { recursive: true, force: true });
  }
};

function row(what: string, value: number, most: number, unit = '', detail = ''): BenchRow {
  return { what: `${NAME}: ${what}`, unit, value, bar: { most }, rivals: [], detail };
}

function noneOf(what: string, found: readonly string[], of: string): BenchRow {
  return row(what, found.length, 0, '', [of, ...found.slice(0, 3)].join('; '));
}

/** Forms that one version drew and the other one was sent. A server that is unwell goes by a longer name. */
function crossed(
  traffic: Traffic,
  drawn: string,
  taken: string,
  [drawnBy, takenBy]: readonly [string, string],
): BenchRow {
  const sent = traffic.forms.filter((form) => form.drawnBy.startsWith(drawnBy) && form.takenBy.startsWith(takenBy));
  const refused = sent.flatMap((form) => form.refused ?? []);
  return noneOf(`forms of the ${drawn} version that the ${taken} one refused`, refused, `${sent.length} sent`);
}
