import { splitUserInfo, unquoted } from '@/lib/user-info';
import { StartProblem } from './start-problem';

/** Parameters that do what they do in PostgreSQL's own tools. */
const ofPostgres = [
  ...['host', 'hostaddr', 'port', 'dbname', 'user', 'password', 'service', 'options', 'client_encoding'],
  ...['application_name', 'fallback_application_name', 'connect_timeout', 'keepalives', 'keepalives_idle'],
  ...['target_session_attrs', 'load_balance_hosts', 'channel_binding', 'sslmode', 'sslnegotiation', 'sslrootcert'],
  ...[
    'sslcert',
    'sslkey',
    'sslpassword',
    'sslcrl',
    'gssencmode',
    'ssl_min_protocol_version',
    'ssl_max_protocol_version',
    'ssl',
  ],
] as const;

/** Parameters of Prisma and of pg, which addresses hold that were written for them. */
const ofDrivers = [
  ...['schema', 'connection_limit', 'pool_timeout', 'socket_timeout', 'max_connection_lifetime'],
  ...['max_idle_connection_lifetime', 'sslaccept', 'statement_timeout', 'lock_timeout'],
  ...['idle_in_transaction_session_timeout', 'query_timeout'],
] as const;

/** What the site never does anyway, or what tunes connections in ways that Node can't: nothing depends on it. */
const ignored: readonly string[] = [
  ...['pgbouncer', 'statement_cache_size', 'uselibpqcompat', 'keepalives_interval', 'keepalives_count'],
  ...['tcp_user_timeout', 'sslcompression', 'krbsrvname', 'gsslib', 'gssdelegation', 'sslsni'],
];

/** What someone relies on who writes it, and what would do instead. */
const refused: Readonly<Record<string, string>> = {
  passfile: 'Set PGPASSFILE in the environment instead',
  sslcrldir: 'Name one file in sslcrl instead',
  sslidentity: 'Take the certificate and key out of it with openssl pkcs12, and name them in sslcert and sslkey',
  search_path: 'Write schema=NAME instead',
  currentSchema: 'Write schema=NAME instead',
  require_auth: 'Leave it out, and ask for TLS with sslmode=verify-full',
  requirepeer: 'Leave it out',
  sslcertmode: 'Leave it out: a certificate is sent when sslcert names one',
  sslkeylogfile: 'Leave it out',
  servicefile: 'Set PGSERVICEFILE in the environment instead',
  replication: 'Leave it out',
};

/** With one value for each host, any of which may be left out. */
const lists: readonly string[] = ['host', 'hostaddr', 'port'];

export type ParameterName = (typeof ofPostgres)[number] | (typeof ofDrivers)[number];

/** What a connection string says, by the names that PostgreSQL's own tools, or Prisma, give the parameters. */
export type Parameters = Readonly<Partial<Record<ParameterName, string>>>;

const NO_ADDRESS =
  'DATABASE_URL is not a PostgreSQL address. Write it as postgresql://USER:PASSWORD@HOST:5432/DATABASE, or unset it to use the one that comes with Paychart.';
const NO_QUERY =
  'What follows the ? in DATABASE_URL is not a list of NAME=VALUE with & between them. Write = as %3D, & as %26 and a blank as %20 in a value. If the ? is part of a password, write / as %2F, @ as %40 and ? as %3F in that.';
/** For whatever may have put a part of a password where something else is expected: none of it may be repeated. */
const NOT_ENCODED =
  'DATABASE_URL can’t be parsed, most often because its user or password holds a reserved character. Write / as %2F, @ as %40, : as %3A, ? as %3F, & as %26, # as %23 and % as %25 in them.';

/**
 * Reads a connection string as libpq does (https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-CONNSTRING), a URL
 * or `host=… dbname=…`; blanks and quotes around it are those of an .env file. Beyond libpq it takes an @ in a password.
 * Throws StartProblem, which repeats nothing of it.
 */
export function readDatabaseUrl(text: string): Parameters {
  const bare = unquoted(text);
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/is.exec(bare) ?? [];
  if (rest !== undefined) return readUrl(rest);
  if (/^\w+\s*=/.test(bare) && !/^\w+\s*=\s*["']?[\w+]+:\/\//.test(bare)) return onlyKnown(readPairs(bare), false);
  if (/^prisma(\+postgres)?:/i.test(bare)) {
    throw new StartProblem(
      'DATABASE_URL is an address of Prisma’s own service. Set the address of the PostgreSQL database itself, which begins with postgresql://.',
    );
  }
  throw new StartProblem(NO_ADDRESS);
}

/** The same server's other database, and the schema in it. Names are of letters that need no quoting. */
export function addressOfDatabase(databaseUrl: string, dbname: string, schema: string): string {
  const bare = unquoted(databaseUrl);
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/is.exec(bare) ?? [];
  if (rest === undefined) {
    return `${bare} dbname=${dbname} schema='${schema.replaceAll(/['\\]/g, '\\$&')}'`;
  }
  const joint = splitUserInfo(rest).tail.includes('?') ? '&' : '?';
  return `${bare}${joint}dbname=${dbname}&schema=${encodeURIComponent(schema)}`;
}

function readUrl(rest: string): Parameters {
  const { userInfo, tail } = splitUserInfo(rest);
  const [, hosts = '', path = '', query = ''] = /^([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/s.exec(tail) ?? [];
  // What stands before such an @ was most likely meant as a password.
  if (path.includes('@')) throw new StartProblem(NOT_ENCODED);
  const [, user = '', password = ''] = /^([^:]*)(?::(.*))?$/s.exec(userInfo) ?? [];
  return onlyKnown(
    {
      ...{ user: decoded(user), password: decoded(password), ...readHosts(hosts), dbname: decoded(path) },
      ...readQuery(query),
    },
    query.includes('@'),
  );
}

function readHosts(hosts: string): { host: string; port: string } {
  const names: string[] = [];
  const ports: string[] = [];
  for (const host of hosts.split(',')) {
    const [, inBrackets, name = '', port = ''] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(.*))?$/s.exec(host) ?? [];
    if (inBrackets === undefined && name === '' && host !== '' && !host.startsWith(':')) {
      throw new StartProblem(NOT_ENCODED);
    }
    names.push(decoded(inBrackets ?? name));
    ports.push(port);
  }
  return { host: names.join(','), port: ports.join(',') };
}

function readQuery(query: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const pair of query.split('&').filter(Boolean)) {
    const [, name, value] = /^([^=]*)=([^=]*)$/s.exec(pair) ?? [];
    if (name === undefined || value === undefined || !/^\w+$/.test(name)) throw new StartProblem(NO_QUERY);
    found[name] = decoded(value);
  }
  return found;
}

/** `host=… password='it\'s'`. */
function readPairs(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const pair = /\s*(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s'\\]|\\.)(?:[^\s\\]|\\.)*)?)(?=\s|$)/sy;
  while (pair.lastIndex < text.length) {
    const [, name, quoted, plain = ''] = pair.exec(text) ?? [];
    if (name === undefined) {
      throw new StartProblem(
        'DATABASE_URL can’t be parsed. Each part is name=value; a value with blanks goes between single quotes, and \\ stands before a quote or backslash in it.',
      );
    }
    found[name] = (quoted ?? plain).replace(/\\(.)/gs, '$1');
  }
  return found;
}

function decoded(text: string): string {
  try {
    const plain = decodeURIComponent(text);
    if (!plain.includes('\0')) return plain;
  } catch {
    // it holds a % that begins no character
  }
  throw new StartProblem(NOT_ENCODED);
}

/**
 * What is empty is not set. A name that nobody knows may be a part of a password that holds reserved characters: it is
 * told only where none can be.
 */
export function onlyKnown(parameters: Readonly<Record<string, string>>, passwordMayFollow: boolean): Parameters {
  const given = Object.entries(parameters).filter(([name, value]) =>
    lists.includes(name) ? /[^,]/.test(value) : value !== '',
  );
  const mayTell = !passwordMayFollow && !given.some(([name]) => name.endsWith('password'));
  return Object.fromEntries(
    given.filter(([name]) => {
      if (isKnown(name)) return true;
      if (ignored.includes(name)) return false;
      const instead = refused[name];
      if (instead) throw new StartProblem(`DATABASE_URL sets ${name}, which Paychart doesn’t take. ${instead}.`);
      throw new StartProblem(
        `DATABASE_URL sets ${mayTell ? name : 'a parameter'}, which neither PostgreSQL’s own tools nor Prisma know. Correct it or leave it out.${mayTell ? '' : ' If it is part of a password, write & as %26, = as %3D and a blank as %20 in that; in name=value pairs put the password between single quotes.'}`,
      );
    }),
  );
}

function isKnown(name: string): name is ParameterName {
  return [...ofPostgres, ...ofDrivers].some((known) => known === name);
}
