import { createHash, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Client, DatabaseError } from 'pg';
import { z } from 'zod';
import { log } from '@/lib/log';
import { codeOf, withClient } from './database-client';
import { directUrl } from './direct-url';
import { type Migration, readMigrations } from './migrations';
import { StartProblem } from './start-problem';

/** That of Prisma's command line, so that it and a start wait for each other as well. */
export const MIGRATION_LOCK = 72_707_369;

/** What a statement that waits longer than lock_timeout for a lock fails with. */
const LOCK_NOT_AVAILABLE = '55P03';

interface Patience {
  /** How long one start waits for another that migrates, in milliseconds. */
  forTurn: number;
  /** How long a migration waits for a table, in milliseconds. Whoever comes after it waits as long. */
  forLock: number;
  /** From one try to the next, in milliseconds: those who waited behind it have their turn. */
  between: number;
  /** How long it is tried, in milliseconds. */
  inAll: number;
}

const usualPatience: Patience = { forTurn: 5_000, forLock: 500, between: 2_000, inAll: 1_800_000 };

/** As Prisma makes it. */
const LEDGER = `CREATE TABLE _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies pending migrations, each once even if several servers start at the same time: all, or those given. They are
 * recorded in the table of `prisma migrate deploy`, so that either can continue where the other stopped. Servers of an earlier
 * version may serve meanwhile: where a table is in use, by a backup for one, a migration steps aside and is tried again, and
 * holds up nobody for longer than a moment. Throws StartProblem if a migration can't be applied or the database records one
 * that failed, an AbortError once `signal` is aborted.
 */
export async function migrate(
  databaseUrl: string,
  given?: readonly Migration[],
  { patience = usualPatience, signal }: { patience?: Patience; signal?: AbortSignal } = {},
): Promise<void> {
  const migrations = given ?? (await readMigrations());
  await withClient(directUrl(databaseUrl), async (client) => {
    let isBehind = true;
    while (isBehind) isBehind = await applyNextInTurn(client, migrations, patience, signal);
  });
}

/** As applyNext, however often it takes. */
async function applyNextInTurn(
  client: Client,
  migrations: readonly Migration[],
  patience: Patience,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const began = performance.now();
  for (let tries = 1; ; tries++) {
    signal?.throwIfAborted();
    try {
      return await applyNext(client, migrations, patience);
    } catch (error) {
      if (!(error instanceof InUse)) throw error;
      if (performance.now() - began > patience.inAll) {
        throw new StartProblem(`${error.message} That was tried for too long: start again once that is over.`);
      }
      if (tries === 1) log.warn(`${error.message} It is tried again every few seconds.`);
      await setTimeout(patience.between, undefined, { signal });
    }
  }
}

/** The turn to migrate, or a table, was not to be had for a moment. Nothing was kept. */
class InUse extends Error {
  override readonly name = 'InUse';
}

/** Does `work` in this transaction. Throws InUse, with what is in use, if one of its locks takes so many milliseconds. */
async function waitFor(
  client: Client,
  milliseconds: number,
  inUse: string,
  work: () => Promise<unknown>,
): Promise<void> {
  await client.query(`SELECT set_config('lock_timeout', $1, true)`, [String(milliseconds)]);
  try {
    await work();
  } catch (error) {
    if (codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
    await client.query('ROLLBACK');
    throw new InUse(inUse);
  }
}

const ANOTHER_MIGRATES = `Another start or command is migrating this database or restoring a backup into it, or broke off while it did: SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = ${MIGRATION_LOCK} names its connection.`;

/**
 * One transaction with its record and its lock, so that a killed start leaves no trace and the next one can run the
 * migration again. Throws InUse.
 */
async function applyNext(client: Client, migrations: readonly Migration[], patience: Patience): Promise<boolean> {
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  await waitFor(client, patience.forTurn, ANOTHER_MIGRATES, () =>
    client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]),
  );
  await prepareLedger(client);
  const applied = await readApplied(client);
  for (const migration of migrations) refuseChanged(migration, applied);
  const next = migrations.find(({ name }) => !applied.has(name));
  if (next) await apply(client, next, patience.forLock);
  await client.query('COMMIT');
  return next !== undefined;
}

const notedSchema = z.array(
  z.object({ name: z.string(), checksum: z.string(), finished: z.boolean(), undone: z.boolean() }),
);

/** Checksums by name of what is applied, to a database that has the record of it. Throws StartProblem if something is half. */
export async function readApplied(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS undone
     FROM _prisma_migrations ORDER BY migration_name`,
  );
  const noted = notedSchema.parse(rows).filter(({ undone }) => !undone);
  const half = noted.find(({ finished }) => !finished);
  if (half) {
    throw new StartProblem(
      `The migration ${half.name} was begun in this database and not finished. Restore the backup from before it; or undo by hand what it did, say so by UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${half.name}' AND finished_at IS NULL, and start again.`,
    );
  }
  return new Map(noted.map(({ name, checksum }) => [name, checksum]));
}

const ledgerState = z.tuple([z.object({ there: z.boolean(), others: z.boolean() })]);

async function prepareLedger(client: Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT coalesce(bool_or(relname = '_prisma_migrations'), false) AS there, count(*) > 0 AS others
     FROM pg_class
     WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND relkind IN ('r', 'p')
       AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')`,
  );
  const [{ there, others }] = ledgerState.parse(rows);
  if (there) return;
  if (others) {
    throw new StartProblem(
      'The schema of DATABASE_URL holds tables of something else. Name an empty database in DATABASE_URL, or another schema by ?schema=NAME.',
    );
  }
  await client.query(LEDGER);
}

/** Whether it has this checksum, for Git may have written its file with the other line ends. */
export function isOfChecksum({ sql }: Migration, checksum: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum);
}

function refuseChanged(migration: Migration, applied: ReadonlyMap<string, string>): void {
  const { name } = migration;
  const checksum = applied.get(name);
  if (!checksum || isOfChecksum(migration, checksum)) return;
  throw new StartProblem(
    `The migration ${name} is not the one that was applied to this database. Bring prisma/migrations/${name}/migration.sql back as it was; what is to change goes into a new migration.`,
  );
}

async function apply(client: Client, { name, sql }: Migration, forLock: number): Promise<void> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [id, checksumOf(sql), name],
  );
  try {
    await waitFor(
      client,
      forLock,
      `The migration ${name} needs a table for a moment that something else is using, such as a backup, an import or a transaction that nobody ends: SELECT pid, query FROM pg_stat_activity ORDER BY xact_start LIMIT 3 may name it. Nothing was changed, and nobody is held up.`,
      () => client.query(sql),
    );
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw new StartProblem(
      `The migration ${name} can’t be applied; PostgreSQL says: ${error.message}. Nothing of it was kept: start again once that is fixed.`,
    );
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = clock_timestamp() WHERE id = $1', [id]);
}

/** As Prisma computes it. */
function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
