import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { prismaClient } from '@/lib/db/client';
import { databaseClient } from '@/lib/db/database-client';
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/db/embedded-server';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { freePort } from '@/lib/db/free-port';
import { freshFolder } from '@/lib/db/fresh-folder';
import type { PrismaClient } from '@/lib/db/generated/client';
import { migrate } from '@/lib/db/migrate';
import { serverOwner } from '@/lib/db/server-owner';
import { hearsOthers } from '@/lib/health/hearing';
import { findProgram } from './find-program';
import { listenForExpiry } from './listen-for-expiry';
import { openDatabase } from './open-database';

const fast = { longestRenders: [], proofEvery: 200, proofWithin: 1_000, askEvery: 50, retryAfter: 50 };

const found = findProgram('pgbouncer');
if (!found) process.stdout.write('There is no PgBouncer here, and no root to install it: its tests are left out.\n');

describe.skipIf(!found)('through a real PgBouncer that pools transactions', () => {
  let folder: string;
  let server: EmbeddedServer;
  let bouncer: ChildProcess;
  let direct: string;
  let pooled: string;
  let database: PrismaClient;

  beforeAll(async () => {
    folder = await freshFolder('pooler');
    server = await startEmbeddedServer(folder);
    direct = await server.database('site');
    const { username, password, hostname, port } = new URL(direct);
    const listenPort = await freePort();
    pooled = `postgresql://${username}:${password}@127.0.0.1:${listenPort}/site`;
    const users = path.join(folder, 'users.txt');
    const settings = path.join(folder, 'pgbouncer.ini');
    await writeFile(users, `"${username}" "${decodeURIComponent(password)}"\n`, { mode: 0o600 });
    await writeFile(
      settings,
      `[databases]
site = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listenPort}
unix_socket_dir =
auth_type = plain
auth_file = ${users}
pool_mode = transaction
`,
    );
    const owner = serverOwner();
    if (owner) await chown(users, owner.uid, owner.gid);
    bouncer = spawn('pgbouncer', [settings], { ...owner, stdio: 'ignore' });
    await vi.waitFor(() => ask(pooled), { timeout: 10_000 });
    vi.stubEnv('DIRECT_DATABASE_URL', direct);
    await migrate(pooled);
    vi.unstubAllEnvs();
    database = prismaClient(pooled);
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(async () => {
    await database?.$disconnect();
    bouncer.kill();
    await once(bouncer, 'exit');
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function ask(url: string, statement = 'SELECT 1'): Promise<unknown[]> {
    const client = databaseClient(url);
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  it('a start asks for the direct address, and takes it', async () => {
    vi.stubEnv('DATABASE_URL', pooled);
    await expect(openDatabase(folder)).rejects.toThrow(/leads through a pooler.*Set DIRECT_DATABASE_URL/s);
    vi.stubEnv('DIRECT_DATABASE_URL', direct);
    expect((await openDatabase(folder)).url).toBe(pooled);
  });

  it('migrations with it have left no lock that the next start would wait for', async () => {
    expect(await ask(direct, 'SELECT FROM "release"')).toEqual([]);
    expect(await ask(direct, `SELECT FROM pg_locks WHERE locktype = 'advisory'`)).toEqual([]);
  });

  it('a server that listens through it says that it is deaf, and still finds each release', async () => {
    const expire = vi.fn(async (_tags: string[]) => undefined);
    const stop = await listenForExpiry({ url: pooled, channel: expiryChannel(pooled), database }, expire, fast);
    try {
      await vi.waitFor(() => expect(hearsOthers()).toBe(false), { timeout: 10_000 });
      await vi.waitFor(() => expect(expire).toHaveBeenCalled());
      expire.mockClear();
      await database.release.create({ data: { approvedReports: 0, sample: false, windowFrom: new Date() } });
      await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['database']));
    } finally {
      await stop();
    }
  });

  it('a server that listens past it hears what is sent through it', async () => {
    const expire = vi.fn(async (_tags: string[]) => undefined);
    const stop = await listenForExpiry({ url: direct, channel: expiryChannel(pooled), database }, expire, fast);
    try {
      await database.$executeRaw`SELECT pg_notify(${expiryChannel(pooled)}, '["survey"]')`;
      await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['survey']));
      expect(hearsOthers()).toBe(true);
    } finally {
      await stop();
    }
  });
});
