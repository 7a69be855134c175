import { databaseClient } from './database-client';

/** What a statement answers on a connection of its own, for tests that look at a database from outside. */
export async function answerTo(statement: string, url: string): Promise<unknown[]> {
  const client = databaseClient(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
