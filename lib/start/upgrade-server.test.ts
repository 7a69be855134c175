import { execFile } from 'node:child_process';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import selfsigned from 'selfsigned';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Content, copyRows, copyTables, readContent } from '@/lib/backup/copy-database';
import { TRIALS } from '@/lib/backup/trial-database';
import { dataOf, startEmbeddedServer, writtenBy } from '@/lib/db/embedded-server';
import { freshFolder } from '@/lib/db/fresh-folder';
import { isInstalled, MAJOR } from '@/lib/db/server-binaries';
import { serverOwner } from '@/lib/db/server-owner';
import { answerTo } from '@/lib/db/test-statement';
import { approveReports } from '@/lib/reports/approve-reports';
import { manyPending, person } from '@/lib/reports/test-report';
import { steps, type Upgrading, upgradeServer } from './upgrade-server';

const OLD = 17;
const LONGEST = 180_000;
const never = new AbortController().signal;

/** What each test gets a copy of. */
let template: string;
let content: Content;
let folder: string;
let said: string[];

function upgrade(more: Partial<Upgrading> = {}): Promise<void> {
  return upgradeServer(folder, {
    signal: never,
    say: (line) => said.push(line),
    check: async () => undefined,
    ...more,
  });
}

/** Does something with the database of a server of this version, or an earlier one. */
async function withDatabase<T>(
  major: number,
  work: (url: string) => Promise<T>,
  then: 'stop' | 'leave' = 'stop',
): Promise<T> {
  const server = await startEmbeddedServer(folder, { major });
  try {
    return await work(await server.database('paychart'));
  } finally {
    if (then === 'stop') await server.stop();
  }
}

const ask = (major: number, statement: string) => withDatabase(major, (url) => answerTo(statement, url));
const contentNow = (major: number) => withDatabase(major, (url) => readContent(url, never));
/** Of the folders of servers, without what is drawn at random in them. */
const namesNow = async () =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name.replace(/upgrade-.*/, 'upgrade-…'))
    .sort();

async function killServer(): Promise<void> {
  const [postmaster] = (await readFile(path.join(dataOf(folder), 'postmaster.pid'), 'utf8')).split('\n');
  const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=', '--ppid', String(postmaster)]);
  for (const pid of [postmaster, ...stdout.trim().split(/\s+/)]) process.kill(Number(pid), 'SIGKILL');
}

/** With files beside the data that only whoever added them knows of. */
async function addSecureConnections(): Promise<void> {
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }]);
  const owner = serverOwner();
  for (const [name, content] of [['server.key', key] as const, ['server.crt', cert] as const]) {
    const file = path.join(dataOf(folder), name);
    await writeFile(file, content, { mode: 0o600 });
    if (owner) await chown(file, owner.uid, owner.gid);
  }
  await ask(OLD, 'ALTER SYSTEM SET ssl = on');
}

/** Goes no further than a step: as far as files and servers go, it was killed there. Or to the end, if that comes first. */
function dieAt(step: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const reached = async (now: string) => {
      if (now !== step) return;
      resolve();
      await new Promise(() => undefined);
    };
    upgrade({ reached }).then(resolve, reject);
  });
}

beforeEach(async () => {
  folder = await freshFolder('major');
  said = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(!isInstalled(OLD) || process.platform === 'win32')('a database of an earlier major version', () => {
  beforeAll(async () => {
    template = folder = await freshFolder('major-template');
    const own = process.env.DATABASE_URL ?? '';
    await approveReports(person('moderator'), (await manyPending(40)).slice(0, 30));
    await answerTo(
      `INSERT INTO official_figure VALUES ('odd', E'a\\tb', E'line\\nbreak', E'\\\\.', '', 1.5, E'\\\\N', 'é☃𝄞', E'\\r\\b', 'high', NULL)`,
      own,
    );
    content = await withDatabase(OLD, async (url) => {
      await copyTables(own, url);
      return copyRows(own, url, { signal: never, onBytes: () => undefined });
    });
  });
  afterAll(() => rm(template, { recursive: true, force: true }));
  beforeEach(() => promisify(execFile)('cp', ['-a', `${template}/.`, folder]));

  it('comes out row for row, after a crash as well, with its settings, once, and is kept', {
    timeout: LONGEST,
  }, async () => {
    const before = await withDatabase(
      OLD,
      async (url) => {
        await answerTo(`ALTER SYSTEM SET search_path = '$user', 'public'`, url);
        await answerTo(`ALTER SYSTEM SET log_line_prefix = E'it''s \\\\ %p'`, url);
        const id = '00000000-0000-4000-8000-000000000000';
        await answerTo(
          `INSERT INTO intake (id, expires, actor_id, state) VALUES ('${id}', now(), '${id}', '\\x00ff')`,
          url,
        );
        await answerTo(`SELECT nextval('release_id_seq') FROM generate_series(1, 5)`, url);
        await answerTo(`CREATE DATABASE ${TRIALS}killed`, url);
        await answerTo('CHECKPOINT', url); // what a crash leaves of a sequence is further on
        await answerTo(`INSERT INTO "user" (id, encrypted_email) VALUES ('${id}', 'last')`, url);
        const there = await readContent(url, never);
        await killServer();
        return there;
      },
      'leave',
    );
    await upgrade({ check: undefined });
    expect(await namesNow()).toEqual(['postgresql', `postgresql-${OLD}`]);
    expect(await contentNow(MAJOR)).toEqual(before);
    expect(
      await ask(MAJOR, `SELECT current_setting('search_path') AS path, current_setting('log_line_prefix') AS prefix`),
    ).toEqual([{ path: '"$user", public', prefix: String.raw`it's \ %p` }]);
    const kept = `${path.join(folder, `postgresql-${OLD}`)} holds the database as it was before its upgrade, with what people have deleted since: delete that folder when the site works as it should.`;
    expect(said).toEqual([
      `The database was written by PostgreSQL ${OLD}. Upgrading it to PostgreSQL ${MAJOR} …`,
      `The database is PostgreSQL ${MAJOR}’s now.`,
      kept,
    ]);
    said = [];
    await upgrade();
    expect(said).toEqual([kept]);

    // Whoever goes back has what was there.
    await rm(dataOf(folder), { recursive: true });
    await rename(`${dataOf(folder)}-${OLD}`, dataOf(folder));
    expect(await contentNow(OLD)).toEqual(before);
  });

  it('is upgraded wherever that was killed before', { timeout: LONGEST }, async () => {
    const left: Record<string, string> = {};
    for (const step of steps) {
      await dieAt(step);
      left[step] = (await namesNow()).join(', ');
    }
    const half = 'postgresql, postgresql.upgrade-…';
    expect(left).toEqual({
      'old is up': 'postgresql',
      'new is up': half,
      'tables made': half,
      'rows copied': half,
      'settings copied': half,
      checked: half,
      'new is whole': `${half}, postgresql.upgraded`,
      'old is aside': `postgresql-${OLD}, postgresql.upgrade-…, postgresql.upgraded`,
      'new is in place': `postgresql, postgresql-${OLD}`, // the last kill left no more than this to do
    });
    expect(await contentNow(MAJOR)).toEqual(content);
  });

  it('is not written to while it is read, and what was done with it after a kill is not lost', {
    timeout: LONGEST,
  }, async () => {
    await dieAt('new is whole');
    await expect(withDatabase(OLD, (url) => answerTo('CREATE TABLE late ()', url))).rejects.toThrow('read-only');
    await ask(OLD, `INSERT INTO "user" (id, encrypted_email) VALUES (gen_random_uuid(), 'late')`);
    const now = await contentNow(OLD);
    expect(now).not.toEqual(content);
    await withDatabase(OLD, async () => upgrade(), 'leave'); // on a server that runs
    expect(await contentNow(MAJOR)).toEqual(now);
  });

  const wrong: [why: string, change: Partial<Upgrading> | (() => Promise<unknown>), told: RegExp][] = [
    [
      'there is too little room',
      { room: async () => 200_000_000 },
      /^Upgrading the database takes \d{3} MB on the disk of \S+, and \d{3} MB of that are missing\. Make room there, and start again\.$/,
    ],
    [
      'its figures are wrong',
      { check: async () => 'Cell all is wrong' },
      /^The database was not upgraded.*\nCell all is wrong\n.*go back/,
    ],
    [
      'the old server dies',
      { reached: async (step) => (step === 'tables made' ? killServer() : undefined) },
      /start again/,
    ],
    [
      'it is not as Paychart made it',
      () =>
        ask(
          OLD,
          'CREATE ROLE grafana LOGIN; DROP INDEX report_author_author_sequence_key; GRANT SELECT ON report TO grafana',
        ),
      /not as Paychart made it[\s\S]*It has role grafana[\s\S]*grafana=r[\s\S]*It lacks/,
    ],
    [
      'the new server does not start with its settings',
      () => addSecureConnections(),
      /does not start with the settings that were added to the files in \S+ \(ssl\)\. Correct them there/,
    ],
    [
      'there is an older one already',
      () => mkdir(`${dataOf(folder)}-${OLD}`),
      /is there already, from another upgrade/,
    ],
  ];
  it.each(wrong)('stays as it was when %s', { timeout: LONGEST }, async (_, change, told) => {
    if (typeof change === 'function') await change();
    const before = await namesNow();
    await expect(upgrade(typeof change === 'function' ? {} : change)).rejects.toThrow(told);
    expect(await namesNow()).toEqual(before);
    expect(await writtenBy(folder)).toBe(OLD);
  });

  it('stays as it was when the start is called off', async () => {
    const stop = new AbortController();
    const reached = async (step: string) => step === 'new is up' && stop.abort();
    await expect(upgrade({ signal: stop.signal, reached })).rejects.toThrow('abort');
    expect(await namesNow()).toEqual(['postgresql']);
    expect(await contentNow(OLD)).toEqual(content);
  });

  it('is no empty one where the last step of its upgrade is missing', async () => {
    await dieAt('old is aside');
    await expect(startEmbeddedServer(folder)).rejects.toThrow('start the site, which finishes it');
    await upgrade();
    expect(await contentNow(MAJOR)).toEqual(content);
  });

  it('is left to the start of the site', async () => {
    await expect(startEmbeddedServer(folder)).rejects.toThrow(
      `was written by PostgreSQL ${OLD}, and this version of Paychart comes with PostgreSQL ${MAJOR}. Start the site once: that upgrades the database.`,
    );
  });
});

describe('a data folder', () => {
  it.each([
    ['of a version before those that can be read', '9.6', /no data folder of PostgreSQL/],
    [
      'of a version before those that are there',
      '12',
      /was written by PostgreSQL 12.*`npm run backup -- FILE`.*`npm run restore -- FILE`\.$/,
    ],
    ['of a later version', '99', /was written by PostgreSQL 99.*Use a newer version of Paychart\.$/],
    ['of none', '', /no data folder of PostgreSQL: the file \S+PG_VERSION does not say/],
  ])('%s is left alone in a sentence', async (_, version, sentence) => {
    await mkdir(dataOf(folder));
    await writeFile(path.join(dataOf(folder), 'PG_VERSION'), `${version}\n`);
    const start = () => upgrade().then(() => startEmbeddedServer(folder));
    await expect(start()).rejects.toThrow(sentence);
    expect(await namesNow()).toEqual(['postgresql']);
  });

  it('that an upgrade to a later version left read-only can be written to again', async () => {
    await startEmbeddedServer(folder, { settings: { default_transaction_read_only: 'on' } });
    await upgrade();
    const server = await startEmbeddedServer(folder);
    expect(server.found).toBe(false);
    await answerTo('CREATE TABLE new ()', await server.database('paychart'));
    await server.stop();
  });
});
