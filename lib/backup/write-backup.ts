import { createHash } from 'node:crypto';
import { type Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';
import { databaseClient } from '@/lib/db/database-client';
import { directUrl } from '@/lib/db/direct-url';
import { MIGRATION_LOCK, readApplied } from '@/lib/db/migrate';
import { StartProblem } from '@/lib/db/start-problem';
import { databaseAnswer } from './database-answer';
import { commentOf, copyStatement, END_OF_ROWS, type Header, SETTING, sequenceStatement, TITLE } from './format';
import { isMigrated, knownMigrations } from './known-migrations';
import { readSequences, readTables, SETTINGS, selectStatement, type TableLayout } from './read-layout';
import { rowsIn } from './rows-in';

const versionSchema = z.tuple([z.object({ version: z.string() })]);

/**
 * The text of a backup (lib/backup/format.ts) of the database at one moment, whoever writes to it meanwhile. Rows stand in
 * the order of their keys: the order in which people came is in no backup. Throws StartProblem when there is nothing to
 * back up, or the database is of a newer version.
 */
export async function* backupOf(databaseUrl: string): AsyncGenerator<Buffer> {
  const client = databaseClient(directUrl(databaseUrl));
  try {
    await client.connect();
    const { header, tables } = await beginAtOneMoment(client);

    const hash = createHash('sha256');
    const hashed = (text: string | Buffer) => {
      const bytes = Buffer.from(text);
      hash.update(bytes);
      return bytes;
    };
    yield hashed(`${[TITLE, commentOf(header), SETTING].join('\n')}\n`);
    const counted: Record<string, number> = {};
    for (const table of tables) {
      yield hashed(`${copyStatement(table)}\n`);
      let rows = 0;
      for await (const chunk of client.query(copyTo(selectStatement(table)))) {
        rows += rowsIn(chunk);
        yield hashed(chunk);
      }
      yield hashed(`${END_OF_ROWS}\n`);
      counted[table.name] = rows;
    }
    for (const sequence of header.sequences) yield hashed(`${sequenceStatement(sequence)}\n`);
    yield Buffer.from(`${commentOf({ rows: counted, sha256: hash.digest('hex') })}\n`);
  } catch (error) {
    const said = databaseAnswer(error);
    throw said ? new StartProblem(`The backup could not be finished; PostgreSQL says: ${said}.`) : error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * A migration in the middle would change tables that are already described, or wait for them with everyone behind it: none
 * may run until all are locked against that.
 */
async function beginAtOneMoment(client: Client): Promise<{ header: Header; tables: TableLayout[] }> {
  await client.query('SELECT pg_advisory_lock_shared($1)', [MIGRATION_LOCK]);
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${SETTINGS}`);
  const applied = (await isMigrated(client)) ? await readApplied(client) : new Map<string, string>();
  const tables = await readTables(client);
  if (tables.length === 0 || applied.size === 0) {
    throw new StartProblem('This database holds nothing of Paychart yet: there is nothing to back up.');
  }
  await knownMigrations(applied, 'This database');
  await client.query(`LOCK TABLE ${tables.map(({ name }) => escapeIdentifier(name)).join(', ')} IN ACCESS SHARE MODE`);
  await client.query('SELECT pg_advisory_unlock_shared($1)', [MIGRATION_LOCK]);
  const { rows } = await client.query(`SELECT current_setting('server_version') AS version`);
  const header: Header = {
    madeAt: new Date().toISOString(),
    server: versionSchema.parse(rows)[0].version,
    migrations: [...applied].map(([name, checksum]) => ({ name, checksum })),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    sequences: await readSequences(client),
  };
  return { header, tables };
}
