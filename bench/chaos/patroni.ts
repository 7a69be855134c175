import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '@/lib/db/free-port';
import { freshFolder } from '@/lib/db/fresh-folder';
import { serverOwner } from '@/lib/db/server-owner';
import { answerTo } from '@/lib/db/test-statement';
import { findProgram } from '@/lib/start/find-program';
import { documented } from './documented';
import { type EtcdName, etcdMembers } from './etcd';
import { play, rowsOf } from './play';
import { endProcesses, withChildren } from './processes';
import { BARS, openStage, type Scene } from './scene';

const LONGEST = 90_000;

/** A machine with a database: etcd, Patroni, and PostgreSQL, which Patroni runs. */
interface Member {
  name: 'db1' | 'db2';
  port: number;
  health: number;
  settings: string;
  home: string;
  processes: ChildProcess[];
}

/** Two servers under Patroni with three of etcd, behind HAProxy; the machine of the primary is lost again and again. */
export const playPatroni: Scene = async (given) => {
  const missing = (['haproxy', 'etcd', 'patroni'] as const).filter((name) => !findProgram(name));
  if (missing.length > 0) {
    return `missing: ${missing.join(', ')}: apt-get install haproxy etcd-server patroni postgresql-15`;
  }
  const owner = serverOwner();
  const folder = await freshFolder('patroni');
  const running: ChildProcess[] = [];
  const members: Member[] = [];
  const password = randomBytes(12).toString('hex');
  const start = (program: string, args: string[], env: NodeJS.Dict<string> = {}) => {
    const child = spawn(program, args, { ...owner, cwd: '/', env: { ...process.env, ...env }, stdio: 'ignore' });
    running.push(child);
    return child;
  };
  const superuser = ({ port }: Member, database = 'postgres') =>
    `postgresql://postgres:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
  /** The member of which a statement on it says so. */
  const memberThat = async (statement: string): Promise<Member> => {
    for (const end = performance.now() + LONGEST; performance.now() < end; await setTimeout(100)) {
      for (const member of members) {
        const rows = await answerTo(statement, superuser(member)).catch(() => []);
        if (rows.length > 0) return member;
      }
    }
    throw new Error(`No server of Patroni comes to be so: ${statement}`);
  };
  const primary = () => memberThat('SELECT WHERE NOT pg_is_in_recovery()');
  const protectedPrimary = () => memberThat(`SELECT FROM pg_stat_replication WHERE sync_state = 'sync'`);
  /** etcd, Patroni and all of PostgreSQL at once, as a machine that loses its power. */
  const lose = async ({ name, processes }: Member) => {
    const noted = await readFile(path.join(folder, 'data', name, 'postmaster.pid'), 'utf8').catch(() => '');
    const postmaster = Number(noted.split('\n')[0]);
    const server = postmaster > 0 ? await withChildren(postmaster) : [];
    await endProcesses([...processes.flatMap(({ pid }) => pid ?? []), ...server], 'SIGKILL');
  };

  try {
    await chmod(folder, 0o711);
    const data = path.join(folder, 'data');
    await mkdir(data);
    if (owner) await chown(data, owner.uid, owner.gid);
    const etcd = await etcdMembers();
    const startEtcd = async (name: EtcdName) =>
      start('etcd', [], { ETCD_DATA_DIR: path.join(data, `${name}-etcd`), ...(await etcd.settingsOf(name)) });
    const run = async (member: Member) => {
      const patroni = start('patroni', [member.settings], { HOME: member.home }); // it writes passwords there
      member.processes = [await startEtcd(member.name), patroni];
    };
    await startEtcd('etcd3');
    for (const name of ['db1', 'db2'] as const) {
      const [port, health] = [await freePort(), await freePort()];
      const settings = path.join(folder, `${name}.yml`);
      const changes = {
        'name: db1': `name: ${name}`,
        '10.0.0.21:8008': `127.0.0.1:${health}`,
        ...etcd.hosts,
        '10.0.0.21:5432': `127.0.0.1:${port}`,
        '10.0.0.0/24': '127.0.0.1/32',
        '/var/lib/postgresql/15/paychart': path.join(data, name),
        SUPERUSER_PASSWORD: password,
        REPLICATOR_PASSWORD: password,
      };
      await writeFile(settings, await documented('patroni.yml', changes), { mode: 0o644 });
      const home = path.join(data, `${name}-home`);
      await mkdir(home);
      if (owner) await chown(home, owner.uid, owner.gid);
      members.push({ name, port, health, settings, home, processes: [] });
    }
    for (const member of members) await run(member);
    const first = await protectedPrimary();
    await answerTo(`CREATE ROLE paychart LOGIN PASSWORD '${password}'`, superuser(first));
    await answerTo('CREATE DATABASE paychart OWNER paychart', superuser(first));

    const port = await freePort();
    const [one, two] = members;
    const balancer = path.join(folder, 'haproxy.cfg');
    const changes = {
      '127.0.0.1:5000': `127.0.0.1:${port}`,
      '10.0.0.21:5432 check port 8008': `127.0.0.1:${one?.port} check port ${one?.health}`,
      '10.0.0.22:5432 check port 8008': `127.0.0.1:${two?.port} check port ${two?.health}`,
    };
    await writeFile(balancer, await documented('haproxy-postgresql.cfg', changes));
    start('haproxy', ['-db', '-f', balancer]);
    const DATABASE_URL = `postgresql://paychart:${password}@127.0.0.1:${port}/paychart?sslmode=disable`;
    // HAProxy takes each server for one that is up until it has asked, and leads to the standby in turns.
    let inARow = 0;
    for (const end = performance.now() + LONGEST; inARow < 4 && performance.now() < end; await setTimeout(200)) {
      const rows = await answerTo('SELECT WHERE NOT pg_is_in_recovery()', DATABASE_URL).catch(() => []);
      inARow = rows.length > 0 ? inARow + 1 : 0;
    }

    const { stage, site } = await openStage(given, { DATABASE_URL });
    try {
      const failovers = [];
      for (let round = 1; round <= given.rounds; round++) {
        const lost = await protectedPrimary();
        const began = performance.now();
        const played = await play(stage, async () => {
          await lose(lost);
          await primary();
          return performance.now();
        });
        given.say(
          `Patroni, failover ${round}: writes back ${played.backAfter.toFixed(1)} s after promotion, ${played.lost.length} lost (${((performance.now() - began) / 1000).toFixed(0)} s)`,
        );
        failovers.push(played);
        await run(lost);
      }
      return rowsOf('under Patroni, the primary’s machine lost', failovers, BARS);
    } finally {
      await site.stop();
    }
  } finally {
    for (const member of members) await lose(member);
    for (const child of running) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
};
