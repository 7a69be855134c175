import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, connect as netConnect, type Server, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import selfsigned from 'selfsigned';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { takeReleaseLock } from '@/lib/aggregates/take-release-lock';
import { listenForExpiry } from '@/lib/start/listen-for-expiry';
import { openDatabase } from '@/lib/start/open-database';
import { prismaClient } from './client';
import { OWN_SCHEMA } from './connection-settings';
import { databasePool } from './database-client';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server';
import { expiryChannel } from './expiry-channel';
import { freshFolder } from './fresh-folder';
import { migrate } from './migrate';
import { serverOwner } from './server-owner';
import { answerTo } from './test-statement';

const run = promisify(execFile);
const password = randomBytes(8).toString('hex');

let home: string;
let folder: string;
let server: EmbeddedServer;
let port: string;
let root: string;
let authority: string;

/** A server with TLS that takes those who come to `tls` with it alone, and those who come to `plain` without it alone. */
async function prepareServer(): Promise<void> {
  folder = await freshFolder('connect');
  server = await startEmbeddedServer(folder);
  const data = path.join(folder, 'postgresql');
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  authority = path.join(home, 'ca.pem');
  await writeFile(authority, cert);
  const owner = serverOwner();
  for (const [name, content] of Object.entries({ 'server.key': key, 'server.crt': cert })) {
    await writeFile(path.join(data, name), content, { mode: 0o600 });
    if (owner) await chown(path.join(data, name), owner.uid, owner.gid);
  }
  const rules = ['hostssl tls', 'hostnossl plain'].flatMap((rule) => {
    const [type, database] = rule.split(' ');
    const other = type === 'hostssl' ? 'hostnossl' : 'hostssl';
    return [`${type} ${database} all 127.0.0.1/32 scram-sha-256`, `${other} ${database} all 127.0.0.1/32 reject`];
  });
  const file = path.join(data, 'pg_hba.conf');
  await writeFile(file, `${rules.join('\n')}\n${await readFile(file, 'utf8')}`);
  root = await server.database('postgres');
  port = new URL(root).port;
  for (const statement of [
    'ALTER SYSTEM SET ssl = on',
    'SELECT pg_reload_conf()',
    ...['tls', 'plain', 'closed', 'site'].map((name) => `CREATE DATABASE ${name}`),
    `CREATE ROLE ann LOGIN PASSWORD '${password}'`,
    `CREATE ROLE nobody LOGIN PASSWORD '${password}' CONNECTION LIMIT 0`,
    'REVOKE CONNECT ON DATABASE closed FROM PUBLIC',
  ]) {
    await administer(statement);
  }
}

const administer = (statement: string, url = root) => answerTo(statement, url);

const ann = (database: string, query = '', host = `127.0.0.1:${port}`) =>
  `postgresql://ann:${password}@${host}/${database}?${query}`;

/** Whether a connection is made, and with TLS. */
async function speaksTls(url: string): Promise<boolean> {
  const [row] = await administer('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()', url);
  return typeof row === 'object' && row !== null && 'ssl' in row && row.ssl === true;
}

/** What a start says to an address. */
async function startWith(url: string): Promise<string> {
  vi.stubEnv('DATABASE_URL', url);
  return openDatabase(folder).then(
    () => 'starts',
    (error: Error) => (error.name === 'StartProblem' ? error.message : Promise.reject(error)),
  );
}

/** A server of something else than PostgreSQL, on a port of its own. */
async function otherServer(onConnection: (socket: Socket) => void): Promise<{ server: Server; port: number }> {
  const other = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  return { server: other, port: typeof address === 'object' && address ? address.port : 0 };
}

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'paychart-home-'));
  vi.stubEnv('HOME', home);
  await prepareServer();
});
afterEach(() => {
  vi.unstubAllEnvs();
  delete process.env[OWN_SCHEMA];
  vi.stubEnv('HOME', home);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
});

describe('TLS', () => {
  it.each([
    ['tls', '', true],
    ['tls', 'sslmode=prefer', true],
    ['tls', 'sslmode=allow', true],
    ['tls', 'sslmode=require', true],
    ['tls', 'sslmode=require&channel_binding=require', true],
    ['tls', 'ssl=true', true],
    ['plain', '', false],
    ['plain', 'sslmode=prefer', false],
    ['plain', 'sslmode=allow', false],
    ['plain', 'sslmode=disable', false],
    ['postgres', '', true],
    ['postgres', 'sslmode=allow', false],
  ])('to the database %s with “%s” is spoken as psql does: %s', async (database, query, tls) => {
    expect(await speaksTls(ann(database, query))).toBe(tls);
  });

  it('checks the certificate as sslmode says', async () => {
    const checked = (mode: string, host: string) =>
      speaksTls(ann('tls', `sslmode=${mode}&sslrootcert=${authority}`, `${host}:${port}`));
    expect(await checked('verify-full', 'localhost')).toBe(true);
    expect(await checked('verify-ca', '127.0.0.1')).toBe(true);
    await expect(checked('verify-full', '127.0.0.1')).rejects.toThrow(/altnames/);
    expect(
      await speaksTls(
        ann('tls', `sslmode=verify-full&sslrootcert=${authority}&hostaddr=127.0.0.1`, `localhost:${port}`),
      ),
    ).toBe(true);
  });
});

describe('a start says the real cause', () => {
  it.each([
    [() => ann('tls', 'sslmode=disable'), /does not let the user .* write sslmode=require/],
    [() => ann('plain', 'sslmode=require'), /does not let the user/],
    [() => ann('tls', 'sslmode=verify-full'), /signed by no authority that this machine trusts.*sslrootcert=FILE/],
    [() => ann('tls', `sslmode=verify-full&sslrootcert=${authority}`), /is for another name/],
    [() => ann('postgres', 'sslmode=disable&channel_binding=require'), /can’t bind a sign-in/],
    [() => `${process.env.TEMPLATE}?sslmode=require`, /speaks no TLS/],
    [() => ann('nowhere'), /There is no database “nowhere”/],
    [() => ann('closed'), /GRANT CONNECT ON DATABASE/],
    [() => ann('site').replace(password, 'secret'), /refuses the user or password/],
    [() => ann('site').replace(`:${password}`, ''), /asks for a password/],
    [() => ann('site').replace('ann:', 'nobody:'), /has no connection left/],
    [() => ann('site', '', '127.0.0.1:1'), /the connection was refused/],
    [() => ann('site', '', 'no-such-host.invalid'), /no-such-host.invalid:5432, is not known/],
    [() => 'postgresql://ann@/site?host=/nowhere', /there is no socket of it/],
    [
      () => ann('site', '', '127.0.0.1:1,127.0.0.1:2'),
      /None of the servers .* 127.0.0.1:1 \(refused\), 127.0.0.1:2 \(refused\)/,
    ],
    [() => ann('site', 'options=-c%20default_transaction_read_only%3Don'), /default_transaction_read_only is on/],
    [() => ann('site', 'schema=pay'), /schema pay of DATABASE_URL is not there, and its user may not create one/],
    [() => ann('site', 'schema=information_schema'), /may not create tables in the schema information_schema/],
    [() => ann('site'), /may not create tables in the schema public/],
    [() => ann('site', 'options=-c%20search_path%3Dnowhere'), /leads to no schema that is there/],
  ])('%#', async (url, sentence) => {
    vi.stubEnv('TEMPLATE', new URL(process.env.DATABASE_URL ?? '').href.split('?')[0]);
    const said = await startWith(url());
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/secret|\n/);
    expect(said).not.toContain(password);
  });

  it.each([
    ['hangs', () => undefined, /within 2 seconds/],
    ['hangs up', (socket: Socket) => socket.destroy(), /breaks off before it speaks as PostgreSQL/],
    ['speaks HTTP', (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), /breaks off before it speaks/],
  ])('when what answers %s', async (_, onConnection, sentence) => {
    const other = await otherServer(onConnection);
    try {
      expect(await startWith(ann('site', 'connect_timeout=1', `127.0.0.1:${other.port}`))).toMatch(sentence);
    } finally {
      other.server.close();
    }
  });
});

describe('a connection', () => {
  it('goes through a Unix socket, in each way of writing that', async () => {
    const sockets = await mkdtemp(path.join(os.tmpdir(), 'pc-'));
    const proxy = createServer((socket) => {
      const through = netConnect(Number(port), '127.0.0.1');
      for (const [from, to] of [[socket, through] as const, [through, socket] as const]) {
        from.on('error', () => to.destroy());
        from.pipe(to);
      }
    });
    await new Promise<void>((resolve) => proxy.listen(path.join(sockets, '.s.PGSQL.5432'), resolve));
    try {
      for (const url of [
        `postgresql://ann:${password}@${encodeURIComponent(sockets)}/plain`,
        `postgresql://ann:${password}@/plain?host=${sockets}`,
        `host=${sockets} user=ann password=${password} dbname=plain`,
      ]) {
        expect(await speaksTls(url)).toBe(false);
      }
    } finally {
      proxy.close();
      await rm(sockets, { recursive: true });
    }
  });

  it('takes its password from the password file', async () => {
    const file = path.join(home, 'passwords');
    await writeFile(file, `other:*:*:*:no\n127.0.0.1:${port}:*:ann:${password}\n`);
    await chmod(file, 0o600);
    vi.stubEnv('PGPASSFILE', file);
    expect(await speaksTls(ann('site').replace(`:${password}`, ''))).toBe(true);
  });

  it('that is let in and cut off in one breath fails for whoever asks, and ends nothing else', async () => {
    const message = (type: string, body: string) => {
      const length = Buffer.alloc(4);
      length.writeInt32BE(body.length + 4);
      return Buffer.concat([Buffer.from(type), length, Buffer.from(body)]);
    };
    const cut = 'SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0';
    const answer = [message('R', '\0\0\0\0'), message('Z', 'I'), message('E', cut)];
    const other = await otherServer((socket) => socket.once('data', () => socket.end(Buffer.concat(answer))));
    const url = ann('site', 'sslmode=disable', `127.0.0.1:${other.port}`);
    const pool = databasePool(url);
    const database = prismaClient(url);
    try {
      await expect(pool.query('SELECT 1')).rejects.toThrow();
      await expect(database.user.count()).rejects.toThrow();
      await expect(database.$transaction((tx) => tx.user.count())).rejects.toThrow();
    } finally {
      await database.$disconnect();
      await pool.end();
      other.server.close();
    }
  });

  it('is given up when its server owes an answer and is silent to others too, not while it answers or refuses them', async () => {
    const fallsSilent: (() => void)[] = [];
    let silent = false;
    const proxy = await otherServer((socket) => {
      const through = netConnect(Number(port), '127.0.0.1').on('error', () => undefined);
      socket.on('close', () => through.destroy());
      if (silent) return;
      socket.pipe(through).pipe(socket);
      fallsSilent.push(() => {
        for (const [from, to] of [[socket, through] as const, [through, socket] as const]) from.unpipe(to).pause();
      });
    });
    const pool = databasePool(ann('site', 'sslmode=disable&connect_timeout=2', `127.0.0.1:${proxy.port}`));
    const slow = () => pool.query('SELECT pg_sleep(3)');
    try {
      await slow();
      const owed = slow();
      await setTimeout(500);
      silent = true;
      for (const fall of fallsSilent) fall();
      await expect(owed).rejects.toThrow('The server has fallen silent');
      silent = false;
      const last = slow();
      await setTimeout(500);
      proxy.server.close(); // as a pooler that lets its clients finish refuses others
      await last;
    } finally {
      await pool.end();
      proxy.server.close();
    }
  });

  it('asks the last server first, where only one can be the one', async () => {
    const asked = vi.fn();
    const silent = await otherServer(asked);
    const hosts = `127.0.0.1:${silent.port},127.0.0.1:${port}`;
    const pool = databasePool(ann('site', 'sslmode=disable&connect_timeout=2', hosts));
    try {
      await pool.query('SELECT');
      const together = await Promise.all([pool.connect(), pool.connect(), pool.connect()]);
      for (const client of together) client.release();
      expect(asked).toHaveBeenCalledTimes(1);
    } finally {
      await pool.end();
      silent.server.close();
    }
  });

  it('passes on what PostgreSQL is to be told', async () => {
    const url = ann('site', 'application_name=a%20b&options=-c%20work_mem%3D7MB');
    const [row] = await administer(
      "SELECT current_setting('application_name') || current_setting('work_mem') AS said",
      url,
    );
    expect(row).toEqual({ said: 'a b7MB' });
  });
});

describe('a schema', () => {
  const tables = (database = 'site') =>
    administer(
      "SELECT schemaname AS schema, count(*)::int AS tables FROM pg_tables WHERE tablename IN ('report', 'user', '_prisma_migrations') GROUP BY 1 ORDER BY 1",
      root.replace('/postgres?', `/${database}?`),
    );
  const command = (name: string, url: string) =>
    run(process.execPath, ['--import', 'tsx', `lib/start/${name}.ts`], {
      env: { ...process.env, DATABASE_URL: url, PAYCHART_DATA_DIR: home },
    });

  it('that is named is made, and holds all; another site lives beside it', async () => {
    await administer('GRANT CREATE ON DATABASE site TO ann');
    for (const schema of ['pay', 'Two words']) {
      const { stdout } = await command('aggregates-check', ann('site', `schema=${encodeURIComponent(schema)}`));
      expect(stdout).toMatch(/\S/);
    }
    expect(await tables()).toEqual([
      { schema: 'Two words', tables: 3 },
      { schema: 'pay', tables: 3 },
    ]);

    const one = ann('site', 'schema=pay');
    const other = ann('site', 'schema=Two%20words');
    const [first, second] = [prismaClient(one), prismaClient(other)];
    const heard = vi.fn(async (_tags: string[]) => undefined);
    const stop = await listenForExpiry({ url: one, channel: expiryChannel(one), database: first }, heard);
    try {
      // Neither waits for the other’s release, and each finds its own rows by Prisma and by SQL.
      await first.$transaction(async (tx) => {
        await takeReleaseLock(tx);
        await tx.user.create({ data: { encryptedEmail: 'of one' } });
        await second.$transaction(takeReleaseLock);
      });
      expect(await first.$queryRaw`SELECT encrypted_email FROM "user"`).toEqual([{ encrypted_email: 'of one' }]);
      expect(await second.$queryRaw`SELECT encrypted_email FROM "user"`).toEqual([]);
      await second.$executeRaw`SELECT pg_notify(${expiryChannel(other)}, '["other"]')`;
      await first.$executeRaw`SELECT pg_notify(${expiryChannel(one)}, '["own"]')`;
      await vi.waitFor(() => expect(heard.mock.calls).toEqual([[['own']]]));
    } finally {
      await stop();
      for (const client of [first, second]) await client.$disconnect();
    }
  });

  it('that the server leads to by itself holds all, without being named', async () => {
    await administer('CREATE DATABASE own');
    await administer('CREATE SCHEMA ann AUTHORIZATION ann', root.replace('/postgres?', '/own?'));
    await command('aggregates-check', ann('own'));
    expect(await tables('own')).toEqual([{ schema: 'ann', tables: 3 }]);
    await administer('CREATE SCHEMA fixed AUTHORIZATION ann', root.replace('/postgres?', '/own?'));
    await command('aggregates-check', ann('own', 'options=-c%20search_path%3Dfixed'));
    expect(await tables('own')).toEqual([
      { schema: 'ann', tables: 3 },
      { schema: 'fixed', tables: 3 },
    ]);
  });
});

describe('of several servers', () => {
  it('the primary is found, also after a failover, by all that connect', async () => {
    const copy = await freshFolder('standby');
    await server.stop();
    await run('cp', ['-a', `${folder}/.`, copy]);
    server = await startEmbeddedServer(folder);
    const primary = await server.database('site');
    const { username, password: secret, port: primaryPort } = new URL(primary);
    const data = path.join(copy, 'postgresql');
    await writeFile(path.join(data, 'standby.signal'), '');
    const auto = path.join(data, 'postgresql.auto.conf');
    const conninfo = `host=127.0.0.1 port=${primaryPort} user=${username} password=${secret}`;
    await writeFile(auto, `${await readFile(auto, 'utf8')}\nprimary_conninfo = '${conninfo}'\n`);
    const standby = await startEmbeddedServer(copy);
    const standbyPort = Number(new URL(await standby.database('site')).port);
    const at = (...ports: (number | string)[]) =>
      `postgresql://${username}:${secret}@${ports.map((each) => `127.0.0.1:${each}`).join(',')}/site`;

    const both = at(standbyPort, primaryPort);
    const pool = databasePool(both);
    const heard = vi.fn(async (_tags: string[]) => undefined);
    const database = prismaClient(both);
    const stop = await listenForExpiry({ url: both, channel: expiryChannel(both), database }, heard);
    const portOf = async () => (await pool.query('SELECT inet_server_port() AS port')).rows[0]?.port;
    try {
      expect(await startWith(at(standbyPort))).toMatch(/can only be read: it is a standby/);
      expect(await startWith(`${at(standbyPort)}?target_session_attrs=primary`)).toMatch(
        /can only be read: it is a standby/,
      );
      expect(await startWith(at(standbyPort, 1))).toMatch(/\(can only be read\), 127.0.0.1:1 \(refused\)/);
      vi.stubEnv('DIRECT_DATABASE_URL', at(standbyPort));
      expect(await startWith(at(primaryPort))).toMatch(/can only be read: it is a standby.*DIRECT_DATABASE_URL/);
      vi.stubEnv('DIRECT_DATABASE_URL', '');
      expect(await startWith(both)).toBe('starts');
      await migrate(both);
      expect(await portOf()).toBe(Number(primaryPort));

      await server.stop();
      await administer('SELECT pg_promote()', at(standbyPort));
      await vi.waitFor(async () => expect(await portOf()).toBe(standbyPort), { timeout: 20_000 });
      await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(['database']), { timeout: 20_000 });
      await vi.waitFor(
        async () => {
          await pool.query(`SELECT pg_notify('paychart_expire', '["survey"]')`);
          expect(heard).toHaveBeenCalledWith(['survey']);
        },
        { timeout: 20_000 },
      );
    } finally {
      await stop();
      await database.$disconnect();
      await pool.end();
      await standby.stop();
      await rm(copy, { recursive: true, force: true });
      server = await startEmbeddedServer(folder);
    }
  });
});
