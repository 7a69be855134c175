import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { backupOf } from '@/lib/backup/write-backup';
import { prismaClient } from '@/lib/db/client';
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/db/embedded-server';
import { expiryChannel } from '@/lib/db/expiry-channel';
import { freePort } from '@/lib/db/free-port';
import { freshFolder } from '@/lib/db/fresh-folder';
import type { PrismaClient } from '@/lib/db/generated/client';
import { migrate } from '@/lib/db/migrate';
import { serverOwner } from '@/lib/db/server-owner';
import { answerTo } from '@/lib/db/test-statement';
import { isListening } from '@/lib/health/listening';
import { findProgram } from './find-program';
import { listenForExpiry } from './listen-for-expiry';
import { openDatabase } from './open-database';

const PASSWORD = 'madeUpForThisServer';

const fast = { proofEvery: 200, proofWithin: 1_000, askEvery: 50, retryAfter: 50 };

const found = findProgram('pgbouncer');
if (!found) process.stdout.write('There is no PgBouncer here, and no root to install it: its tests are left out.\n');
const foundPgpool = findProgram('pgpool');
if (!foundPgpool)
  process.stdout.write('There is no pgpool-II here, and no root to install it: its tests are left out.\n');

let folder: string;
let server: EmbeddedServer;
/** An ordinary user's, past any pooler. */
let direct: string;

beforeAll(async () => {
  folder = await freshFolder('pooler');
  server = await startEmbeddedServer(folder);
  const root = await server.database('site');
  await answerTo(`CREATE ROLE ann LOGIN PASSWORD '${PASSWORD}'`, root);
  await answerTo('GRANT CREATE, TEMPORARY ON DATABASE site TO ann', root);
  await answerTo('ALTER SCHEMA public OWNER TO ann', root);
  direct = `postgresql://ann:${PASSWORD}@${new URL(root).host}/site`;
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Whatever this user's umask is, the one that servers run as can read it. */
async function writeFor(owner: ReturnType<typeof serverOwner>, file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  if (owner) await chown(file, owner.uid, owner.gid);
}

describe('an address past a pooler', () => {
  const startWith = (given: string, past: string) => {
    vi.stubEnv('DATABASE_URL', given);
    vi.stubEnv('DIRECT_DATABASE_URL', past);
    return openDatabase(folder);
  };

  it('leads to the same tables, by whatever way', async () => {
    expect((await startWith(direct, `${direct}?application_name=direct`)).url).toBe(direct);
  });

  it.each([
    [
      'to another database',
      () => direct.replace(/site$/, 'postgres'),
      /^DIRECT_DATABASE_URL leads to another database/,
    ],
    ['to none', () => direct.replace(/site$/, 'nowhere'), /correct DIRECT_DATABASE_URL/],
  ])('that leads %s is told', async (_, past, sentence) => {
    await expect(startWith(direct, past())).rejects.toThrow(sentence);
  });

  it('is none without an address that leads through it', async () => {
    await expect(startWith('', direct)).rejects.toThrow(/^DIRECT_DATABASE_URL is set and DATABASE_URL is not/);
  });
});

describe.skipIf(!found)('through a real PgBouncer that pools transactions', () => {
  let bouncer: ChildProcess;
  let pooled: string;
  let database: PrismaClient;

  beforeAll(async () => {
    const port = await freePort();
    pooled = `postgresql://ann:${PASSWORD}@127.0.0.1:${port}/site`;
    const owner = serverOwner();
    const users = path.join(folder, 'users.txt');
    const settings = path.join(folder, 'pgbouncer.ini');
    await writeFor(owner, users, `"ann" "${PASSWORD}"\n`);
    const { hostname, port: behind } = new URL(direct);
    await writeFor(
      owner,
      settings,
      `[databases]
site = host=${hostname} port=${behind}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${users}
pool_mode = transaction
`,
    );
    bouncer = spawn('pgbouncer', [settings], { ...owner, stdio: 'ignore' });
    await vi.waitFor(() => answerTo('SELECT 1', pooled), { timeout: 10_000 });
    vi.stubEnv('DIRECT_DATABASE_URL', direct);
    await migrate(pooled);
    vi.unstubAllEnvs();
    database = prismaClient(pooled);
  });
  afterAll(async () => {
    await database.$disconnect();
    bouncer.kill();
    await once(bouncer, 'exit');
  });

  it('a start asks for the direct address, and takes it', async () => {
    vi.stubEnv('DATABASE_URL', pooled);
    await expect(openDatabase(folder)).rejects.toThrow(/leads through a pooler.*Set DIRECT_DATABASE_URL/s);
    vi.stubEnv('DIRECT_DATABASE_URL', direct);
    expect((await openDatabase(folder)).url).toBe(pooled);
  });

  it('migrations with it have left no lock that the next start would wait for', async () => {
    expect(await answerTo('SELECT FROM "release"', direct)).toEqual([]);
    expect(await answerTo(`SELECT FROM pg_locks WHERE locktype = 'advisory'`, direct)).toEqual([]);
  });

  it('a server that listens through it says that it is deaf, and still finds each release', async () => {
    const expire = vi.fn(async (_tags: string[]) => undefined);
    const stop = await listenForExpiry({ url: pooled, channel: expiryChannel(pooled), database }, expire, fast);
    try {
      await vi.waitFor(() => expect(isListening()).toBe(false), { timeout: 10_000 });
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
      expect(isListening()).toBe(true);
    } finally {
      await stop();
    }
  });
});

describe.skipIf(!foundPgpool)('through a real pgpool-II', () => {
  const running: ChildProcess[] = [];

  /** The same server twice: to pgpool the second is a standby. */
  const twice = (port: string) =>
    ['0', '1'].flatMap((node) => [
      `backend_hostname${node} = '127.0.0.1'`,
      `backend_port${node} = ${port}`,
      `backend_weight${node} = 1`,
    ]);
  const alone = (port: string) => [`backend_hostname0 = '127.0.0.1'`, `backend_port0 = ${port}`];

  /** Returns an address that leads through one of these settings. */
  const through = async (servers: (port: string) => string[], ...settings: string[]) => {
    const owner = serverOwner();
    const place = path.join(folder, `pgpool-${running.length}`);
    const port = await freePort();
    await mkdir(place);
    const write = async (name: string, lines: string[]) => {
      await writeFor(owner, path.join(place, name), `${lines.join('\n')}\n`);
      return path.join(place, name);
    };
    const own = ['socket_dir', 'pcp_socket_dir', 'logdir', 'memqcache_oiddir'];
    const file = await write('pgpool.conf', [
      `listen_addresses = '127.0.0.1'`,
      `port = ${port}`,
      `pcp_listen_addresses = ''`,
      `pid_file_name = '${place}/pgpool.pid'`,
      ...own.map((setting) => `${setting} = '${place}'`),
      'num_init_children = 8',
      'max_pool = 1',
      'enable_pool_hba = on',
      `pool_passwd = '${await write('pool_passwd', [`ann:TEXT${PASSWORD}`])}'`,
      `sr_check_user = 'ann'`,
      `sr_check_database = 'site'`,
      ...servers(new URL(direct).port),
      `write_function_list = '.*'`, // docs/configuration/pgpool.conf says why
      ...settings,
    ]);
    const rules = await write('pool_hba.conf', ['host all all 127.0.0.1/32 scram-sha-256']);
    if (owner) await chown(place, owner.uid, owner.gid);
    const url = `postgresql://ann:${PASSWORD}@127.0.0.1:${port}/site`;
    running.push(spawn('pgpool', ['-n', '-f', file, '-a', rules], { ...owner, stdio: 'ignore' }));
    await vi.waitFor(() => answerTo('SELECT 1', url), { timeout: 10_000 });
    return url;
  };
  const startThrough = (url: string) => {
    vi.stubEnv('DATABASE_URL', url);
    return openDatabase(folder);
  };
  afterAll(async () => {
    for (const child of running) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
  });

  it('that reads from standbys, a start says so each time', async () => {
    const url = await through(twice);
    for (let time = 0; time < 4; time++) {
      await expect(startThrough(url)).rejects.toThrow(
        /reads from a standby.*load_balance_mode = off.*database_redirect_preference_list = 'site:primary'/,
      );
    }
  });

  it('that remembers answers, or knows another password, a start says so', async () => {
    const url = await through(alone, 'memory_cache_enabled = on');
    await expect(startThrough(url)).rejects.toThrow(/memory_cache_enabled = off/);
    await expect(startThrough(url.replace(PASSWORD, 'another'))).rejects.toThrow(/refuses the connection \(XX000\)/);
  });

  it('in front of one server, a backup is whole', async () => {
    const url = await through(alone);
    vi.stubEnv('DIRECT_DATABASE_URL', url);
    await migrate(url);
    expect((await text(Readable.from(backupOf(url)))).endsWith('}\n')).toBe(true);
  });

  it.each([
    ['that balances nothing', 'load_balance_mode = off'],
    ['that balances the reads of others', `database_redirect_preference_list = 'other:standby, site:primary'`],
  ])('%s, a start goes on, a server hears, and migrations leave no lock', async (_, setting) => {
    const url = await through(twice, setting);
    vi.stubEnv('DIRECT_DATABASE_URL', url); // it keeps a connection for each client
    expect((await startThrough(url)).url).toBe(url);
    await migrate(url);
    expect(await answerTo(`SELECT FROM pg_locks WHERE locktype = 'advisory'`, direct)).toEqual([]);
    const database = prismaClient(url);
    const expire = vi.fn(async (_tags: string[]) => undefined);
    const stop = await listenForExpiry({ url, channel: expiryChannel(url), database }, expire, fast);
    try {
      await database.$executeRaw`SELECT pg_notify(${expiryChannel(url)}, '["survey"]')`;
      await vi.waitFor(() => expect(expire).toHaveBeenCalledWith(['survey']));
      expect(isListening()).toBe(true);
    } finally {
      await stop();
      await database.$disconnect();
    }
  });
});
