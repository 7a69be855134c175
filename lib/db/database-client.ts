import { lookup } from 'node:dns/promises';
import { isIP, Socket } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { Client, DatabaseError, Pool } from 'pg';
import pgpass from 'pgpass';
import { type ConnectionSettings, connectionSettings, type DatabaseHost, SOCKET_FOLDERS } from './connection-settings';

declare module 'pg' {
  interface Client {
    /** As whoever answers names the connection's process. */
    readonly processID: number | null;
    /** Whether everything that was asked is answered. */
    readonly readyForQuery: boolean;
  }
  interface Connection {
    ssl: boolean | ConnectionOptions;
  }
}

/** One way to one server. */
interface Way {
  host: DatabaseHost;
  address: string;
  tls: false | ConnectionOptions;
}

/** None of the servers that an address names is the one. */
export class NoServer extends Error {
  override readonly name = 'NoServer';
  constructor(readonly attempts: readonly { host: DatabaseHost; error: unknown }[]) {
    const tried = attempts.map(({ host, error }) => `${host.name}:${host.port} (${codeOf(error)})`);
    super(`No server of DATABASE_URL can be used: ${tried.join(', ')}`);
  }
}

/** A server answers and lets the site in, and can't be written to. */
export class ReadOnlyServer extends Error {
  override readonly name = 'ReadOnlyServer';
  readonly code = 'read-only';
}

/** A server answers but doesn't support channel binding, which the address requires. */
export class ChannelNotBound extends Error {
  override readonly name = 'ChannelNotBound';
}

/**
 * The wait of a commit for a synchronous standby was cut short, by pg_cancel_backend for one. PostgreSQL calls such a
 * transaction committed and only warns, but a failover loses it: whether it was stored is not known.
 */
class NotReplicated extends Error {
  override readonly name = 'NotReplicated';
}

/** A server owes an answer, and says nothing to whoever else comes. */
class SilentServer extends Error {
  override readonly name = 'SilentServer';
}

/** PostgreSQL is starting or stopping: the one answer after which libpq tries other servers. */
export const NOT_YET = '57P03';
/** What pg_hba.conf has for those that come without TLS, or with it. */
export const LET_IN_BY_NO_RULE = '28000';

/** A connection as DATABASE_URL asks for it, not yet made. */
export function databaseClient(databaseUrl: string): Client {
  return clientOf(connectionSettings(databaseUrl));
}

/** Does `work` on a connection of its own. What it has not committed by its end is undone. */
export async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = databaseClient(databaseUrl);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A pool that looks for its server again for each new connection, so it finds the new primary after a failover. */
export function databasePool(databaseUrl: string): Pool {
  const settings = connectionSettings(databaseUrl);
  const pool = new Pool({ ...settings.pool, Client: clientClass(settings) });
  pool.on('error', () => undefined); // one of those that nobody uses
  return pool;
}

export function clientOf(settings: ConnectionSettings): Client {
  return new (clientClass(settings))();
}

/** Clients that find their server before they connect to it. */
function clientClass(settings: ConnectionSettings) {
  const finder = new Finder(settings);
  return class extends Client {
    constructor() {
      super({ ...settings.client, ssl: false });
      // What breaks shows in what is awaited. A server that dies as it lets someone in says so before anyone listens: that
      // would end the process.
      this.on('error', () => undefined);
      failUnreplicated(this);
      if (settings.bindChannel) refuseUnbound(this);
    }

    override connect(): Promise<Client>;
    override connect(callback: ((error: Error) => void) | ((error: null, client: Client) => void)): void;
    override connect(callback?: unknown): unknown {
      const connected = this.#findAndConnect();
      if (typeof callback !== 'function') return connected;
      connected.then(
        (client) => callback(null, client),
        (error) => callback(error),
      );
      return undefined;
    }

    async #findAndConnect(): Promise<Client> {
      const way = await finder.find();
      this.host = way.address;
      this.port = way.host.port;
      this.ssl = way.tls !== false;
      this.connection.ssl = way.tls;
      this.password = await passwordFor(way.host, settings);
      try {
        await super.connect();
      } catch (error) {
        finder.forget(way);
        throw error;
      }
      leaveIfSilent(this, settings.silence, async (address) => {
        const answers = await finder.answers({ ...way, address });
        if (!answers) finder.forget(way);
        return answers;
      });
      return this;
    }
  };
}

/** Which server the next connection goes to. Several may do, or the same one in several ways: then it tries them. */
class Finder {
  #found: Way | undefined;
  /** The last that did is asked first, and those that failed last: nobody waits for those that are silent. */
  #order: readonly DatabaseHost[];

  constructor(readonly settings: ConnectionSettings) {
    this.#order = settings.inRandomOrder ? shuffled(settings.hosts) : settings.hosts;
  }

  async find(): Promise<Way> {
    const { hosts, session } = this.settings;
    const [only, other] = hosts;
    // Whether one server speaks TLS does not change while it answers; which of several is the primary may.
    if (!only || other || session !== 'any') return this.#search();
    const [way, another] = this.#waysTo(only, only.address);
    if (way && !another) return way;
    this.#found ??= await this.#search();
    return this.#found;
  }

  /** To be called when a connection that way failed. */
  forget({ host }: Way): void {
    this.#found = undefined;
    this.#order = [...this.#order.filter((other) => other !== host), host];
  }

  /**
   * Whether a server says anything to a new connection. A machine that refuses one is there, as that of a pooler which lets
   * its clients finish: what no process of it holds any longer, it resets by itself.
   */
  async answers(way: Way): Promise<boolean> {
    try {
      await this.#probe(way);
      return true;
    } catch (error) {
      const isRefused = codeOf(error) === 'ECONNREFUSED';
      return isRefused || error instanceof DatabaseError || error instanceof ReadOnlyServer;
    }
  }

  async #search(): Promise<Way> {
    const attempts: { host: DatabaseHost; error: unknown }[] = [];
    for (const host of this.#order) {
      try {
        const way = await this.#searchAt(host);
        this.#order = [host, ...this.#order.filter((other) => other !== host)];
        return way;
      } catch (error) {
        // As in libpq: where one server has refused to let the site in, the others are not asked.
        if (this.settings.hosts.length === 1 || (isAnswer(error) && error.code !== NOT_YET)) throw error;
        attempts.push({ host, error });
      }
    }
    throw new NoServer(attempts);
  }

  /** A name may stand for several servers as well. */
  async #searchAt(host: DatabaseHost): Promise<Way> {
    let last: unknown;
    for (const address of await this.#addressesOf(host)) {
      for (const way of this.#waysTo(host, address)) {
        try {
          await this.#probe(way);
          return way;
        } catch (error) {
          last = error;
          if (isAnswer(error) && error.code !== NOT_YET && error.code !== LET_IN_BY_NO_RULE) throw error;
          if (isUnreachable(error)) break;
        }
      }
    }
    throw last;
  }

  async #addressesOf({ address }: DatabaseHost): Promise<string[]> {
    if (this.settings.session === 'any' || address.startsWith('/')) return [address];
    return (await lookup(address, { all: true })).map((found) => found.address);
  }

  #waysTo(host: DatabaseHost, address: string): Way[] {
    if (address.startsWith('/')) return [{ host, address, tls: false }];
    const servername = isIP(host.name) ? undefined : host.name;
    return this.settings.tls.map((tls) => ({ host, address, tls: tls && { ...tls, servername } }));
  }

  async #probe({ host, address, tls }: Way): Promise<void> {
    const { session, client: common, bindChannel } = this.settings;
    const password = await passwordFor(host, this.settings);
    const client = new Client({ ...common, password, host: address, port: host.port, ssl: tls });
    client.on('error', () => undefined); // shows in what is awaited
    if (bindChannel) refuseUnbound(client);
    try {
      await client.connect();
      if (session === 'any') return;
      const { rows } = await client.query(
        `SELECT CASE WHEN $1 THEN current_setting('transaction_read_only')::bool ELSE pg_is_in_recovery() END AS "readOnly"`,
        [session === 'read-write'],
      );
      if (rows[0]?.readOnly) throw new ReadOnlyServer('The server can only be read');
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** What PostgreSQL itself answered, with its SQLSTATE, rather than what the network did. */
function isAnswer(error: unknown): error is DatabaseError & { code: string } {
  return error instanceof DatabaseError && error.code !== undefined;
}

function isUnreachable(error: unknown): boolean {
  return /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|timeout)$/.test(codeOf(error));
}

/** Of whatever a driver throws: a SQLSTATE, a code of Node, or what else names the cause. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.message.startsWith('timeout')) return 'timeout';
  if (error.message.includes('does not support SSL')) return 'no-tls';
  if (error.message.includes('password must be a')) return 'no-password';
  if (/terminated unexpectedly|error establishing an SSL/.test(error.message)) return 'no-postgres';
  return 'unknown';
}

/** That of DATABASE_URL, else the line of the password file (~/.pgpass, PGPASSFILE) for this server. */
async function passwordFor(host: DatabaseHost, { password, client }: ConnectionSettings): Promise<string | undefined> {
  if (password !== undefined) return password;
  const name = SOCKET_FOLDERS.includes(host.name) ? 'localhost' : host.name;
  return new Promise((resolve) => pgpass({ ...client, host: name, port: host.port }, resolve));
}

/** As if the connection broke, after which nobody knows either, and which everyone is prepared for. */
function failUnreplicated(client: Client): void {
  client.on('notice', ({ routine }) => {
    // The text of the warning is in the server's language; its code is that of any warning.
    if (routine !== 'SyncRepWaitForLSN') return;
    client.connection.emit('error', new NotReplicated('The commit was not confirmed by a synchronous standby'));
  });
}

/**
 * What a silent server owes would only be given up with the system's last try to reach it, after some 15 minutes. Whoever
 * waits for `silence` milliseconds leaves if the server says nothing to a new connection either.
 */
function leaveIfSilent(client: Client, silence: number, answers: (address: string) => Promise<boolean>): void {
  const { stream } = client.connection;
  if (!(stream instanceof Socket) || stream.remoteAddress === undefined) return; // no network lies between
  const address = stream.remoteAddress;
  stream.on('timeout', async () => {
    if (client.readyForQuery) return;
    const heard = stream.bytesRead;
    if ((await answers(address)) || stream.bytesRead > heard) stream.setTimeout(silence);
    else stream.destroy(new SilentServer('The server has fallen silent'));
  });
  stream.setTimeout(silence);
}

/** `channel_binding=require`: whoever stands between must not get what signs in. */
function refuseUnbound({ connection }: Client): void {
  let bound = false;
  const refuse = () => connection.stream.destroy(new ChannelNotBound('The sign-in is not bound to the connection'));
  connection.on('authenticationCleartextPassword', refuse);
  connection.on('authenticationMD5Password', refuse);
  connection.on('authenticationSASL', ({ mechanisms }: { mechanisms: readonly string[] }) => {
    bound = mechanisms.includes('SCRAM-SHA-256-PLUS');
    if (!bound) refuse();
  });
  connection.on('authenticationOk', () => bound || refuse());
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
