import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '@/lib/db/free-port';
import { serverOwner } from '@/lib/db/server-owner';
import { findProgram } from '@/lib/start/find-program';
import { DatabaseNode } from './database-node';
import { documented } from './documented';
import { play, rowsOf } from './play';
import { BARS, openStage, type Scene } from './scene';

const AWAY = 2_000;

/** PgBouncer before PostgreSQL, killed and started again. */
export const playPooler: Scene = async (given) => {
  if (!findProgram('pgbouncer')) return 'PgBouncer is missing: apt-get install pgbouncer';
  const node = await DatabaseNode.make('pooled');
  let bouncer: ChildProcess | undefined;
  try {
    await node.start();
    await node.fill();
    const direct = new URL(await node.url());
    const port = await freePort();
    const owner = serverOwner(); // PgBouncer refuses to run as root
    const users = path.join(node.folder, 'userlist.txt');
    await writeFile(users, `"paychart" "${direct.password}"\n`, { mode: 0o600 });
    if (owner) await chown(users, owner.uid, owner.gid);
    const settings = path.join(node.folder, 'pgbouncer.ini');
    const changes = {
      'host=10.0.0.21 port=5432': `host=127.0.0.1 port=${node.port}`,
      'listen_port = 6432': `listen_port = ${port}\nunix_socket_dir =`,
      '/etc/pgbouncer/userlist.txt': users,
    };
    await writeFile(settings, await documented('pgbouncer.ini', changes), { mode: 0o644 });
    const start = async () => {
      bouncer = spawn('pgbouncer', [settings], { ...owner, stdio: 'ignore' });
      await once(bouncer, 'spawn');
    };
    await start();
    const { stage, site } = await openStage(given, {
      DATABASE_URL: `postgresql://paychart:${direct.password}@127.0.0.1:${port}/paychart?sslmode=disable`,
      DIRECT_DATABASE_URL: direct.href,
    });
    try {
      const played = await play(stage, async () => {
        bouncer?.kill('SIGKILL');
        await setTimeout(AWAY);
        await start();
        return performance.now();
      });
      return rowsOf(`PgBouncer killed for ${AWAY / 1000} s`, [played], BARS);
    } finally {
      await site.stop();
    }
  } finally {
    bouncer?.kill('SIGKILL');
    await node.remove();
  }
};
