import { z } from 'zod';
import { withClient } from './database-client';
import { directUrl } from './direct-url';

const lock = z.tuple([z.object({ ours: z.boolean() })]);

/**
 * Does `work` and returns true, unless another process on this database is doing the same `job`: then returns false at once.
 * The lock is that of a transaction past any pooler, so it ends with the process or its connection. It spares doing work
 * twice: where the connection is lost, another may begin beside it.
 */
export function whileNobodyElse(databaseUrl: string, job: string, work: () => Promise<void>): Promise<boolean> {
  return withClient(directUrl(databaseUrl), async (client) => {
    await client.query('BEGIN');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const { rows } = await client.query(
      `SELECT pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || current_schema(), 0)) AS ours`,
      [job],
    );
    const [{ ours }] = lock.parse(rows);
    if (ours) await work();
    return ours;
  });
}
