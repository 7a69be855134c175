import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual, promisify } from 'node:util';
import type { BenchRow } from '@/bench/measured';
import { type Content, copyRows, copyTables, readContent } from '@/lib/backup/copy-database';
import { startEmbeddedServer, writtenBy } from '@/lib/db/embedded-server';
import { freshFolder } from '@/lib/db/fresh-folder';
import { isInstalled, MAJOR } from '@/lib/db/server-binaries';
import { Random } from '@/lib/sample/random';
import { endProcesses, withChildren } from './processes';
import { openStage, type Scene } from './scene';

const OLD = 17;
const KILLS_A_ROUND = 3;
const SEED = 7;
const never = new AbortController().signal;
const victims = ['start', 'old server', 'new server'] as const;

/** A site's database of an earlier major version of PostgreSQL, whose upgrade is killed at any moment, three times each. */
export const playMajor: Scene = async (given) => {
  if (!isInstalled(OLD)) return `an upgrade from PostgreSQL ${OLD}, which is not installed for this platform`;
  const template = await freshFolder('major');
  const folder = await freshFolder('major');
  const random = new Random(SEED);
  try {
    const content = await fill(template, given);
    const whole = await runOn(folder, template);
    let [killed, stuck, slowest] = [0, 0, 0];
    const wrong: string[] = await differences(folder, content);
    for (let round = 0; round < given.rounds; round++) {
      await copyFolder(template, folder);
      for (let kill = 0; kill < KILLS_A_ROUND; kill++) {
        const victim = victims[random.whole(0, victims.length - 1)] ?? 'start';
        killed += await killOne(folder, victim, random.whole(0, Math.round(whole.milliseconds)));
      }
      const last = await run(folder);
      slowest = Math.max(slowest, last.milliseconds);
      if (last.code !== 0) {
        stuck++;
        given.say(`after kills: ${last.said}`);
        if ((await run(folder)).code !== 0) wrong.push(`round ${round} did not start again: ${last.said}`);
      }
      wrong.push(...(await differences(folder, content)));
    }
    const row = (what: string, unit: string, value: number, bar: BenchRow['bar'], detail = ''): BenchRow => ({
      ...{ what: `PostgreSQL ${OLD} to ${MAJOR}: ${what}`, unit, value, bar, rivals: [], detail },
    });
    return [
      row(
        'tables lost, altered or left half',
        '',
        wrong.length,
        { most: 0 },
        [`${killed} kills`, ...wrong.slice(0, 3)].join('; '),
      ),
      row('starts right after kills that had to be repeated', '', stuck, { most: 0 }, `${given.rounds} starts`),
      row('an upgrade', 's', whole.milliseconds / 1000, null, `after kills ${(slowest / 1000).toFixed(1)} s at most`),
    ];
  } finally {
    for (const each of [template, folder]) {
      await killServers(each, () => true);
      await rm(each, { recursive: true, force: true });
    }
  }
};

/** With a site's database as sample reports leave it. */
async function fill(template: string, given: Parameters<Scene>[0]): Promise<Content> {
  const source = await freshFolder('major');
  const server = await startEmbeddedServer(source);
  try {
    const url = await server.database('paychart');
    const { site } = await openStage(given, { DATABASE_URL: url });
    await site.stop();
    const old = await startEmbeddedServer(template, { major: OLD });
    try {
      const target = await old.database('paychart');
      await copyTables(url, target);
      return await copyRows(url, target, { signal: never, onBytes: () => undefined });
    } finally {
      await old.stop();
    }
  } finally {
    await server.stop();
    await rm(source, { recursive: true, force: true });
  }
}

async function copyFolder(template: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await promisify(execFile)('cp', ['-a', template, folder]);
}

async function runOn(folder: string, template: string) {
  await copyFolder(template, folder);
  return run(folder);
}

function start(folder: string) {
  return spawn(process.execPath, ['--import', 'tsx', 'bench/chaos/upgrade-folder.ts', folder], {
    env: { ...process.env, PAYCHART_MODE: 'test' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function run(folder: string) {
  const since = performance.now();
  const child = start(folder);
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { said: said.trim(), code: Number(code), milliseconds: performance.now() - since };
}

/** Returns how many processes were killed: none, where the upgrade had come to its end, or the server was not up. */
async function killOne(folder: string, victim: (typeof victims)[number], after: number): Promise<number> {
  const child = start(folder);
  const said = text(child.stderr);
  const ended = once(child, 'exit');
  await Promise.race([ended, setTimeout(after)]);
  if (victim !== 'start') {
    const isOld = (name: string) => name === 'postgresql';
    const killed = await killServers(folder, victim === 'old server' ? isOld : (name) => !isOld(name));
    await Promise.all([ended, said]);
    return killed;
  }
  const killed = child.kill('SIGKILL') ? 1 : 0;
  await Promise.all([ended, said]);
  return killed;
}

async function killServers(folder: string, which: (name: string) => boolean): Promise<number> {
  let killed = 0;
  for (const name of await readdir(folder).catch((): string[] => [])) {
    if (!which(name)) continue;
    const data = name.startsWith('postgresql.upgrade-')
      ? path.join(folder, name, 'postgresql')
      : path.join(folder, name);
    const noted = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
    const pid = Number(noted.split('\n')[0]);
    const command = pid > 0 ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') : '';
    if (!command.includes(folder)) continue;
    await endProcesses(await withChildren(pid), 'SIGKILL');
    killed++;
  }
  return killed;
}

async function differences(folder: string, content: Content): Promise<string[]> {
  if ((await writtenBy(folder)) !== MAJOR) return ['the folder was not upgraded'];
  const server = await startEmbeddedServer(folder);
  try {
    const now = await readContent(await server.database('paychart'), never);
    // What the check of the figures writes on its way: nothing, as the site had just run.
    return isDeepStrictEqual(now, content)
      ? []
      : [...content.keys()].filter((name) => now.get(name) !== content.get(name));
  } finally {
    await server.stop();
  }
}
