import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { encrypt } from '@/lib/auth/encrypt';
import { readBackup } from '@/lib/backup/read-backup';
import { saveBackup } from '@/lib/backup/save-backup';
import { databaseClient } from '@/lib/db/database-client';
import { migrate } from '@/lib/db/migrate';
import { answerTo } from '@/lib/db/test-statement';
import { addSampleReports } from '@/lib/sample/add-sample-reports';

const own = process.env.DATABASE_URL ?? '';
const made: string[] = [];
let folder: string;

async function freshDatabase(): Promise<string> {
  const name = `backup_${randomUUID().replaceAll('-', '')}`;
  await answerTo(`CREATE DATABASE ${name}`, inject('templateDatabase'));
  made.push(name);
  return Object.assign(new URL(own), { pathname: `/${name}` }).href;
}

function start(command: 'backup' | 'restore', file: string, url: string, variables: Record<string, string> = {}) {
  const args = ['--import', 'tsx', `lib/start/${command}.ts`, file];
  // Of the shell's 1,024 bytes, where a limit is asked for.
  const limited = `ulimit -f ${variables.LARGEST_FILE ?? 'unlimited'}; exec "$0" "$@"`;
  return spawn('bash', ['-c', limited, process.execPath, ...args], {
    env: { ...process.env, DATABASE_URL: url, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(...what: Parameters<typeof start>): Promise<{ code: number | null; said: string }> {
  const child = start(...what);
  const ended = once(child, 'exit');
  const [out, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: (await ended)[0], said: (out + problems).trim() };
}

const rowsIn = (table: string, url: string) => answerTo(`SELECT FROM ${table}`, url).then((rows) => rows.length);
const trials = () => answerTo(`SELECT FROM pg_database WHERE datname LIKE 'paychart_trial%'`, own);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-backup-'));
  await addSampleReports();
  await answerTo(
    `INSERT INTO "user" (id, encrypted_email) VALUES (gen_random_uuid(), '${encrypt('address', 'me@example.org')}')`,
    own,
  );
});
afterAll(async () => {
  for (const name of made) await answerTo(`DROP DATABASE ${name} WITH (FORCE)`, inject('templateDatabase'));
  await rm(folder, { recursive: true });
});

it('a backup of one moment while people submit and moderators decide, tried out before it says so', async () => {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'lib/start/crash-worker.ts', 'write'], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const lines = createInterface({ input: worker.stdout });
    let said = 0;
    lines.on('line', () => {
      said += 1;
    });
    await once(lines, 'line');
    const [before, saidBefore] = [await rowsIn('report', own), said];
    const file = path.join(folder, 'busy');
    // Restoring it compares all cells and releases with the reports.
    expect(await run('backup', file, own)).toMatchObject({ code: 0, said: expect.stringContaining('it is whole') });
    expect(said).toBeGreaterThan(saidBefore);
    expect((await readBackup(file)).end.rows.report).toBeGreaterThanOrEqual(before);
    expect(await trials()).toEqual([]);
  } finally {
    worker.kill('SIGKILL');
  }
});

it('a restore that is killed leaves the database empty, for the next one to fill', async () => {
  const file = path.join(folder, 'quiet');
  await saveBackup(own, file, new AbortController().signal);
  const url = await freshDatabase();
  await migrate(url);
  const blocker = databaseClient(url);
  await blocker.connect();
  try {
    await blocker.query('BEGIN; ALTER SEQUENCE release_id_seq CACHE 2');
    const child = start('restore', file, url);
    const ended = once(child, 'exit');
    const waiting = `SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT setval%' AND wait_event_type = 'Lock'`;
    await expect.poll(() => answerTo(waiting, url), { timeout: 30_000, interval: 100 }).toHaveLength(1);
    child.kill('SIGKILL');
    await ended;
    const others = 'SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
    await blocker.query('ROLLBACK');
    await expect.poll(() => answerTo(`${others} AND state <> 'idle'`, url), { timeout: 30_000 }).toEqual([]);
  } finally {
    await blocker.end();
  }
  expect(await rowsIn('report', url)).toBe(0);
  expect(await rowsIn('official_figure', url)).toBe(0);
  const wrong = { AUTHORSHIP_SECRET: randomBytes(32).toString('hex') };
  const { code, said } = await run('restore', file, url, wrong);
  expect(code).toBe(0);
  expect(said).toMatch(/AUTHORSHIP_SECRET is not the one that this backup’s accounts were made with\. Set that one/);
  expect(await rowsIn('report', url)).toBe(await rowsIn('report', own));
  const again = await run('restore', file, url);
  expect(again).toMatchObject({ code: 1, said: expect.stringMatching(/^This database is not empty/) });
});

it('a disk without room is told in a sentence, and leaves no file', async () => {
  const before = await readdir(folder);
  const { code, said } = await run('backup', path.join(folder, 'large'), own, { LARGEST_FILE: '64' });
  expect(said).toMatch(/large can’t be written: EFBIG: file too large\.$/);
  expect(said).not.toContain('\n');
  expect(code).toBe(1);
  expect(await readdir(folder)).toEqual(before);
});

it('a user who may not create databases gets a backup, and is told what was not tried', async () => {
  const role = `plain_${randomBytes(6).toString('hex')}`;
  const url = await freshDatabase();
  const name = new URL(url).pathname.slice(1);
  await answerTo(`CREATE ROLE ${role} LOGIN PASSWORD 'plain'; ALTER DATABASE ${name} OWNER TO ${role}`, own);
  try {
    const theirs = Object.assign(new URL(url), { username: role, password: 'plain' }).href;
    await migrate(theirs);
    const { code, said } = await run('backup', path.join(folder, 'plain'), theirs);
    expect(said).toMatch(/Read again, it is whole\. It was not restored for a trial.* CREATEDB lets it\.$/);
    expect(code).toBe(0);
  } finally {
    await answerTo(`ALTER DATABASE ${name} OWNER TO current_user`, own);
    await answerTo(`REASSIGN OWNED BY ${role} TO current_user; DROP OWNED BY ${role}`, url);
    await answerTo(`DROP ROLE ${role}`, own);
  }
});
