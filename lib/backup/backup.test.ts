import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { databaseClient } from '@/lib/db/database-client';
import { migrate } from '@/lib/db/migrate';
import { readMigrations } from '@/lib/db/migrations';
import { answerTo } from '@/lib/db/test-statement';
import { addSampleReports } from '@/lib/sample/add-sample-reports';
import { TITLE } from './format';
import { readBackup } from './read-backup';
import { restoreBackup } from './restore-backup';
import { saveBackup } from './save-backup';

const own = process.env.DATABASE_URL ?? '';
const made: string[] = [];
const never = new AbortController().signal;
let folder: string;
let whole: string;

async function freshDatabase(): Promise<string> {
  const name = `backup_${randomUUID().replaceAll('-', '')}`;
  await answerTo(`CREATE DATABASE ${name} TEMPLATE template0`, inject('templateDatabase'));
  made.push(name);
  return Object.assign(new URL(own), { pathname: `/${name}` }).href;
}

const namesSchema = z.array(z.object({ name: z.string(), kind: z.string() }));

/** All rows of all tables, and where sequences stand, in an order of their own. */
async function contentOf(url: string): Promise<Record<string, unknown[]>> {
  const names = await answerTo(
    `SELECT relname AS name, relkind::text AS kind FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S') AND relname <> '_prisma_migrations'`,
    url,
  );
  const content: Record<string, unknown[]> = {};
  for (const { name, kind } of namesSchema.parse(names)) {
    const what = kind === 'S' ? 'last_value, is_called' : 'each::text';
    content[name] = await answerTo(`SELECT ${what} FROM "${name}" AS each ORDER BY 1`, url);
  }
  return content;
}

async function textOf(file: string): Promise<string> {
  return gunzipSync(await readFile(file)).toString();
}

async function fileOf(content: string | Buffer): Promise<string> {
  const file = path.join(folder, randomUUID());
  await writeFile(file, content);
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-backup-'));
  whole = path.join(folder, 'whole');
  await addSampleReports();
  // What COPY has to write otherwise than it is, and all kinds of nothing.
  await answerTo(
    `INSERT INTO official_figure VALUES ('odd', E'a\\tb', E'line\\nbreak', E'\\\\.', '', 1.5, E'\\\\N', 'é☃𝄞', E'\\r\\b', 'high', NULL)`,
    own,
  );
  await answerTo(`INSERT INTO "user" (id, encrypted_email) VALUES (gen_random_uuid(), '')`, own);
  await answerTo(`SELECT nextval('release_id_seq') FROM generate_series(1, 5)`, own); // as transactions do that fail
  expect(await saveBackup(own, whole, never)).toBe(true);
});
afterAll(async () => {
  for (const name of made) await answerTo(`DROP DATABASE ${name} WITH (FORCE)`, inject('templateDatabase'));
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  it('gives back each row, and where each sequence stands', async () => {
    const url = await freshDatabase();
    await restoreBackup(url, whole);
    const content = await contentOf(url);
    expect(content).toEqual(await contentOf(own));
    expect(content.report?.length).toBeGreaterThan(2_000);
    expect(Object.values(content).flat().length).toBeGreaterThan(5_000);
  });

  it('goes into any schema and comes out the same, whatever its server writes dates like', async () => {
    const url = await freshDatabase();
    const name = new URL(url).pathname.slice(1);
    await answerTo(`CREATE SCHEMA "pay chart"; ALTER DATABASE ${name} SET datestyle = 'German'`, url);
    await answerTo(`ALTER DATABASE ${name} SET timezone = 'Asia/Kolkata'`, url);
    await restoreBackup(`${url}&schema=pay%20chart`, whole);
    const again = path.join(folder, 'again');
    await saveBackup(`${url}&schema=pay%20chart`, again, never);
    const rowsOf = async (file: string) => (await textOf(file)).split('\n').slice(2, -2);
    expect(await rowsOf(again)).toEqual(await rowsOf(whole));
  });

  it('holds rows in the order of their random keys, and not of their coming', async () => {
    const [, rows = ''] = /^COPY "report" \("id".*\n([\s\S]*?)\n\\\.\n/m.exec(await textOf(whole)) ?? [];
    const ids = rows.split('\n').map((row) => row.slice(0, 36));
    expect(ids.length).toBeGreaterThan(2_000);
    expect(ids).toEqual(ids.toSorted());
  });

  it('is for this user’s eyes alone, and never replaces a file', async () => {
    expect((await stat(whole)).mode & 0o777).toBe(0o600);
    const other = await fileOf('theirs');
    await expect(saveBackup(own, other, never)).rejects.toThrow('is there already. Name a new file.');
    expect(await readFile(other, 'utf8')).toBe('theirs');
  });

  it('leaves no file when it can’t be written or is called off', async () => {
    const before = await readdir(folder);
    const nowhere = path.join(folder, 'nowhere/file');
    await expect(saveBackup(own, nowhere, never)).rejects.toThrow(
      'can’t be written: ENOENT: no such file or directory.',
    );
    expect(await saveBackup(own, path.join(folder, 'stopped'), AbortSignal.timeout(20))).toBe(false);
    expect(await readdir(folder)).toEqual(before);
  });

  it('says what PostgreSQL said when that ends it', async () => {
    const url = await freshDatabase();
    await migrate(url);
    const blocker = databaseClient(url);
    await blocker.connect();
    try {
      await blocker.query('BEGIN; LOCK TABLE ban IN ACCESS EXCLUSIVE MODE');
      const file = path.join(folder, 'ended');
      const ended = expect(saveBackup(url, file, never)).rejects.toThrow(
        /^The backup could not be finished; PostgreSQL says: terminating connection/,
      );
      const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LOCK TABLE %SHARE MODE'`;
      await expect.poll(() => answerTo(end, url), { timeout: 30_000 }).toHaveLength(1);
      await ended;
      expect(await readdir(folder)).not.toContain('ended');
    } finally {
      await blocker.end();
    }
  });

  it('has nothing to hold of an empty database, and does not migrate one', async () => {
    const url = await freshDatabase();
    const file = path.join(folder, 'empty');
    await expect(saveBackup(url, file, never)).rejects.toThrow('there is nothing to back up');
    const [first, ...later] = await readMigrations();
    if (!first) throw new Error('There are no migrations');
    await migrate(url, [first]);
    await saveBackup(url, file, never);
    expect((await readBackup(file)).header.migrations.map(({ name }) => name)).toEqual([first.name]);
    expect(await answerTo('SELECT migration_name FROM _prisma_migrations', url)).toHaveLength(1);
    expect(later.length).toBeGreaterThan(1);
  });
});

describe('a file that is not as it was written', () => {
  it('is refused wherever it ends', async () => {
    const bytes = await readFile(whole);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (length) => {
        const file = await fileOf(bytes.subarray(0, length));
        await expect(readBackup(file)).rejects.toThrow('a part is missing or altered');
      }),
      { numRuns: 40, examples: [[1], [bytes.length - 1]] },
    );
  });

  it('is refused whatever byte is another, unless nothing of what it holds is', async () => {
    const bytes = await readFile(whole);
    const text = gunzipSync(bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ change;
        const file = await fileOf(altered);
        const told = await readBackup(file).then(
          () => 'whole',
          ({ message }) => String(message),
        );
        if (told === 'whole') expect(gunzipSync(altered).equals(text)).toBe(true);
        else expect(told).toMatch(/a part is missing or altered|is no backup|newer version/);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused with another row, less of them, or more behind its end', async () => {
    const text = await textOf(whole);
    for (const altered of [
      text.replace('coder', 'codes'),
      text.replace(/^.*official.*\n/m, ''),
      text.replace(/(COPY "report".*\n).*\n/, '$1'),
      `${text}SELECT 1;\n`,
      text.replace('setval', 'getval'),
    ]) {
      expect(altered).not.toBe(text);
      const url = await freshDatabase();
      await expect(restoreBackup(url, await fileOf(gzipSync(altered)))).rejects.toThrow('a part is missing or altered');
      expect(await contentOf(url)).toEqual({});
    }
  });

  it.each([
    ['a text', async () => 'a,b\n1,2\n', 'is no backup of Paychart'],
    ['another compressed text', async () => gzipSync('a,b\n1,2\n'), 'is no backup of Paychart'],
    ['nothing', async () => '', 'a part is missing'],
    [
      'a backup of a later form',
      async () => gzipSync((await textOf(whole)).replace(TITLE, '-- Paychart backup 2')),
      'is a backup of a newer version of Paychart. Use that version.',
    ],
  ])('such as %s, says so', async (_, content, sentence) => {
    await expect(readBackup(await fileOf(await content()))).rejects.toThrow(sentence);
  });

  it('or that is none, says so', async () => {
    await expect(readBackup(path.join(folder, 'none'))).rejects.toThrow('can’t be read: ENOENT: no such file');
    await expect(readBackup(folder)).rejects.toThrow('can’t be read: EISDIR');
  });
});

describe('a database', () => {
  it('that holds anything is left as it is', async () => {
    const url = await freshDatabase();
    await migrate(url);
    await answerTo(`INSERT INTO "user" (id, encrypted_email) VALUES (gen_random_uuid(), 'theirs')`, url);
    const before = await contentOf(url);
    await expect(restoreBackup(url, whole)).rejects.toThrow(/^This database is not empty.*Set DATABASE_URL to a new/);
    expect(await contentOf(url)).toEqual(before);
    await expect(restoreBackup(url, whole)).rejects.toThrow(/^This database is not empty/);

    const foreign = await freshDatabase();
    await answerTo('CREATE TABLE theirs ()', foreign);
    await expect(restoreBackup(foreign, whole)).rejects.toThrow('holds tables of something else');
  });

  it('of an earlier version comes back, and up to this one', async () => {
    const migrations = await readMigrations();
    const until = migrations.findIndex(({ name }) => name.endsWith('_pay_bases'));
    const old = await freshDatabase();
    await migrate(old, migrations.slice(0, until));
    await answerTo(
      `INSERT INTO report (id, author, author_sequence, received_month, pay_basis, amount_cents, paid_hours_per_week,
         bonus_cents, pay_year, state, experience_years, role, credentials, specialty, setting, arrangement, employment,
         benefits, hourly_cents, annual_cents, annual_total_cents)
       VALUES (gen_random_uuid(), repeat('a', 64), 1, '2026-11-01', 'yearly', 5450001, 40, 0, 2026, 'TX', 4, 'coder', '{cpc}',
         'general', 'hospital', 'remote', 'full_time', '{}', 2600, 5408000, 5558000)`,
      old,
    );
    const file = path.join(folder, 'old');
    await saveBackup(old, file, never);
    const url = await freshDatabase();
    await restoreBackup(url, file);
    expect(await answerTo('SELECT amount FROM report', url)).toEqual([{ amount: '54500.0100' }]);
    expect(await answerTo('SELECT FROM _prisma_migrations', url)).toHaveLength(migrations.length);

    const further = await freshDatabase();
    await migrate(further);
    await expect(restoreBackup(further, file)).rejects.toThrow('was migrated further than the backup');
  });

  it('of a newer version is refused, as is a backup of one, and its backup as well', async () => {
    const name = '99991231235959_more';
    const newer = (await textOf(whole)).replace('"migrations":[', `"migrations":[{"name":"${name}","checksum":"0"},`);
    const lines = newer.split('\n');
    const sha256 = createHash('sha256')
      .update(`${lines.slice(0, -2).join('\n')}\n`)
      .digest('hex');
    const file = await fileOf(gzipSync(newer.replace(/"sha256":"\w+"/, `"sha256":"${sha256}"`)));
    const url = await freshDatabase();
    await expect(restoreBackup(url, file)).rejects.toThrow(`this one does not know the migration ${name}`);
    expect(await contentOf(url)).toEqual({});

    await migrate(url);
    await answerTo(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', '0', '${name}', now())`,
      url,
    );
    await expect(saveBackup(url, path.join(folder, 'newer'), never)).rejects.toThrow('comes from a newer version');
  });
});
