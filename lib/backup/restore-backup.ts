import { pipeline } from 'node:stream/promises';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import { withClient } from '@/lib/db/database-client';
import { directUrl } from '@/lib/db/direct-url';
import { MIGRATION_LOCK, migrate, readApplied } from '@/lib/db/migrate';
import { StartProblem } from '@/lib/db/start-problem';
import { databaseAnswer } from './database-answer';
import { copyStatement, type End, type Header, sequenceStatement } from './format';
import { isMigrated, knownMigrations } from './known-migrations';
import { readBackup } from './read-backup';
import { readTables } from './read-layout';

const NOT_EMPTY =
  'This database is not empty, and a backup is restored into an empty one alone. Set DATABASE_URL to a new database or ?schema=NAME to a new schema; for the one that comes with Paychart, PAYCHART_DATA_DIR to a new folder.';

/**
 * Fills an empty database with a backup, and migrates it to this version. The rows come in one transaction: killed before
 * its end, it leaves the database as empty as it was. Returns how many rows there are by table. Throws StartProblem when
 * the file is not whole, or the database holds something already.
 */
export async function restoreBackup(databaseUrl: string, file: string): Promise<End['rows']> {
  const { header, end } = await readBackup(file);
  const applied = new Map(header.migrations.map(({ name, checksum }) => [name, checksum]));
  const migrations = await knownMigrations(applied, file);
  await connected(databaseUrl, (client) => refuseUsed(client, applied));
  await migrate(databaseUrl, migrations);
  await connected(databaseUrl, (client) => fill(client, file, header, end));
  await migrate(databaseUrl);
  await connected(databaseUrl, (client) => client.query('ANALYZE'));
  return end.rows;
}

async function connected<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  try {
    return await withClient(directUrl(databaseUrl), work);
  } catch (error) {
    const said = databaseAnswer(error);
    throw said ? new StartProblem(`The restore could not be finished; PostgreSQL says: ${said}.`) : error;
  }
}

const usedSchema = z.tuple([z.object({ used: z.boolean() })]);

/** Tables without rows are what a restore leaves that was killed. */
async function refuseUsed(client: Client, applied: ReadonlyMap<string, string>): Promise<void> {
  if (!(await isMigrated(client))) return; // migrating refuses tables of something else
  for (const { name } of await readTables(client)) {
    const { rows } = await client.query(`SELECT EXISTS (SELECT FROM ${escapeIdentifier(name)}) AS used`);
    if (usedSchema.parse(rows)[0].used) throw new StartProblem(NOT_EMPTY);
  }
  const later = [...(await readApplied(client)).keys()].some((name) => !applied.has(name));
  if (later) throw new StartProblem(NOT_EMPTY.replace('is not empty', 'was migrated further than the backup'));
}

async function fill(client: Client, file: string, { migrations }: Header, end: End): Promise<void> {
  await client.query(
    `BEGIN; SET LOCAL datestyle = 'ISO'; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`,
  );
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  const tables = await readTables(client);
  const all = tables.map(({ name }) => escapeIdentifier(name)).join(', ');
  await client.query(`LOCK TABLE ${all} IN EXCLUSIVE MODE`);
  await refuseUsed(client, new Map(migrations.map(({ name, checksum }) => [name, checksum])));

  const { header } = await readBackup(file, {
    async header(found) {
      const layout = (each: Header['tables']) => each.map(({ name, columns }) => [name, ...columns].join('\t')).sort();
      if (String(layout(found.tables)) === String(layout(tables))) return;
      throw new StartProblem(`${file} holds other tables or columns than the migrations that it names make.`);
    },
    async table(table, rows) {
      try {
        await pipeline(rows, client.query(copyFrom(copyStatement(table))));
      } catch (error) {
        const said = databaseAnswer(error);
        if (!said) throw error;
        throw new StartProblem(`Nothing was restored; of the rows of ${table.name} PostgreSQL says: ${said}.`);
      }
      const { rows: found } = await client.query(`SELECT count(*) AS rows FROM ${escapeIdentifier(table.name)}`);
      if (String(found[0]?.rows) === String(end.rows[table.name])) return;
      throw new StartProblem(`Not all rows of ${table.name} arrived. Nothing was restored: try again.`);
    },
  });
  for (const sequence of header.sequences) await client.query(sequenceStatement(sequence));
  await client.query('COMMIT');
}
