import { createHash, type Hash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { withClient } from '@/lib/db/database-client';
import { migrate, readApplied } from '@/lib/db/migrate';
import { copyStatement, sequenceStatement } from './format';
import { isMigrated, knownMigrations } from './known-migrations';
import { readSequences, readTables, SETTINGS, selectStatement } from './read-layout';

/** What each table holds, row for row, as a hash, and where each sequence stands. */
export type Content = ReadonlyMap<string, string>;

/** Makes the tables of another database in an empty one. Throws StartProblem when a newer version made them. */
export async function copyTables(source: string, target: string): Promise<void> {
  const applied = await reading(source, async (client) =>
    (await isMigrated(client)) ? readApplied(client) : undefined,
  );
  if (applied) await migrate(target, await knownMigrations(applied, 'This database'));
}

/**
 * Fills these tables with each row of the other database, the record of migrations and what is kept for a day included.
 * Nobody may write to either meanwhile. `onBytes` is told how much has come. Throws an AbortError once `signal` is aborted.
 */
export async function copyRows(
  source: string,
  target: string,
  { signal, onBytes }: { signal: AbortSignal; onBytes: (bytes: number) => void },
): Promise<Content> {
  return reading(source, (from) =>
    writing(target, async (to) => {
      if (await isMigrated(to)) await to.query('DELETE FROM _prisma_migrations'); // the source's are among its rows
      const content = new Map<string, string>();
      for (const table of await readTables(from, 'all')) {
        const hash = createHash('sha256');
        await pipeline(
          from.query(copyTo(selectStatement(table))),
          (chunks: AsyncIterable<Buffer>) => hashed(chunks, hash, onBytes),
          to.query(copyFrom(copyStatement(table))),
          { signal },
        );
        content.set(table.name, hash.digest('hex'));
      }
      for (const sequence of await readSequences(from)) {
        await to.query(sequenceStatement(sequence));
        content.set(sequence.name, sequenceStatement(sequence));
      }
      return content;
    }),
  );
}

/** Throws an AbortError once `signal` is aborted. */
export async function readContent(databaseUrl: string, signal: AbortSignal): Promise<Content> {
  return reading(databaseUrl, async (client) => {
    const content = new Map<string, string>();
    for (const table of await readTables(client, 'all')) {
      const hash = createHash('sha256');
      await pipeline(client.query(copyTo(selectStatement(table))), hash, { signal });
      content.set(table.name, hash.digest('hex'));
    }
    for (const sequence of await readSequences(client)) content.set(sequence.name, sequenceStatement(sequence));
    return content;
  });
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: Hash, onBytes: (bytes: number) => void) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    onBytes(chunk.length);
    yield chunk;
  }
}

const reading = <T>(url: string, work: (client: Client) => Promise<T>) =>
  inTransaction(url, 'ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
const writing = <T>(url: string, work: (client: Client) => Promise<T>) => inTransaction(url, 'READ WRITE', work);

function inTransaction<T>(url: string, kind: string, work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query(`BEGIN ${kind}; ${SETTINGS}`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  });
}
