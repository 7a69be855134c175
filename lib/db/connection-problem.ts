import type { ConnectionSettings } from './connection-settings';
import { ChannelNotBound, codeOf, LET_IN_BY_NO_RULE, NOT_YET, NoServer } from './database-client';
import { StartProblem } from './start-problem';

/** What PostgreSQL answers (SQLSTATE, https://www.postgresql.org/docs/18/errcodes-appendix.html) before it lets anyone in. */
const WRONG_PASSWORD = '28P01';
const NO_DATABASE = '3D000';
const NOT_ALLOWED = '42501';
const TOO_MANY = ['53300', '53400'];
/** PgBouncer's, and what pgpool-II says of anything, a wrong password too. */
const POOLER_REFUSES = ['08P01', 'XX000'];

const UNTRUSTED = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
  'CERT_SIGNATURE_FAILURE',
];

const WAY_OUT = 'Start it, correct the address, or unset DATABASE_URL to use the one that comes with Paychart.';

/** Why there is no connection, and what to do. The sentence contains neither a password nor the driver's message. */
export function connectionProblem(settings: ConnectionSettings, error: unknown): StartProblem {
  return new StartProblem(sentence(settings, error));
}

/** What a pooler does to `options`: refuses it, or drops it. */
export function noSchemaThroughPooler(): StartProblem {
  return new StartProblem(
    'The schema of DATABASE_URL does not reach PostgreSQL: a pooler in front of it drops it. Leave ?schema= out, and set it for the user in the database instead: ALTER ROLE … IN DATABASE … SET search_path = ….',
  );
}

function sentence(settings: ConnectionSettings, error: unknown): string {
  const at = settings.hosts.map(({ name, port }) => (name.startsWith('/') ? name : `${name}:${port}`)).join(', ');
  if (error instanceof NoServer) return noneOf(error);
  if (error instanceof ChannelNotBound) {
    return `PostgreSQL at ${at} can’t bind a sign-in to its connection, as channel_binding=require in DATABASE_URL asks. Leave that out, and write sslmode=verify-full to know the server by its certificate.`;
  }
  const code = codeOf(error);
  if (TOO_MANY.includes(code)) {
    return `PostgreSQL at ${at} has no connection left for the user of DATABASE_URL. Raise max_connections (or the limit of the user), or let fewer programs hold connections.`;
  }
  if (UNTRUSTED.includes(code)) {
    return `The certificate of PostgreSQL at ${at} is signed by no authority that this machine trusts. Name the file with that authority’s certificate in DATABASE_URL, as sslrootcert=FILE.`;
  }
  if (POOLER_REFUSES.includes(code)) {
    if (settings.asksForSchema) return noSchemaThroughPooler().message;
    return `What answers at ${at} refuses the connection (${code}). If a pooler stands there, its log says why; else correct DATABASE_URL.`;
  }
  switch (code) {
    case WRONG_PASSWORD:
      return `PostgreSQL at ${at} refuses the user or password of DATABASE_URL. Correct them.`;
    case 'no-password':
      return `PostgreSQL at ${at} asks for a password, and DATABASE_URL holds none. Add it: postgresql://USER:PASSWORD@HOST/DATABASE.`;
    case LET_IN_BY_NO_RULE:
      return `PostgreSQL at ${at} does not let the user of DATABASE_URL in from this machine: there is no such user, or no rule of its pg_hba.conf fits. ${tlsHint(settings)}`;
    case NO_DATABASE:
      return `There is no database “${settings.client.database}” at ${at}. Create it (CREATE DATABASE), or correct DATABASE_URL.`;
    case NOT_ALLOWED:
      return `The user of DATABASE_URL may not connect to the database “${settings.client.database}” at ${at}. Let it: GRANT CONNECT ON DATABASE … TO that user.`;
    case NOT_YET:
      return `PostgreSQL at ${at} is starting or stopping. Try again in a minute.`;
    case 'read-only':
      return `PostgreSQL at ${at} can only be read: it is a standby, or default_transaction_read_only is on. Name the primary in DATABASE_URL, or all servers, as HOST1:5432,HOST2:5432, and Paychart takes the one that can be written to.`;
    case 'no-tls':
      return `PostgreSQL at ${at} speaks no TLS, which DATABASE_URL asks for. Turn ssl on in its postgresql.conf, or write sslmode=disable if nobody can listen in between.`;
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `The certificate of PostgreSQL at ${at} is for another name. Write the name in DATABASE_URL that stands in the certificate, or sslmode=verify-ca to let any name do.`;
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return `The certificate of PostgreSQL at ${at} is out of date. Renew it, and look at this machine’s clock.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host in DATABASE_URL, ${at}, is not known: there is no such name. Correct it.`;
    case 'ECONNREFUSED':
      return `No PostgreSQL answers at ${at}, which DATABASE_URL names: the connection was refused. ${WAY_OUT}`;
    case 'ECONNRESET':
    case 'no-postgres':
      return `What answers at ${at}, which DATABASE_URL names, breaks off before it speaks as PostgreSQL does: another program, or a proxy that reaches none. Correct the address, or look at that proxy.`;
    case 'ENOENT':
      return `No PostgreSQL answers at ${at}, which DATABASE_URL names: there is no socket of it in that folder. ${WAY_OUT}`;
    case 'EACCES':
      return `The socket of PostgreSQL in ${at}, which DATABASE_URL names, can’t be used by the user that Paychart runs as. Let that user, or name a host.`;
    case 'timeout':
    case 'ETIMEDOUT':
      return `No PostgreSQL answers at ${at}, which DATABASE_URL names, within ${seconds(settings)} seconds: a firewall may be in between. ${WAY_OUT}`;
    default:
      return `No PostgreSQL answers at ${at}, which DATABASE_URL names (${code}). ${WAY_OUT}`;
  }
}

function noneOf({ attempts }: NoServer): string {
  const tried = attempts.map(({ host, error }) => `${host.name}:${host.port} (${shortly(codeOf(error))})`).join(', ');
  return `None of the servers that DATABASE_URL names can be used: ${tried}. Paychart needs one that can be written to.`;
}

function shortly(code: string): string {
  if (UNTRUSTED.includes(code)) return 'its certificate is not trusted';
  switch (code) {
    case 'read-only':
      return 'can only be read';
    case 'ECONNREFUSED':
      return 'refused';
    case 'timeout':
    case 'ETIMEDOUT':
      return 'no answer';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'no such name';
    case 'ECONNRESET':
    case 'no-postgres':
      return 'no PostgreSQL';
    case 'no-tls':
      return 'speaks no TLS';
    case NOT_YET:
      return 'starting or stopping';
    default:
      return code;
  }
}

function tlsHint({ tls }: ConnectionSettings): string {
  if (tls.every((way) => way === false))
    return 'If that rule is for TLS (hostssl), leave sslmode out or write sslmode=require.';
  if (tls.every((way) => way !== false && way.cert === undefined)) {
    return 'If that rule asks for a client certificate, name it in sslcert and sslkey.';
  }
  return 'Correct DATABASE_URL, or add a rule.';
}

function seconds({ client }: ConnectionSettings): number {
  return (client.connectionTimeoutMillis ?? 0) / 1000;
}
