import { type Client, escapeIdentifier } from 'pg';
import { z } from 'zod';
import { connectionProblem, noSchemaThroughPooler } from '@/lib/db/connection-problem';
import { type ConnectionSettings, connectionSettings, OWN_SCHEMA } from '@/lib/db/connection-settings';
import { clientOf, codeOf, ReadOnlyServer } from '@/lib/db/database-client';
import { startEmbeddedServer } from '@/lib/db/embedded-server';
import { StartProblem } from '@/lib/db/start-problem';
import { refuseOldReads } from './refuse-old-reads';
import { type Upgrading, upgradeServer } from './upgrade-server';

export interface OpenDatabase {
  url: string;
  /** Whether it ran before: then whoever started it stops it. */
  found: boolean;
  /** Starts the embedded one again where it is gone unasked. Whether it had to. */
  revive(): Promise<boolean>;
  stop(): Promise<void>;
}

const OLDEST_VERSION = 15;
const UNIQUE_VIOLATION = '23505';

/**
 * The database of DATABASE_URL, or else the embedded one in the data folder: that of an earlier major version is upgraded by
 * whoever holds the folder. Throws StartProblem when neither answers.
 */
export async function openDatabase(folder: string, upgrading?: Upgrading): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  const direct = process.env.DIRECT_DATABASE_URL;
  if (direct && !given) {
    throw new StartProblem(
      'DIRECT_DATABASE_URL is set and DATABASE_URL is not. Set both: the first leads past the pooler that the second leads to.',
    );
  }
  if (given) {
    await checkDatabase(given);
    await checkWayAround(given, direct);
    return { url: given, found: true, revive: async () => false, stop: async () => undefined };
  }
  if (upgrading) await upgradeServer(folder, upgrading);
  const server = await startEmbeddedServer(folder);
  return {
    url: await server.database('paychart'),
    found: server.found,
    revive: () => server.revive(),
    stop: () => server.stop(),
  };
}

async function checkDatabase(url: string): Promise<void> {
  delete process.env[OWN_SCHEMA];
  const plain = connectionSettings(url, 'as-the-server-does');
  const byItself = await connected(plain, async (client) => {
    const { schema } = await checkServer(client);
    await prepareSchema(client, plain.givenSchema ?? schema);
    return schema;
  });
  if (byItself) process.env[OWN_SCHEMA] = byItself;

  const settings = connectionSettings(url);
  if (!settings.asksForSchema) return;
  const reached = await connected(settings, async (client) => (await checkServer(client)).schema);
  if (reached !== settings.schema) throw noSchemaThroughPooler();
}

/**
 * Throws StartProblem where a pooler answers and no address leads past it, and where that address leads to other tables. A
 * pooler has a process number of its own for a connection, other than that of the server's process behind it.
 */
async function checkWayAround(given: string, direct: string | undefined): Promise<void> {
  const here = await connected(connectionSettings(given), placeOf);
  if (!direct) {
    if (!here.pooled) return;
    throw new StartProblem(
      'DATABASE_URL leads through a pooler, such as PgBouncer, and migrations and notifications need a connection of their own. Set DIRECT_DATABASE_URL to an address of the same database past the pooler; where it pools whole sessions, the same address will do.',
    );
  }
  const there = await connected(connectionSettings(direct), async (client) => {
    await checkServer(client); // a standby has the same tables, and neither migrates nor listens
    return placeOf(client);
  }).catch(asOfDirect);
  if (there.tables === here.tables) return;
  throw new StartProblem(
    'DIRECT_DATABASE_URL leads to another database, or another schema, than DATABASE_URL does. Correct it: it is the address of the same database, past the pooler.',
  );
}

const placeSchema = z.tuple([z.object({ process: z.number(), tables: z.string() })]);

/** Which tables a connection leads to, on whichever server of a cluster, and whether through a pooler. */
async function placeOf(client: Client) {
  const { rows } = await client.query(
    `SELECT pg_backend_pid() AS process,
            concat_ws(' ', (SELECT system_identifier FROM pg_control_system()), current_database(), current_schema()) AS tables`,
  );
  const [{ process, tables }] = placeSchema.parse(rows);
  return { tables, pooled: process !== client.processID };
}

function asOfDirect(error: unknown): never {
  if (!(error instanceof StartProblem)) throw error;
  throw new StartProblem(error.message.replaceAll('DATABASE_URL', 'DIRECT_DATABASE_URL'));
}

/** Does `work` on a connection of its own, and says what kept it from having one. */
async function connected<T>(settings: ConnectionSettings, work: (client: Client) => Promise<T>): Promise<T> {
  const client = clientOf(settings);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw error instanceof StartProblem ? error : connectionProblem(settings, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const serverSchema = z.tuple([z.object({ version: z.number(), schema: z.string().nullable(), readOnly: z.boolean() })]);

async function checkServer(client: Client) {
  await refuseOldReads(client); // else whether it can be written to would be told by chance
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_schema()::text AS schema,
            current_setting('transaction_read_only')::bool AS "readOnly"`,
  );
  const [server] = serverSchema.parse(rows);
  if (server.version < OLDEST_VERSION) {
    throw new StartProblem(
      `The PostgreSQL server of DATABASE_URL is version ${server.version}. Paychart needs version ${OLDEST_VERSION} or newer.`,
    );
  }
  if (server.readOnly) throw new ReadOnlyServer('The server can only be read');
  return server;
}

const schemaState = z.tuple([z.object({ there: z.boolean(), mayUse: z.boolean().nullable(), mayMake: z.boolean() })]);

/** Makes the schema if it is not there. Throws StartProblem when tables can't be made in it. */
async function prepareSchema(client: Client, schema: string | null): Promise<void> {
  if (schema === null) {
    throw new StartProblem(
      'The search_path of the user of DATABASE_URL leads to no schema that is there and open to that user. Add ?schema=NAME to DATABASE_URL: it is made if it is not there.',
    );
  }
  const { rows } = await client.query(
    `SELECT n.oid IS NOT NULL AS there,
            has_schema_privilege(n.oid, 'USAGE') AND has_schema_privilege(n.oid, 'CREATE') AS "mayUse",
            has_database_privilege(current_database(), 'CREATE') AS "mayMake"
     FROM (SELECT) one LEFT JOIN pg_namespace n ON nspname = $1`,
    [schema],
  );
  const [{ there, mayUse, mayMake }] = schemaState.parse(rows);
  const named = escapeIdentifier(schema);
  if (there && !mayUse) {
    throw new StartProblem(
      `The user of DATABASE_URL may not create tables in the schema ${schema}. Let it: GRANT USAGE, CREATE ON SCHEMA ${named} TO that user.`,
    );
  }
  if (there) return;
  if (!mayMake) {
    throw new StartProblem(
      `The schema ${schema} of DATABASE_URL is not there, and its user may not create one. Create it: CREATE SCHEMA ${named} AUTHORIZATION that user.`,
    );
  }
  // Two servers that start at once may both find it missing, and one of them fails in spite of IF NOT EXISTS.
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${named}`).catch((error) => {
    if (codeOf(error) !== UNIQUE_VIOLATION) throw error;
  });
}
