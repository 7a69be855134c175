import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { copyRows, copyTables, readContent } from '@/lib/backup/copy-database';
import { databaseAnswer } from '@/lib/backup/database-answer';
import { describeServer } from '@/lib/backup/describe-server';
import { withClient } from '@/lib/db/database-client';
import {
  dataOf,
  type EmbeddedServer,
  startEmbeddedServer,
  stopEmbeddedServer,
  upgradedOf,
  writtenBy,
} from '@/lib/db/embedded-server';
import { folderProblem } from '@/lib/db/folder-problem';
import { isInstalled, MAJOR } from '@/lib/db/server-binaries';
import { StartProblem } from '@/lib/db/start-problem';
import { syncNames } from '@/lib/db/sync-names';

export interface Upgrading {
  /** Aborted: what was begun is taken back. */
  signal: AbortSignal;
  say: (text: string) => void;
  /** Names what is wrong with the site's database at an address, after bringing it to this version; undefined: nothing. */
  check?: ((databaseUrl: string, signal: AbortSignal) => Promise<string | undefined>) | undefined;
  /** Bytes that are free on the disk of a folder. */
  room?: (folder: string) => Promise<number>;
  /** Is told each time that something is done which a kill would leave. */
  reached?: (step: Step) => Promise<unknown>;
}

/** In their order. */
export const steps = [
  ...['old is up', 'new is up', 'tables made', 'rows copied', 'settings copied', 'checked', 'new is whole'],
  ...['old is aside', 'new is in place'],
] as const;
type Step = (typeof steps)[number];

const DATABASE = 'paychart';
/** No client writes, whoever still has its address; nothing tidies up. */
const TO_BE_READ = { default_transaction_read_only: 'on', autovacuum: 'off' };
/** What a kill leaves of it is never used: all of it is written to the disk in the end. */
const NOT_SYNCED = { fsync: 'off' };
const TO_BE_FILLED = { ...NOT_SYNCED, full_page_writes: 'off', max_wal_size: '128MB', autovacuum: 'off' };
/** An empty server, and its log while it is filled. */
const BYTES_BESIDES = 300_000_000;
const BYTES_A_LINE = 250_000_000;

/**
 * Upgrades the embedded database if an earlier major version of PostgreSQL wrote it. A new one is filled beside it, checked
 * row for row, and takes its place; the old one is only read, and kept under another name. Killed anywhere, it leaves the one
 * or the other whole, and the next call goes on or begins anew. The caller holds the folder. Throws StartProblem when it can't
 * be, an AbortError once the signal is aborted: then the old one is where it was.
 */
export async function upgradeServer(folder: string, upgrading: Upgrading): Promise<void> {
  const { say } = upgrading;
  const [data, whole] = [dataOf(folder), upgradedOf(folder)];
  const names = await namesIn(folder);
  if (names.includes(path.basename(whole)) && !names.includes(path.basename(data))) await giveItsName(folder);
  for (const name of names.filter((name) => name.startsWith(path.basename(halfIn(folder))))) {
    const half = path.join(folder, name);
    await stopEmbeddedServer(half, 'immediate').catch(() => undefined); // without its folder it ends by itself
    await rm(half, { recursive: true, force: true });
  }

  const written = await writtenBy(folder);
  if (written === MAJOR) await stopReadOnly(folder);
  if (written !== undefined && written < MAJOR && isInstalled(written)) {
    const kept = keptIn(folder, written);
    if (names.includes(path.basename(kept))) {
      throw new StartProblem(
        `The database in ${folder} is to be upgraded from PostgreSQL ${written}, and ${kept} is there already, from another upgrade. Move or delete that folder, and start again.`,
      );
    }
    await rm(whole, { recursive: true, force: true }); // of an earlier try: the old one may have been used since
    say(`The database was written by PostgreSQL ${written}. Upgrading it to PostgreSQL ${MAJOR} …`);
    try {
      await upgrade(folder, written, upgrading);
    } catch (error) {
      throw problemOf(error, folder) ?? error;
    }
    say(`The database is PostgreSQL ${MAJOR}’s now.`);
  }
  for (const name of await namesIn(folder)) {
    if (/^postgresql-\d+$/.test(name)) {
      say(
        `${path.join(folder, name)} holds the database as it was before its upgrade, with what people have deleted since: delete that folder when the site works as it should.`,
      );
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return []; // it will be made
  }
}

const keptIn = (folder: string, major: number) => `${dataOf(folder)}-${major}`;
const halfIn = (folder: string) => `${dataOf(folder)}.upgrade-`;

async function upgrade(folder: string, written: number, upgrading: Upgrading): Promise<void> {
  const { signal, check = checkFigures, reached = async () => undefined } = upgrading;
  let old: EmbeddedServer | undefined;
  let half: string | undefined;
  let fresh: EmbeddedServer | undefined;
  try {
    await stopEmbeddedServer(folder); // what a killed start left running may be written to
    old = await startEmbeddedServer(folder, { major: written, settings: TO_BE_READ });
    await reached('old is up');
    await refuseTooLittleRoom(folder, old, upgrading.room);
    signal.throwIfAborted();

    half = await mkdtemp(halfIn(folder));
    await copyFile(path.join(folder, 'postgresql-password'), path.join(half, 'postgresql-password'));
    fresh = await startEmbeddedServer(half, { settings: TO_BE_FILLED });
    await reached('new is up');
    signal.throwIfAborted();

    const [source, target] = await addressesOf(old, fresh);
    if (source && target) await copyTables(source, target);
    await refuseDifferent(old, fresh, written);
    await reached('tables made');
    const copied = source && target ? await copyRows(source, target, progressOf(upgrading)) : undefined;
    if (target) await withClient(target, (client) => client.query('ANALYZE'));
    await reached('rows copied');

    const settings = await settingsBeyond(old, fresh);
    await fresh.stop();
    await copySettings(folder, half, settings);
    fresh = await startAsItWillRun(folder, half, settings);
    await reached('settings copied');

    const [, found] = await addressesOf(old, fresh);
    await refuseDifferent(old, fresh, written);
    const content = found ? await readContent(found, signal) : undefined;
    for (const [name, is] of copied ?? []) {
      if (content?.get(name) === is) continue;
      throw new StartProblem(
        `Not all of ${name} arrived in the upgraded database. The old one is as it was: start again.`,
      );
    }
    const wrong = found && (await check(found, signal));
    if (wrong) {
      throw new StartProblem(
        `The database was not upgraded, for \`npm run aggregates:check\` fails in the new one:\n${wrong}\nIt is as it was: go back to the version of Paychart that you used before.`,
      );
    }
    await reached('checked');
    signal.throwIfAborted();

    await fresh.stop();
    await fresh.sync();
    fresh = undefined;
    await rename(dataOf(half), upgradedOf(folder));
    await syncNames(folder);
    await reached('new is whole');
    await old.stop();
    old = undefined;
    await rename(dataOf(folder), keptIn(folder, written));
    await syncNames(folder);
    await reached('old is aside');
    await giveItsName(folder);
    await reached('new is in place');
  } finally {
    await fresh?.stop('immediate');
    await old?.stop();
    if (half) await rm(half, { recursive: true, force: true });
  }
}

async function giveItsName(folder: string): Promise<void> {
  await rename(upgradedOf(folder), dataOf(folder));
  await syncNames(folder);
}

/** Whoever has gone back to this version finds the database as a killed upgrade to a later one left it running. */
async function stopReadOnly(folder: string): Promise<void> {
  const started = await readFile(path.join(dataOf(folder), 'postmaster.opts'), 'utf8').catch(() => '');
  if (started.includes('default_transaction_read_only')) await stopEmbeddedServer(folder);
}

const ANY_DATABASE = 'postgres';

/** Of the site's database on each; a start that was killed at its very first may not have made it. */
async function addressesOf(old: EmbeddedServer, fresh: EmbeddedServer): Promise<[string, string] | []> {
  const { rowCount } = await withClient(await old.database(ANY_DATABASE), (client) =>
    client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]),
  );
  return rowCount ? [await old.database(DATABASE), await fresh.database(DATABASE)] : [];
}

const sizeSchema = z.tuple([z.object({ bytes: z.coerce.number() })]);

async function refuseTooLittleRoom(folder: string, old: EmbeddedServer, room = freeBytes): Promise<void> {
  const { rows } = await withClient(await old.database(ANY_DATABASE), (client) =>
    client.query('SELECT sum(pg_database_size(oid)) AS bytes FROM pg_database'),
  );
  const [{ bytes }] = sizeSchema.parse(rows);
  const missing = bytes + BYTES_BESIDES - (await room(folder));
  if (missing <= 0) return;
  throw new StartProblem(
    `Upgrading the database takes ${megabytes(bytes + BYTES_BESIDES)} on the disk of ${folder}, and ${megabytes(missing)} of that are missing. Make room there, and start again.`,
  );
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

const counting = new Intl.NumberFormat('en-US');
const megabytes = (bytes: number) => `${counting.format(Math.ceil(bytes / 1e6))} MB`;

function progressOf({ signal, say }: Upgrading) {
  let copied = 0;
  let said = 0;
  const onBytes = (bytes: number) => {
    copied += bytes;
    if (copied < said + BYTES_A_LINE) return;
    said = copied;
    say(`Copied ${megabytes(copied)} …`);
  };
  return { signal, onBytes };
}

/** Whatever Paychart's migrations did not make would be missing in the new one, and what they made may be gone in the old. */
async function refuseDifferent(old: EmbeddedServer, fresh: EmbeddedServer, written: number): Promise<void> {
  const [before, after] = [
    await describeServer(await old.database(ANY_DATABASE)),
    await describeServer(await fresh.database(ANY_DATABASE)),
  ];
  const lost = [...before].filter((line) => !after.has(line));
  const added = [...after].filter((line) => !before.has(line));
  if (lost.length + added.length === 0) return;
  const listed = [...lost.map((line) => `It has ${line}`), ...added.map((line) => `It lacks ${line}`)];
  throw new StartProblem(
    [
      `The database can’t be upgraded from PostgreSQL ${written}, for it is not as Paychart made it. With the version of Paychart that you used before, bring it back to that; what you added can be added again afterwards.`,
      ...listed.slice(0, 10),
      ...(listed.length > 10 ? [`and ${listed.length - 10} more`] : []),
    ].join('\n'),
  );
}

const settingsSchema = z.array(z.object({ name: z.string(), value: z.string() }));

/** In the files of the old server, and other than in those of the new one. */
async function settingsBeyond(old: EmbeddedServer, fresh: EmbeddedServer): Promise<[name: string, value: string][]> {
  const [before, after] = [
    await settingsOf(await old.database(ANY_DATABASE)),
    await settingsOf(await fresh.database(ANY_DATABASE)),
  ];
  return [...before].filter(([name, value]) => after.get(name) !== value);
}

async function settingsOf(url: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await withClient(url, (client) =>
    client.query(
      `SELECT name, setting AS value FROM pg_file_settings
       WHERE error IS NULL AND name NOT IN ('data_directory', 'hba_file', 'ident_file') ORDER BY seqno`,
    ),
  );
  return new Map(settingsSchema.parse(rows).map(({ name, value }) => [name, value])); // of several, the last one counts
}

/** As ALTER SYSTEM writes them; and who may connect from where. */
async function copySettings(folder: string, half: string, settings: readonly [string, string][]): Promise<void> {
  for (const name of ['pg_hba.conf', 'pg_ident.conf']) {
    await writeFile(path.join(dataOf(half), name), await readFile(path.join(dataOf(folder), name)));
  }
  const lines = settings.map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'\n`,
  );
  await writeFile(path.join(dataOf(half), 'postgresql.auto.conf'), lines.join(''), { flag: 'a' });
}

async function startAsItWillRun(
  folder: string,
  half: string,
  settings: readonly [string, string][],
): Promise<EmbeddedServer> {
  try {
    return await startEmbeddedServer(half, { settings: NOT_SYNCED });
  } catch (error) {
    if (settings.length === 0 || !(error instanceof StartProblem)) throw error;
    throw new StartProblem(
      `The database was not upgraded: PostgreSQL ${MAJOR} does not start with the settings that were added to the files in ${dataOf(folder)} (${settings.map(([name]) => name).join(', ')}). Correct them there, and start again.`,
    );
  }
}

/** With the command for it, in a process of its own. */
async function checkFigures(databaseUrl: string, signal: AbortSignal): Promise<string | undefined> {
  const check = spawn(process.execPath, ['--import', 'tsx', 'lib/start/aggregates-check.ts'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    check.once('exit', resolve);
    check.once('error', reject);
  });
  const [said, code] = await Promise.all([text(check.stderr), ended]);
  return code === 0 ? undefined : said.trim() || `The check ended with ${code ?? 'a signal'}.`;
}

function problemOf(error: unknown, folder: string): StartProblem | undefined {
  if (error instanceof StartProblem) return undefined;
  const full = folderProblem(folder, String(error));
  if (full) return full;
  const said = databaseAnswer(error);
  return said === undefined
    ? undefined
    : new StartProblem(`The database could not be upgraded; PostgreSQL says: ${said}. It is as it was: start again.`);
}
