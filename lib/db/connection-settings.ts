import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ConnectionOptions, SecureVersion } from 'node:tls';
import type { ClientConfig, PoolConfig } from 'pg';
import { z } from 'zod';
import { type ParameterName, type Parameters, readDatabaseUrl } from './database-url';
import { readService } from './read-service';
import { StartProblem } from './start-problem';

export interface DatabaseHost {
  /** As it is called in messages, and in the server's certificate. */
  name: string;
  /** What is connected to: a name, an IP address, or the folder of a Unix socket. */
  address: string;
  port: number;
}

export interface ConnectionSettings {
  hosts: readonly DatabaseHost[];
  inRandomOrder: boolean;
  /** What a server must be to be the one; `any` where only one can be meant, since the start looks at that. */
  session: 'any' | 'read-write' | 'primary';
  /** The ways to speak with a server over a network, in the order in which they are tried; false: without TLS. */
  tls: readonly (false | ConnectionOptions)[];
  bindChannel: boolean;
  /** All that is the same for each server. */
  client: ClientConfig & { user: string; database: string };
  password: string | undefined;
  /** In milliseconds: how long a server may owe an answer until it is asked whether it is there. */
  silence: number;
  pool: PoolConfig;
  /** The schema that holds the tables. */
  schema: string;
  /** As the address names it; undefined: it leaves it to the server. */
  givenSchema: string | undefined;
  /** Whether connections must ask for the schema, since the server would not lead there by itself. */
  asksForSchema: boolean;
}

/** Where PostgreSQL's own tools find what the address does not say. */
const variables: Partial<Record<ParameterName, string>> = {
  host: 'PGHOST',
  hostaddr: 'PGHOSTADDR',
  port: 'PGPORT',
  dbname: 'PGDATABASE',
  user: 'PGUSER',
  password: 'PGPASSWORD',
  service: 'PGSERVICE',
  options: 'PGOPTIONS',
  client_encoding: 'PGCLIENTENCODING',
  application_name: 'PGAPPNAME',
  connect_timeout: 'PGCONNECT_TIMEOUT',
  target_session_attrs: 'PGTARGETSESSIONATTRS',
  load_balance_hosts: 'PGLOADBALANCEHOSTS',
  channel_binding: 'PGCHANNELBINDING',
  gssencmode: 'PGGSSENCMODE',
  sslmode: 'PGSSLMODE',
  sslnegotiation: 'PGSSLNEGOTIATION',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  sslcrl: 'PGSSLCRL',
  ssl_min_protocol_version: 'PGSSLMINPROTOCOLVERSION',
  ssl_max_protocol_version: 'PGSSLMAXPROTOCOLVERSION',
};

/** What current_schema() says before anyone asks for one: found once at the start, for all processes of the site. */
export const OWN_SCHEMA = 'PAYCHART_OWN_SCHEMA';

const DEFAULT_PORT = 5432;
const SECONDS_TO_CONNECT = 10;
const SECONDS_IDLE = 10;
/** Where packages put the socket, and where PostgreSQL itself does. */
export const SOCKET_FOLDERS = ['/var/run/postgresql', '/tmp'];

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'] as const;
type SslMode = (typeof sslModes)[number];

const oneOf = <const T extends string>(values: readonly T[]) =>
  z.enum(values, `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}`).optional();
const number = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a number')
  .transform(Number)
  .optional();
const text = z.string().optional();

const parameters = z.object({
  host: text,
  hostaddr: text,
  port: z
    .string()
    .regex(/^(\d{1,5})?(,(\d{1,5})?)*$/, 'must be numbers up to 65535')
    .optional(),
  dbname: text,
  user: text,
  password: text,
  options: text,
  client_encoding: z
    .string()
    .regex(/^(utf-?8|unicode|auto)$/i, 'must be UTF8')
    .optional(),
  application_name: text,
  fallback_application_name: text,
  connect_timeout: number,
  keepalives: number,
  keepalives_idle: number,
  target_session_attrs: oneOf(['any', 'read-write', 'primary', 'read-only', 'standby', 'prefer-standby']),
  load_balance_hosts: oneOf(['disable', 'random']),
  channel_binding: oneOf(['disable', 'prefer', 'require']),
  gssencmode: z.enum(['disable', 'prefer'], 'can’t be require: Paychart speaks TLS, not GSSAPI').optional(),
  ssl: text,
  sslmode: oneOf(sslModes),
  sslaccept: oneOf(['strict', 'accept_invalid_certs']),
  sslnegotiation: oneOf(['postgres', 'direct']),
  sslrootcert: text,
  sslcert: text,
  sslkey: text,
  sslpassword: text,
  sslcrl: text,
  ssl_min_protocol_version: oneOf(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']),
  ssl_max_protocol_version: oneOf(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']),
  schema: text,
  connection_limit: number,
  pool_timeout: number,
  socket_timeout: number,
  max_connection_lifetime: number,
  max_idle_connection_lifetime: number,
  statement_timeout: number,
  lock_timeout: number,
  idle_in_transaction_session_timeout: number,
  query_timeout: number,
});

type Read = z.infer<typeof parameters>;

/**
 * What DATABASE_URL means, with what PostgreSQL's own tools add to it: a service file, PG… variables and their defaults.
 * All that connects to the database reads it here. Throws StartProblem when it can't mean anything.
 */
export function connectionSettings(
  databaseUrl: string,
  schema: 'asked-for' | 'as-the-server-does' = 'asked-for',
): ConnectionSettings {
  const read = readParameters(databaseUrl);
  if (read.target_session_attrs && !['any', 'read-write', 'primary'].includes(read.target_session_attrs)) {
    throw new StartProblem(
      `DATABASE_URL asks for a server with target_session_attrs=${read.target_session_attrs}, and Paychart writes. Set it to read-write, or leave it out.`,
    );
  }
  const hosts = hostsOf(read);
  const user = read.user ?? os.userInfo().username;
  const ownSchema = process.env[OWN_SCHEMA] || 'public';
  const named = read.schema ?? ownSchema;
  const asksForSchema = schema === 'asked-for' && named !== ownSchema;
  const toConnect = 1000 * secondsToConnect(read.connect_timeout);
  const asked = read.target_session_attrs === 'any' ? undefined : read.target_session_attrs;
  return {
    hosts,
    inRandomOrder: read.load_balance_hosts === 'random',
    // Of several servers only the one that can be written to is of use.
    session: asked === 'read-write' || asked === 'primary' ? asked : hosts.length > 1 ? 'read-write' : 'any',
    tls: tlsOf(read),
    bindChannel: read.channel_binding === 'require',
    client: {
      user,
      database: read.dbname ?? user,
      options: [read.options, asksForSchema ? searchPath(named) : undefined].filter(Boolean).join(' ') || undefined,
      application_name: read.application_name ?? read.fallback_application_name ?? 'paychart',
      connectionTimeoutMillis: toConnect,
      keepAlive: read.keepalives !== 0,
      // The system's own two hours outlast what firewalls remember of an idle connection.
      keepAliveInitialDelayMillis: 1000 * (read.keepalives_idle || SECONDS_IDLE),
      enableChannelBinding: read.channel_binding === 'prefer' || read.channel_binding === 'require',
      sslnegotiation: read.sslnegotiation,
      statement_timeout: read.statement_timeout,
      lock_timeout: read.lock_timeout,
      idle_in_transaction_session_timeout: read.idle_in_transaction_session_timeout,
      query_timeout: read.query_timeout ?? milliseconds(read.socket_timeout),
    },
    password: read.password,
    silence: toConnect,
    pool: {
      max: read.connection_limit,
      connectionTimeoutMillis: milliseconds(read.pool_timeout),
      maxLifetimeSeconds: read.max_connection_lifetime,
      idleTimeoutMillis: milliseconds(read.max_idle_connection_lifetime),
    },
    schema: named,
    givenSchema: read.schema,
    asksForSchema,
  };
}

function readParameters(databaseUrl: string): Read {
  const given = readDatabaseUrl(databaseUrl);
  const fromEnvironment: Record<string, string> = {};
  for (const [name, variable] of Object.entries(variables)) {
    const value = process.env[variable];
    if (value) fromEnvironment[name] = value;
  }
  const service = given.service ?? fromEnvironment.service;
  const fromService: Parameters = service ? readService(service) : {};
  const result = parameters.safeParse({ ...fromEnvironment, ...fromService, ...given });
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path: [name = ''], message }) => `${String(name)} ${message}`);
  throw new StartProblem(`In DATABASE_URL ${problems.join(', and ')}. Correct it.`);
}

function hostsOf({ host, hostaddr, port }: Read): DatabaseHost[] {
  const names = host?.split(',') ?? [];
  const addresses = hostaddr?.split(',') ?? [];
  const ports = port?.split(',') ?? [];
  const count = Math.max(names.length, addresses.length, 1);
  const unpaired = names.length > 0 && addresses.length > 0 && names.length !== addresses.length;
  if (unpaired || (ports.length > 1 && ports.length !== count)) {
    throw new StartProblem('DATABASE_URL must give as many ports and addresses as hosts, or one port for all of them.');
  }
  return Array.from({ length: count }, (_, index) => {
    const given = Number((ports.length === 1 ? ports[0] : ports[index]) || DEFAULT_PORT);
    if (given < 1 || given > 65_535) throw new StartProblem('In DATABASE_URL port must be a number up to 65535.');
    const name = names[index] || addresses[index] || socketFolder(given);
    return { name, address: addresses[index] || name, port: given };
  });
}

/** Without a host PostgreSQL's tools take the socket on this machine. */
function socketFolder(port: number): string {
  return (
    SOCKET_FOLDERS.find((folder) => existsSync(/* turbopackIgnore: true */ path.join(folder, `.s.PGSQL.${port}`))) ??
    'localhost'
  );
}

/** 0 means forever to PostgreSQL's tools, but a site must not hang. */
function secondsToConnect(given: number | undefined): number {
  return given ? Math.max(2, given) : SECONDS_TO_CONNECT;
}

function milliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1000;
}

/** As in `options`: PostgreSQL splits them at blanks that no backslash stands before. */
function searchPath(name: string): string {
  return `-c search_path="${name.replaceAll('"', '""')}"`.replace(/[\\\s]/g, (letter, at) =>
    at > 2 ? `\\${letter}` : letter,
  );
}

/** What libpq does at each sslmode (https://www.postgresql.org/docs/18/libpq-ssl.html), not what pg 8 does. */
function tlsOf(read: Read): ConnectionSettings['tls'] {
  const mode = sslMode(read);
  if (mode === 'disable') return [false];
  const fromSystem = read.sslrootcert === 'system';
  const ca = fromSystem ? undefined : fileOf('sslrootcert', read.sslrootcert, 'root.crt');
  if (mode === 'verify-ca' && !ca) {
    throw new StartProblem(
      'DATABASE_URL has sslmode=verify-ca and no sslrootcert. Name there the file with the certificate of the authority that signed the server’s, or write sslmode=verify-full for a publicly trusted one.',
    );
  }
  const cert = fileOf('sslcert', read.sslcert, 'postgresql.crt');
  const key = fileOf('sslkey', read.sslkey, 'postgresql.key');
  if (cert && !key) {
    throw new StartProblem(
      'DATABASE_URL has sslcert, which is the client’s certificate, and no sslkey. Add sslkey; or, if the file is the certificate of the server’s authority, name it in sslrootcert.',
    );
  }
  const tls: ConnectionOptions = {
    ca,
    cert,
    key: cert && key,
    passphrase: read.sslpassword,
    crl: fileOf('sslcrl', read.sslcrl, 'root.crl'),
    minVersion: read.ssl_min_protocol_version satisfies SecureVersion | undefined,
    maxVersion: read.ssl_max_protocol_version satisfies SecureVersion | undefined,
    rejectUnauthorized: mode !== 'no-verify' && (mode === 'verify-full' || ca !== undefined),
  };
  if (mode !== 'verify-full') tls.checkServerIdentity = () => undefined;
  if (mode === 'allow') return [false, tls];
  return mode === 'prefer' ? [tls, false] : [tls];
}

function sslMode({ sslmode, ssl, sslaccept, sslrootcert, sslnegotiation, channel_binding }: Read): SslMode {
  if (sslrootcert === 'system' && sslmode && sslmode !== 'verify-full') {
    throw new StartProblem(
      'In DATABASE_URL sslrootcert=system goes with sslmode=verify-full alone. Correct one of them.',
    );
  }
  if (sslaccept === 'strict' || sslrootcert === 'system') return 'verify-full';
  if (sslmode) return sslmode;
  if (ssl === 'no-verify') return 'no-verify';
  if (ssl === 'false' || ssl === '0') return 'disable';
  return ssl || sslnegotiation === 'direct' || channel_binding === 'require' ? 'require' : 'prefer';
}

/** A file that a parameter names, else the one that libpq looks for in ~/.postgresql, if it is there. */
function fileOf(name: 'sslrootcert' | 'sslcert' | 'sslkey' | 'sslcrl', given: string | undefined, usual: string) {
  const file = given ?? path.join(os.homedir(), '.postgresql', usual);
  if (!given && !existsSync(/* turbopackIgnore: true */ file)) return undefined;
  try {
    return readFileSync(/* turbopackIgnore: true */ file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unreadable';
    throw new StartProblem(`The file ${file}, which ${name} of DATABASE_URL names, can’t be read (${code}).`);
  }
}
