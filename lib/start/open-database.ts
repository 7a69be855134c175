import { Client } from 'pg';
import { startEmbeddedServer } from '@/lib/db/embedded-server';
import { StartProblem } from '@/lib/db/start-problem';

export interface OpenDatabase {
  url: string;
  /** Whether it ran before: then whoever started it stops it. */
  found: boolean;
  stop(): Promise<void>;
}

const OLDEST_VERSION = 15;
const SECONDS_TO_ANSWER = 10;

/** The database of DATABASE_URL, or else the embedded one in the data folder. Throws StartProblem when neither answers. */
export async function openDatabase(folder: string): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await checkDatabase(given);
    return { url: given, found: true, stop: async () => undefined };
  }
  const server = await startEmbeddedServer(folder);
  return { url: await server.database('paychart'), found: server.found, stop: () => server.stop() };
}

async function checkDatabase(url: string): Promise<void> {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new StartProblem(
      'DATABASE_URL is no address of a PostgreSQL database. Write it as postgresql://USER:PASSWORD@HOST:5432/DATABASE, or unset it to use the one that comes with Paychart.',
    );
  }
  const client = new Client({ connectionString: url, connectionTimeoutMillis: SECONDS_TO_ANSWER * 1000 });
  client.on('error', () => undefined); // a server that goes away mid-check shows in the query below
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; may_create: boolean }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
              has_schema_privilege('public', 'CREATE') AS may_create`,
    );
    const [server] = rows;
    if (!server || server.version < OLDEST_VERSION) {
      throw new StartProblem(
        `The PostgreSQL server of DATABASE_URL is version ${server?.version}. Paychart needs version ${OLDEST_VERSION} or newer.`,
      );
    }
    if (!server.may_create) {
      throw new StartProblem(
        'The user of DATABASE_URL may not create tables. Let it: GRANT CREATE ON SCHEMA public TO that user.',
      );
    }
  } catch (error) {
    throw error instanceof StartProblem ? error : connectionProblem(url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Neither the password nor what the driver says of it goes into the sentence. */
function connectionProblem(url: string, error: unknown): StartProblem {
  const { host, pathname } = new URL(url);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case '28P01':
    case '28000':
      return new StartProblem(`PostgreSQL at ${host} refuses the user or password of DATABASE_URL. Correct them.`);
    case '3D000':
      return new StartProblem(
        `There is no database “${pathname.slice(1)}” at ${host}. Create it (CREATE DATABASE), or correct DATABASE_URL.`,
      );
    default:
      return new StartProblem(
        `No PostgreSQL answers at ${host}, which DATABASE_URL names. Start it, correct the address, or unset DATABASE_URL to use the one that comes with Paychart.`,
      );
  }
}
