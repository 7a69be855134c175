import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BenchRow } from '@/bench/measured';
import { databaseClient } from '@/lib/db/database-client';
import { freePort } from '@/lib/db/free-port';
import { serverOwner } from '@/lib/db/server-owner';
import { DatabaseNode } from './database-node';
import { play, rowsOf } from './play';
import { endProcesses, withChildren } from './processes';
import { BARS, type Given, openStage } from './scene';

const AWAY = 2_000;
const LONGEST = 30_000;

/** Where a pooler stands, and what it needs. */
interface Place {
  /** A folder of its own. */
  folder: string;
  /** Of the server behind it. */
  server: number;
  /** Its own. */
  port: number;
  password: string;
  /** Writes a file for its eyes alone, and returns its path. */
  write(name: string, text: string): Promise<string>;
}

/** The pooler in front of PostgreSQL is killed and started again, then PostgreSQL behind it. */
export async function playBehind(
  given: Given,
  name: string,
  prepare: (place: Place) => Promise<{ program: string; args: string[] }>,
): Promise<BenchRow[]> {
  const node = await DatabaseNode.make('pooled');
  const owner = serverOwner(); // poolers refuse to run as root
  let pooler: ChildProcess | undefined;
  const kill = async () => {
    if (pooler?.pid !== undefined) await endProcesses(await withChildren(pooler.pid), 'SIGKILL');
  };
  try {
    await node.start();
    await node.fill();
    const direct = new URL(await node.url());
    const folder = path.join(node.folder, 'pooler');
    await mkdir(folder);
    if (owner) await chown(folder, owner.uid, owner.gid);
    const place = { folder, server: node.port, port: await freePort(), password: direct.password };
    const write = async (file: string, text: string) => {
      const written = path.join(folder, file);
      await writeFile(written, text, { mode: 0o600 });
      if (owner) await chown(written, owner.uid, owner.gid);
      return written;
    };
    const { program, args } = await prepare({ ...place, write });
    const start = async () => {
      pooler = spawn(program, args, { ...owner, cwd: '/', stdio: 'ignore' });
      await once(pooler, 'spawn');
      return performance.now();
    };
    await start();
    const DATABASE_URL = `postgresql://paychart:${place.password}@127.0.0.1:${place.port}/paychart?sslmode=disable`;
    await untilAnswered(DATABASE_URL);
    const { stage, site } = await openStage(given, { DATABASE_URL, DIRECT_DATABASE_URL: direct.href });
    try {
      const killed = await play(stage, async () => {
        await kill();
        await setTimeout(AWAY);
        return start();
      });
      const restarted = await play(stage, async () => {
        await node.stopAtOnce();
        await setTimeout(AWAY);
        await node.start();
        return performance.now();
      });
      return [
        ...rowsOf(`${name} killed for ${AWAY / 1000} s`, [killed], BARS),
        ...rowsOf(`PostgreSQL behind ${name} stopped for ${AWAY / 1000} s`, [restarted], BARS),
      ];
    } finally {
      await site.stop();
    }
  } finally {
    await kill();
    await node.remove();
  }
}

async function untilAnswered(url: string): Promise<void> {
  for (const end = performance.now() + LONGEST; ; await setTimeout(100)) {
    const client = databaseClient(url);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
