import { withClient } from './database-client';

/** What a statement answers on a connection of its own, for tests that look at a database from outside. */
export function answerTo(statement: string, url: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query(statement)).rows);
}
