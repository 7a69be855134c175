import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/db/embedded-server';
import { migrate } from '@/lib/db/migrate';
import { CrashLedger } from './crash-ledger';

const WRITERS = 2;
/** Decisions acknowledged before the kill. */
const ENOUGH = 40;
/** Moments at which an approval of imported rows is killed. */
const KILLS = 5;
/** And an undone import. */
const UNDO_KILLS = 3;
/** Rows that wait for it: more than one batch of the log holds. */
const WAITING = 1_200;
const LONGEST = 180_000;

let folder: string;
let server: EmbeddedServer;
let databaseUrl: string;
/** Over all rounds. */
const ledger = new CrashLedger();

async function startServer() {
  server = await startEmbeddedServer(folder);
  databaseUrl = await server.database('crash');
}

beforeAll(async () => {
  const parent = process.getuid?.() === 0 ? '/var/lib' : os.tmpdir(); // the server's user must reach it
  folder = await mkdtemp(path.join(parent, 'paychart-crash-'));
  await startServer();
  await migrate(databaseUrl);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

type Import = [survey: string, rows: number, status: 'pending' | 'approved'];

function start(...task: ['write'] | ['import', ...Import] | ['undo', number]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/start/crash-worker.ts', ...task.map(String)], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout });
  return { child, lines, ended: once(lines, 'close') };
}

async function writeUntil(kill: (writers: ChildProcess[]) => Promise<void>): Promise<void> {
  const writers = Array.from({ length: WRITERS }, () => start('write'));
  let decisions = 0;
  await new Promise<void>((resolve, reject) => {
    for (const { child, lines } of writers) {
      lines.on('line', (line) => {
        decisions += ledger.hear(line).decided;
        if (decisions >= ENOUGH) resolve();
      });
      child.once('exit', () => reject(new Error('A writer ended before it was killed')));
    }
  });
  await kill(writers.map(({ child }) => child));
  await Promise.all(writers.map(({ ended }) => ended));
}

interface Said {
  /** What it said last. */
  said: string;
  /** How long it went on once it had read everything, or begun to undo, in milliseconds. */
  settling: number;
}

/** Imports, killed so many milliseconds after it said something. */
function importFile(what: Import, kill?: { at: string; after: number }): Promise<Said> {
  return work(start('import', ...what), `read ${what[1]}`, kill);
}

/** Undoes an import, killed so many milliseconds after it began. */
function undo(importId: number, after?: number): Promise<Said> {
  const at = 'undoing';
  return work(start('undo', importId), at, after === undefined ? undefined : { at, after });
}

async function work(
  { child, lines, ended }: ReturnType<typeof start>,
  settlesFrom: string,
  kill?: { at: string; after: number },
): Promise<Said> {
  let said = '';
  let settles = 0;
  lines.on('line', (line) => {
    said = line;
    if (line === settlesFrom) settles = performance.now();
    if (line === kill?.at) setTimeout(() => child.kill('SIGKILL'), kill.after);
  });
  await ended;
  return { said, settling: performance.now() - settles };
}

/** The postmaster and whatever it started, none of which gets to write anything more. */
async function killServer(): Promise<void> {
  const postmaster = Number((await readFile(path.join(folder, 'postgresql/postmaster.pid'), 'utf8')).split('\n')[0]);
  const children = await query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
  expect(children.length).toBeGreaterThan(WRITERS);
  for (const pid of [postmaster, ...children.map(({ pid }) => pid)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It had just ended.
    }
  }
}

function killAll(workers: ChildProcess[]): void {
  for (const worker of workers) worker.kill('SIGKILL');
}

async function query<Row extends object>(statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Once PostgreSQL has noticed that whoever was killed is gone, and undone what they had not committed. */
async function othersGone(): Promise<void> {
  const others =
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND client_port IS NOT NULL';
  await expect.poll(() => query(others), { timeout: 30_000 }).toEqual([]);
}

/** Recomputes all cells and figures, as `npm run aggregates:check` does; waits for what still commits. */
function checkCells(): string {
  const command = ['--import', 'tsx', 'lib/start/aggregates-check.ts'];
  return execFileSync(process.execPath, command, {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
  });
}

/** How many reports of an import have a status, and what the log says of them. */
interface Stored {
  status: string;
  reports: number;
  events: number;
  batches: number;
}

// Windows has no such signals.
describe.skipIf(process.platform === 'win32')('a crash loses nothing that was acknowledged', () => {
  it('of processes that submit and decide', { timeout: LONGEST }, async () => {
    await writeUntil(async (writers) => killAll(writers));
    expect(checkCells()).toContain('exactly');
    expect(await ledger.lost(query)).toEqual([]);
  });

  it('of PostgreSQL itself', { timeout: LONGEST }, async () => {
    await writeUntil(async (writers) => {
      await killServer();
      killAll(writers);
    });
    await startServer();
    expect(server.found).toBe(false);
    expect(checkCells()).toContain('exactly');
    expect(await ledger.lost(query)).toEqual([]);
  });

  it('nor does it leave half an import, which then adds everything once', { timeout: LONGEST }, async () => {
    const count = async () => (await query<{ count: string }>('SELECT count(*) FROM report'))[0]?.count;
    const before = Number(await count());
    for (const at of ['read 2000', 'read 4000']) {
      expect(await importFile(['half', 4000, 'approved'], { at, after: 0 })).toMatchObject({ said: at });
    }
    expect(checkCells()).toContain('exactly');
    expect(Number(await count())).toBe(before);

    expect(await importFile(['half', 4000, 'approved'])).toMatchObject({ said: 'added 4000, approved 0' });
    expect(Number(await count())).toBe(before + 4000);
    expect(checkCells()).toContain('exactly');
    expect(await ledger.lost(query)).toEqual([]);
  });

  it('nor half an undone import, whenever it is killed', { timeout: LONGEST }, async () => {
    const latest = async () => (await query<{ id: number }>('SELECT max(id) AS id FROM import'))[0]?.id ?? 0;
    const left = async (importId: number) =>
      query<{ reports: number; undone: boolean; events: number }>(`
        SELECT (SELECT count(*)::int FROM report WHERE import_id = ${importId}) AS reports, undone_at IS NOT NULL AS undone,
          (SELECT count(*)::int FROM audit_event WHERE import_id = ${importId} AND action = 'import_undone') AS events
        FROM import WHERE id = ${importId}`);
    const all = { reports: 4000, undone: false, events: 0 };
    const none = { reports: 0, undone: true, events: 1 };
    const { said, settling } = await undo(await latest());
    expect(said).toBe('removed 4000');

    await importFile(['half', 4000, 'approved']);
    const importId = await latest();
    expect(await left(importId)).toEqual([all]);
    for (let kills = 0; kills < UNDO_KILLS; kills++) {
      const after = (settling * (kills + Math.random())) / UNDO_KILLS;
      await undo(importId, after);
      await othersGone();
      const [state] = await left(importId);
      expect([all, none], `after ${after} ms`).toContainEqual(state);
    }
    expect(['removed 4000', 'undone-before']).toContain((await undo(importId)).said);
    expect(await left(importId)).toEqual([none]);
    expect(checkCells()).toContain('exactly');
    expect(await ledger.lost(query)).toEqual([]);
  });

  it('nor half an approval of rows that wait, whenever it is killed', { timeout: LONGEST }, async () => {
    const stored = () =>
      query<Stored>(`
        SELECT status::text, count(*)::int AS reports, sum(events)::int AS events, count(DISTINCT step)::int AS batches
        FROM report LEFT JOIN LATERAL (
          SELECT count(*) AS events, min(step::text) AS step FROM audit_event
          WHERE report_id = report.id AND action = 'report_approved') AS logged ON true
        WHERE report.author IN (SELECT author FROM waiting) GROUP BY status`);
    await importFile(['measured', WAITING, 'pending']);
    const { said, settling } = await importFile(['measured', WAITING, 'approved']);
    expect(said).toBe(`added 0, approved ${WAITING}`);
    const all = 'SELECT author FROM report';
    await query(`CREATE TABLE before AS ${all}`);
    await importFile(['waiting', WAITING, 'pending']);
    await query(`CREATE TABLE waiting AS ${all} EXCEPT SELECT author FROM before`);
    const waits = [{ status: 'PENDING', reports: WAITING, events: 0, batches: 0 }];
    const approved = [{ status: 'APPROVED', reports: WAITING, events: WAITING, batches: 2 }];
    expect(await stored()).toEqual(waits);

    for (let kills = 0; kills < KILLS; kills++) {
      const after = (settling * (kills + Math.random())) / KILLS;
      const killed = await importFile(['waiting', WAITING, 'approved'], { at: `read ${WAITING}`, after });
      await othersGone();
      const isDone = killed.said.startsWith('added') || isDeepStrictEqual(await stored(), approved);
      expect([after, await stored()]).toEqual([after, isDone ? approved : waits]);
    }
    const last = await importFile(['waiting', WAITING, 'approved']);
    expect([`added 0, approved ${WAITING}`, 'added 0, approved 0']).toContain(last.said);
    expect(await stored()).toEqual(approved);
    expect(checkCells()).toContain('exactly');
    expect(await ledger.lost(query)).toEqual([]);
  });
});
