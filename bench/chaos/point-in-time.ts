import { execFile } from 'node:child_process';
import { appendFile, chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { withClient } from '@/lib/db/database-client';
import { freePort } from '@/lib/db/free-port';
import { freshFolder } from '@/lib/db/fresh-folder';
import { migrate } from '@/lib/db/migrate';
import { serverOwner } from '@/lib/db/server-owner';
import { CrashLedger } from '@/lib/start/crash-ledger';
import { findProgram } from '@/lib/start/find-program';
import { documented } from './documented';
import { recount } from './play';
import type { Scene } from './scene';
import { startWriters } from './writers';

const BIN = '/usr/lib/postgresql/15/bin';
const MOST_SECONDS = 60;
const LEAST_WRITTEN = 20;
/** What docs/operating.md has an operator reset once the restored database is the one to go on with. */
const OF_THE_RESTORE = [
  'archive_mode',
  'archive_command',
  'restore_command',
  'recovery_target_time',
  'recovery_target_action',
];

/**
 * Someone deletes all reports by mistake, and the database is brought back to the moment before. It keeps its log again and
 * takes more reports; then its disk is lost, and the same base backup leads to the end of the log of both. With Debian's
 * PostgreSQL: that which comes with Paychart has no pg_basebackup.
 */
export const playPointInTime: Scene = async ({ secrets }) => {
  if (!findProgram('pg_basebackup')) return 'PostgreSQL is missing: apt-get install postgresql-15';
  const owner = serverOwner();
  const folder = await freshFolder('recovery');
  const at = (name: string) => path.join(folder, name);
  const port = await freePort();
  const backups = { '/backups/wal': at('wal') };
  const run = (program: string, args: string[]) =>
    promisify(execFile)(program, args, {
      ...owner,
      cwd: folder,
      env: {
        ...process.env,
        PATH: `${BIN}:${process.env.PATH}`,
        PGHOST: '127.0.0.1',
        PGPORT: String(port),
        PGUSER: 'paychart',
      },
    });
  const server = (command: 'start' | 'stop', data: string) =>
    run('pg_ctl', [command, '-w', '-D', data, ...(command === 'start' ? ['-l', at('log')] : ['-m', 'fast'])]);
  const DATABASE_URL = `postgresql://paychart@127.0.0.1:${port}/paychart?sslmode=disable`;
  const ask = (statement: string, database = 'paychart') =>
    withClient(
      DATABASE_URL.replace('/paychart?', `/${database}?`),
      async (client) => (await client.query(statement)).rows,
    );
  let running: string | undefined;
  try {
    await chmod(folder, 0o755);
    await mkdir(at('wal'));
    for (const name of ['base-backup.sh', 'restore-to.sh']) {
      const changes = name === 'restore-to.sh' ? backups : {};
      await writeFile(at(name), await documented(name, changes), { mode: 0o755 });
    }
    if (owner) for (const name of ['', 'wal']) await chown(at(name), owner.uid, owner.gid);
    await run('initdb', ['-D', at('data'), '-U', 'paychart', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']);
    const settings = `port = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n`;
    await appendFile(
      path.join(at('data'), 'postgresql.conf'),
      settings + (await documented('postgresql-archive.conf', backups)),
    );
    await server('start', at('data'));
    running = at('data');
    await ask('CREATE DATABASE paychart', 'postgres');
    await migrate(DATABASE_URL);
    const environment = {
      ...secrets,
      DATABASE_URL,
      PAYCHART_DATA_DIR: folder,
      PAYCHART_MODE: 'test',
      NEXTAUTH_URL: 'http://localhost',
    };
    const ledger = new CrashLedger();
    const counted = { submitted: 0, decided: 0 };
    const write = async (then?: () => Promise<unknown>) => {
      const writers = startWriters(ledger, environment);
      try {
        await until(() => writers.decided() > 0);
        await then?.();
        const before = writers.submitted();
        await until(() => writers.submitted() >= before + LEAST_WRITTEN);
      } finally {
        await writers.stop();
      }
      counted.submitted += writers.submitted();
      counted.decided += writers.decided();
      await setTimeout(1_000); // whoever was killed has no transaction open any more
    };
    const stop = async () => {
      if (running) await server('stop', running); // which waits for what is to be archived
      running = undefined;
    };
    const restore = async (name: string, ...moment: string[]) => {
      await run(at('restore-to.sh'), [at('base'), at(name), ...moment]);
      await server('start', at(name));
      running = at(name);
      for (const end = performance.now() + MOST_SECONDS * 1000; performance.now() < end; await setTimeout(100)) {
        const [row] = await ask('SELECT pg_is_in_recovery() AS still');
        if (!row?.still) break;
      }
    };

    await write(() => run(at('base-backup.sh'), [at('base')]));
    const [{ moment }] = await ask('SELECT clock_timestamp()::text AS moment');
    await ask('TRUNCATE report CASCADE');
    await ask('SELECT pg_switch_wal()');
    await ask('CHECKPOINT');
    await stop();

    const began = performance.now();
    await restore('restored', moment);
    const seconds = (performance.now() - began) / 1000;
    const lost = await ledger.lost((statement) => ask(statement));
    const miscounted = await recount(environment);

    for (const setting of OF_THE_RESTORE) await ask(`ALTER SYSTEM RESET ${setting}`);
    await stop();
    await server('start', at('restored'));
    running = at('restored');
    await write();
    await stop();
    await restore('restored-again');
    const lostAgain = await ledger.lost((statement) => ask(statement));

    const what = 'all reports deleted by mistake, brought back to the moment before';
    const detail = `${counted.submitted} reports and ${counted.decided} decisions acknowledged, most after the base backup ${[...lost, ...lostAgain].slice(0, 3).join('; ')}${miscounted}`;
    return [
      {
        what: `${what}: acknowledged and lost, or miscounted`,
        unit: '',
        value: lost.length + (miscounted ? 1 : 0),
        bar: { most: 0 },
        rivals: [],
        detail,
      },
      {
        what: `${what}, then the disk lost and the same base backup brought to the end of the log: acknowledged and lost`,
        unit: '',
        value: lostAgain.length,
        bar: { most: 0 },
        rivals: [],
        detail: '',
      },
      {
        what: `${what}: until it answers`,
        unit: 's',
        value: seconds,
        bar: { most: MOST_SECONDS },
        rivals: [],
        detail: '',
      },
    ];
  } finally {
    if (running) await server('stop', running);
    await rm(folder, { recursive: true, force: true });
  }
};

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + MOST_SECONDS * 1000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`In ${MOST_SECONDS} s too little was acknowledged`);
    await setTimeout(20);
  }
}
