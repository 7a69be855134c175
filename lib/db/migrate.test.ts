import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeEach, expect, inject, it, vi } from 'vitest';
import { z } from 'zod';
import { databaseClient } from './database-client';
import { MIGRATION_LOCK, migrate } from './migrate';
import { type Migration, migrationsFolder } from './migrations';
import { withSchemaEngine } from './schema-engine';
import { answerTo } from './test-statement';

const given: { migrations: Migration[] } = { migrations: [] };

vi.mock('./migrations', async (importOriginal) => ({
  ...(await importOriginal<typeof import('./migrations')>()),
  readMigrations: async () => given.migrations,
}));

const { readMigrations: readOwn } = await vi.importActual<typeof import('./migrations')>('./migrations');

const made: string[] = [];
let url: string;

async function freshDatabase(): Promise<string> {
  const name = `migrate_${randomUUID().replaceAll('-', '')}`;
  await answerTo(`CREATE DATABASE ${name}`, inject('templateDatabase'));
  made.push(name);
  const address = new URL(inject('templateDatabase'));
  address.pathname = `/${name}`;
  return address.href;
}

beforeEach(async () => {
  given.migrations = await readOwn();
  url = await freshDatabase();
});
afterAll(async () => {
  for (const name of made) await answerTo(`DROP DATABASE ${name} WITH (FORCE)`, inject('templateDatabase'));
});

/** What `prisma migrate deploy` does; its own binary has to be downloaded. */
async function deploy(address: string): Promise<string[]> {
  const lockfile = 'migration_lock.toml';
  const content = await readFile(path.join(migrationsFolder, lockfile), 'utf8');
  const { appliedMigrationNames } = await withSchemaEngine(address, (engine) =>
    engine.applyMigrations({
      migrationsList: {
        baseDir: migrationsFolder,
        lockfile: { path: lockfile, content },
        shadowDbInitScript: '',
        migrationDirectories: given.migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return appliedMigrationNames;
}

/** All that the migrations make, as PostgreSQL tells it. */
async function madeIn(address: string) {
  const one = async (text: string) => (await answerTo(text, address)).map((row) => JSON.stringify(row));
  return {
    columns: await one(
      `SELECT table_name, ordinal_position, column_name, udt_name, column_default, is_nullable, character_maximum_length,
         numeric_precision, numeric_scale, datetime_precision
       FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
    ),
    constraints: await one(
      `SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
    ),
    indexes: await one(`SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`),
    enums: await one('SELECT enumtypid::regtype::text, enumlabel FROM pg_enum ORDER BY 1, enumsortorder'),
    triggers: await one('SELECT pg_get_triggerdef(oid), tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1'),
    functions: await one(
      `SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`,
    ),
    noted: await one(
      `SELECT migration_name, checksum, logs, rolled_back_at, applied_steps_count, length(id), finished_at >= started_at
       FROM _prisma_migrations ORDER BY started_at`,
    ),
  };
}

/** Names of the migrations that were begun, in that order. */
async function notedIn(address: string): Promise<unknown> {
  const [row] = await answerTo(
    'SELECT json_agg(migration_name ORDER BY started_at) AS names FROM _prisma_migrations',
    address,
  );
  return z.object({ names: z.array(z.string()) }).parse(row).names;
}

const step = (name: string, sql: string): Migration => ({ name, sql });

it('leaves what Prisma’s engine leaves, and either finds nothing to do after the other', async () => {
  const other = await freshDatabase();
  const names = given.migrations.map(({ name }) => name);
  expect(await deploy(other)).toEqual(names);
  await migrate(url);
  expect(await madeIn(url)).toEqual(await madeIn(other));
  expect(await deploy(url)).toEqual([]);
  await migrate(other);
  expect(await notedIn(other)).toEqual(names);
});

it('goes on where Prisma’s engine stopped', async () => {
  const all = given.migrations;
  given.migrations = all.slice(0, 2);
  await deploy(url);
  given.migrations = all;
  await migrate(url);
  expect(await notedIn(url)).toEqual(all.map(({ name }) => name));
});

it('applies each migration once when several servers start at the same time', async () => {
  await Promise.all(Array.from({ length: 5 }, () => migrate(url)));
  expect(await notedIn(url)).toEqual(given.migrations.map(({ name }) => name));
  expect(await answerTo(`SELECT FROM pg_locks WHERE locktype = 'advisory'`, url)).toEqual([]);
});

it('keeps nothing of a migration that fails, says why, and applies it once it is mended', async () => {
  given.migrations = [step('1_one', 'CREATE TABLE one ()'), step('2_two', 'CREATE TABLE two (); SELECT 1 / 0')];
  await expect(migrate(url)).rejects.toThrow(
    /^The migration 2_two can’t be applied; PostgreSQL says: division by zero\. Nothing of it was kept/,
  );
  expect(await notedIn(url)).toEqual(['1_one']);
  given.migrations = [step('1_one', 'CREATE TABLE one ()'), step('2_two', 'CREATE TABLE two ()')];
  await migrate(url);
  expect(await notedIn(url)).toEqual(['1_one', '2_two']);
});

it('begins a migration anew whose start was killed in the middle of it', async () => {
  const wait = step('1_slow', 'CREATE TABLE slow (); SELECT pg_sleep(600)');
  given.migrations = [wait];
  const killed = expect(migrate(url)).rejects.toThrow();
  await vi.waitFor(async () => {
    const [row] = await answerTo(
      `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
       WHERE datname = current_database() AND query = '${wait.sql}' AND pid <> pg_backend_pid()`,
      url,
    );
    expect(row).toEqual({ ended: true });
  });
  await killed;
  given.migrations = [step('1_slow', 'CREATE TABLE slow ()')];
  await migrate(url);
  expect(await notedIn(url)).toEqual(['1_slow']);
});

it('refuses a migration that was changed after it was applied, but for its line ends', async () => {
  given.migrations = [step('1_one', 'CREATE TABLE one ();\n')];
  await migrate(url);
  given.migrations = [step('1_one', 'CREATE TABLE one ();\r\n')];
  await migrate(url);
  given.migrations = [step('1_one', 'CREATE TABLE other ();\n')];
  await expect(migrate(url)).rejects.toThrow(/^The migration 1_one is not the one that was applied/);
});

it('says what to do about a migration that was not finished, and applies it anew once it is undone', async () => {
  given.migrations = [step('1_one', 'CREATE TABLE one ()'), step('2_two', 'CREATE TABLE one ()')];
  await expect(deploy(url)).rejects.toThrow();
  given.migrations = [step('1_one', 'CREATE TABLE one ()'), step('2_two', 'CREATE TABLE two ()')];
  const told = await migrate(url).catch(String);
  expect(told).toMatch(/The migration 2_two was begun in this database and not finished\. Restore the backup/);
  const [statement] = /UPDATE .* IS NULL/.exec(told ?? '') ?? [''];
  await answerTo(statement, url);
  await migrate(url);
  expect(await notedIn(url)).toEqual(['1_one', '2_two', '2_two']);
  expect(await deploy(url)).toEqual([]);
});

it('steps aside while a backup reads a table, holds up nobody for longer than a moment, and comes to its turn', async () => {
  const all = given.migrations;
  given.migrations = [
    ...all,
    step('9_one', 'ALTER TABLE report ADD COLUMN one INTEGER; ALTER TABLE "user" ADD COLUMN two TEXT'),
  ];
  await migrate(url, all);
  const [backup, writer] = [databaseClient(url), databaseClient(url)];
  await Promise.all([backup.connect(), writer.connect()]);
  try {
    await backup.query('BEGIN; SELECT count(*) FROM report; SELECT count(*) FROM "user"');
    let over = false;
    const migrated = migrate(url, undefined, {
      patience: { forTurn: 100, forLock: 100, between: 200, inAll: 60_000 },
    }).finally(() => {
      over = true;
    });
    const waits: number[] = [];
    for (const end = performance.now() + 2_000; performance.now() < end; await setTimeout(1)) {
      const began = performance.now();
      await writer.query(`INSERT INTO "user" (id, encrypted_email) VALUES (gen_random_uuid(), gen_random_uuid())`);
      await writer.query('UPDATE report SET status = status');
      waits.push(performance.now() - began);
    }
    expect(over).toBe(false);
    expect(Math.max(...waits)).toBeGreaterThan(50); // it did wait behind the migration
    expect(Math.max(...waits)).toBeLessThan(1_000);
    await backup.query('COMMIT');
    await migrated;
    expect(await notedIn(url)).toEqual(given.migrations.map(({ name }) => name));
  } finally {
    await Promise.all([backup.end(), writer.end()]);
  }
});

const impatient = { forTurn: 50, forLock: 50, between: 50, inAll: 200 };

it('waits for another that migrates, says so in the end, and is called off', async () => {
  given.migrations = [step('1_one', 'CREATE TABLE one ()')];
  const other = databaseClient(url);
  await other.connect();
  try {
    await other.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await expect(migrate(url, undefined, { patience: impatient })).rejects.toThrow(
      /^Another start or command is migrating this database.* start again once that is over/,
    );
    const stop = new AbortController();
    const migrated = migrate(url, undefined, { patience: { ...impatient, inAll: 60_000 }, signal: stop.signal });
    stop.abort();
    await expect(migrated).rejects.toThrow('aborted');
  } finally {
    await other.end();
  }
  await migrate(url);
  expect(await notedIn(url)).toEqual(['1_one']);
});

it('gives up in the end on a table that is never free, says why, and keeps nothing', async () => {
  given.migrations = [step('1_one', 'CREATE TABLE one ()'), step('2_two', 'ALTER TABLE one ADD COLUMN two TEXT')];
  await migrate(url, given.migrations.slice(0, 1));
  const holder = databaseClient(url);
  await holder.connect();
  try {
    await holder.query('BEGIN; SELECT FROM one');
    await expect(migrate(url, undefined, { patience: impatient })).rejects.toThrow(
      /^The migration 2_two needs a table for a moment that something else is using.* start again once that is over/,
    );
    expect(await notedIn(url)).toEqual(['1_one']);
  } finally {
    await holder.end();
  }
});

it('leaves a database alone that holds something else', async () => {
  await answerTo('CREATE TABLE theirs ()', url);
  await expect(migrate(url)).rejects.toThrow(/^The schema of DATABASE_URL holds tables of something else/);
});
