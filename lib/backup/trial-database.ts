import { randomBytes } from 'node:crypto';
import { type Client, escapeIdentifier } from 'pg';
import { z } from 'zod';
import { connectionSettings } from '@/lib/db/connection-settings';
import { codeOf, withClient } from '@/lib/db/database-client';
import { addressOfDatabase } from '@/lib/db/database-url';
import { directUrl } from '@/lib/db/direct-url';

/** What the names of databases begin with that only a killed trial leaves. */
export const TRIALS = 'paychart_trial_';
const NOT_ALLOWED = '42501';

/**
 * Does `work` on an empty database beside the site's, on the same server, and drops it. Returns undefined, without doing
 * anything, where the site's user may not create one. What a killed trial left is dropped by the next one.
 */
export async function withTrialDatabase<T>(
  databaseUrl: string,
  work: (url: string) => Promise<T>,
): Promise<T | undefined> {
  const source = directUrl(databaseUrl);
  const name = `${TRIALS}${randomBytes(8).toString('hex')}`;
  const url = addressOfDatabase(source, name, connectionSettings(source).schema);
  return withClient(source, async (administrator) => {
    await dropLeftovers(administrator);
    try {
      await administrator.query(
        `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`,
      );
    } catch (error) {
      if (codeOf(error) === NOT_ALLOWED) return undefined;
      throw error;
    }
    try {
      // A connection to it keeps other backups from taking it for a leftover.
      return await withClient(addressOfDatabase(source, name, 'public'), () => work(url));
    } finally {
      await administrator.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });
}

const leftSchema = z.array(z.object({ name: z.string() }));

async function dropLeftovers(administrator: Client): Promise<void> {
  const { rows } = await administrator.query(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1) AND pg_get_userbyid(datdba) = current_user',
    [TRIALS],
  );
  for (const { name } of leftSchema.parse(rows)) {
    await administrator.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)}`).catch(() => undefined); // it is in use
  }
}
