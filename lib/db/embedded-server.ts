import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { folderProblem } from './folder-problem';
import { freePort } from './free-port';
import { isInstalled, MAJOR, serverBinaries } from './server-binaries';
import { type Owner, serverOwner } from './server-owner';
import { StartProblem } from './start-problem';

const USER = 'paychart';

export interface EmbeddedServer {
  /** Whether it ran already. */
  found: boolean;
  /** Address of one of its databases, made if it is not there. */
  database(name: string): Promise<string>;
  /**
   * Stops the server, also one that an earlier, killed start left running. `immediate` leaves it as a crash would. Throws
   * StartProblem when it goes on.
   */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  /**
   * Starts it again, at the same address, where its process is gone without having been stopped: the system ends one for
   * want of memory. Whether it had to. Throws StartProblem.
   */
  revive(): Promise<boolean>;
  /** Writes all that the stopped server has left to the disk itself. */
  sync(): Promise<void>;
}

interface ServerOptions {
  /** Any, unless given. */
  port?: number;
  /** The major version that comes along, unless given. */
  major?: number;
  /** Beside those in its files, and over them. */
  settings?: Readonly<Record<string, string>>;
}

/**
 * Brings up the PostgreSQL server whose data lie in `folder`, or finds it running there. It listens on 127.0.0.1 alone.
 * Throws StartProblem when it can't, or when another major version wrote the data.
 */
export async function startEmbeddedServer(folder: string, options: ServerOptions = {}): Promise<EmbeddedServer> {
  const { major = MAJOR } = options;
  refuseMusl();
  const written = await writtenBy(folder);
  if (written !== undefined && written !== major) throw otherMajor(folder, written);
  if (written === undefined && (await exists(upgradedOf(folder)))) {
    throw new StartProblem(
      `The database in ${folder} is being upgraded, or that was broken off just before its end: start the site, which finishes it.`,
    );
  }
  const server = await serverOn(folder, major, options);
  await server.start();
  return server;
}

/** Stops the server that runs on the data in `folder`, of whichever major version, if there is one. Throws StartProblem. */
export async function stopEmbeddedServer(folder: string, how: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const server = await serverOn(folder, MAJOR, {});
  if (await server.isLeft()) await server.stop(how);
}

async function serverOn(folder: string, major: number, options: ServerOptions): Promise<Server> {
  const owner = serverOwner();
  const bin = path.join(await serverBinaries(owner !== undefined, major), 'bin');
  return new Server(folder, bin, owner, options);
}

/** Where the server's data lie in a data folder. */
export function dataOf(folder: string): string {
  return path.join(folder, 'postgresql');
}

/** Where an upgrade leaves the new data, checked and whole, until the old are out of their place. */
export function upgradedOf(folder: string): string {
  return `${dataOf(folder)}.upgraded`;
}

/** The major version of the server that wrote what is in a data folder; undefined when there is nothing. */
export async function writtenBy(folder: string): Promise<number | undefined> {
  const data = dataOf(folder);
  const file = path.join(data, 'PG_VERSION');
  if (!(await exists(data))) return undefined;
  const text = await readFile(file, 'utf8').catch(() => '');
  if (/^\d+\s*$/.test(text)) return Number(text);
  throw new StartProblem(
    `${data} is no data folder of PostgreSQL: the file ${file} does not say of which version. Put the folder back from a copy, or set PAYCHART_DATA_DIR to another folder.`,
  );
}

function otherMajor(folder: string, written: number): StartProblem {
  const found = `The database in ${folder} was written by PostgreSQL ${written}, and this version of Paychart comes with PostgreSQL ${MAJOR}.`;
  if (written > MAJOR) return new StartProblem(`${found} Use a newer version of Paychart.`);
  if (isInstalled(written)) return new StartProblem(`${found} Start the site once: that upgrades the database.`);
  return new StartProblem(
    `${found} It can’t read that: with the version of Paychart that you used before, run \`npm run backup -- FILE\`; then set PAYCHART_DATA_DIR to a new folder and, with this version, run \`npm run restore -- FILE\`.`,
  );
}

class Server implements EmbeddedServer {
  readonly #data: string;
  readonly #log: string;
  #password = '';
  #port = 0;
  #process = '';
  /** Whether it is gone without having been stopped. */
  #lost = false;
  found = false;

  constructor(
    readonly folder: string,
    readonly bin: string,
    readonly owner: Owner | undefined,
    readonly options: ServerOptions,
  ) {
    this.#data = dataOf(folder);
    this.#log = path.join(folder, 'postgresql.log');
  }

  async start(): Promise<void> {
    await this.#makeFolder();
    this.#password = await this.#readOrMakePassword();
    if (!(await exists(this.#data))) await this.#initialize();
    this.found = await this.#isRunning();
    if (!this.found) await this.#launch(this.options.port ?? (await freePort()));
    ({ port: this.#port, process: this.#process } = await this.#pidFile());
  }

  async revive(): Promise<boolean> {
    if ((await stateOf(this.#process)) === 'runs') return false;
    const left = await this.#pidFile().catch(() => undefined);
    if (left) {
      const state = await stateOf(left.process);
      if (state === 'runs') return false; // another start was quicker
      this.#lost = true;
      if (state === 'ended') await rm(left.file); // PostgreSQL would take it for one that runs
    }
    // A server that is stopped takes its file along.
    if (!this.#lost) return false;
    await this.#launch(this.#port);
    this.#process = (await this.#pidFile()).process;
    this.#lost = false;
    return true;
  }

  /** Whether a start that was killed left it running. */
  async isLeft(): Promise<boolean> {
    if (!(await exists(this.#data))) return false;
    this.#password = await this.#readOrMakePassword();
    return this.#isRunning();
  }

  async stop(how: 'fast' | 'immediate' = 'fast'): Promise<void> {
    const { code, output } = await this.#control('stop', '-m', how, '-w');
    if (code === 0 || (await this.#control('status')).code !== 0) return;
    throw new StartProblem(
      `The database in ${this.folder} does not stop; it said: ${lastLineOf(output)} Look into postgresql.log there.`,
    );
  }

  async sync(): Promise<void> {
    const { code, output } = await this.#run('initdb', ['--sync-only', `--pgdata=${this.#data}`]);
    if (code !== 0) throw serverProblem(this.folder, output);
  }

  async database(name: string): Promise<string> {
    const client = new Client({ connectionString: this.#url('postgres') });
    await client.connect();
    try {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } finally {
      await client.end();
    }
    return this.#url(name);
  }

  /** The file in which a server notes its process and port; after a crash it may name a process that is another's now. */
  async #pidFile(): Promise<{ file: string; process: string; port: number }> {
    const file = path.join(this.#data, 'postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    return { file, process: lines[0] ?? '', port: Number(lines[3]) };
  }

  async #isRunning(): Promise<boolean> {
    if ((await this.#control('status')).code !== 0) return false;
    const noted = await this.#pidFile();
    this.#port = noted.port;
    if (await this.#answers()) return true;
    if ((await this.#control('status')).code !== 0) return false; // it was just dying
    const command = await readFile(`/proc/${noted.process}/cmdline`, 'utf8').catch(() => undefined);
    if (command === undefined || command.includes(this.#data)) {
      throw new StartProblem(
        `The database in ${this.folder} does not answer. If no PostgreSQL runs on it (process ${noted.process} would be it), delete ${noted.file} and start again.`,
      );
    }
    await rm(noted.file);
    return false;
  }

  /** A server that is still starting gets some seconds. */
  async #answers(): Promise<boolean> {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const client = new Client({ connectionString: this.#url('postgres') });
      try {
        await client.connect();
        await client.end();
        return true;
      } catch {
        await setTimeout(500);
      }
    }
    return false;
  }

  #url(database: string): string {
    return `postgresql://${USER}:${this.#password}@127.0.0.1:${this.#port}/${database}?sslmode=disable`;
  }

  async #makeFolder(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true });
      if (this.owner) await chmod(this.folder, 0o711); // the server's user passes through, and reads nothing
      await writeFile(path.join(this.folder, '.writable'), '');
      await rm(path.join(this.folder, '.writable'));
      await writeFile(this.#log, '', { flag: 'a' });
      if (this.owner) await chown(this.#log, this.owner.uid, this.owner.gid);
    } catch (error) {
      throw folderProblem(this.folder, String(error)) ?? error;
    }
  }

  async #readOrMakePassword(): Promise<string> {
    const file = path.join(this.folder, 'postgresql-password');
    if (!(await exists(file))) {
      if (await exists(this.#data)) {
        throw new StartProblem(
          `The file ${file} is missing, so nobody can sign in to the database beside it. Put the file back, or move the folder ${this.folder} away to begin anew.`,
        );
      }
      await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
    }
    return readFile(file, 'utf8');
  }

  /** Into another folder first, so that a killed start leaves no half-made database. */
  async #initialize(): Promise<void> {
    const partial = `${this.#data}.new`;
    const passwordFile = path.join(this.folder, 'postgresql-password.new');
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { mode: 0o700 });
    await writeFile(passwordFile, this.#password, { mode: 0o600 });
    if (this.owner) {
      await chown(partial, this.owner.uid, this.owner.gid);
      await chown(passwordFile, this.owner.uid, this.owner.gid);
    }
    const { code, output } = await this.#run('initdb', [
      `--pgdata=${partial}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(this.options.settings?.fsync === 'off' ? ['--no-sync'] : []),
    ]);
    await rm(passwordFile);
    if (code !== 0) throw serverProblem(this.folder, output);
    await rename(partial, this.#data);
  }

  async #launch(port: number): Promise<void> {
    const { settings = {} } = this.options;
    const given = Object.entries(settings).map(([name, value]) => ` -c ${name}=${value}`);
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''${given.join('')}`;
    const { code, output } = await this.#control('start', '-w', '-l', this.#log, '-o', options);
    if (code === 0) return;
    const log = await readFile(this.#log, 'utf8');
    throw serverProblem(this.folder, `${output}\n${log.split('\n').slice(-20).join('\n')}`);
  }

  #control(command: string, ...options: string[]) {
    return this.#run('pg_ctl', [command, '-D', this.#data, ...options]);
  }

  /** Runs one of PostgreSQL's programs as the server's user. */
  #run(program: string, args: string[]): Promise<{ code: number | null; output: string }> {
    return new Promise((resolve, reject) => {
      const child = spawn(path.join(this.bin, program), args, {
        ...this.owner,
        cwd: path.parse(this.folder).root,
        env: { ...process.env, LC_ALL: 'C' },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true, // Ctrl-C is for this process, which then stops the server in order
      });
      let output = '';
      child.stdout.on('data', (text) => {
        output += text;
      });
      child.stderr.on('data', (text) => {
        output += text;
      });
      child.on('error', reject);
      // A started server writes to its log and holds none of these pipes.
      child.on('close', (code) => resolve({ code, output }));
    });
  }
}

/** `ended`: its number is still taken, since nobody has waited for it, as in a container without an init. */
async function stateOf(id: string): Promise<'runs' | 'ended' | 'gone'> {
  try {
    process.kill(Number(id), 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? 'runs' : 'gone'; // another user's
  }
  return (await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => 'of another system')) === '' ? 'ended' : 'runs';
}

function serverProblem(folder: string, said: string): StartProblem {
  return (
    folderProblem(folder, said) ??
    new StartProblem(
      `PostgreSQL did not start on the data folder ${folder}; it said: ${lastLineOf(said)} Look into postgresql.log there, or set PAYCHART_DATA_DIR to another folder.`,
    )
  );
}

function lastLineOf(said: string): string {
  return said.trim().split('\n').at(-1)?.trim() ?? '';
}

function refuseMusl(): void {
  if (process.platform !== 'linux') return;
  const { header } = z
    .object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) })
    .parse(process.report.getReport());
  if (header.glibcVersionRuntime) return;
  throw new StartProblem(
    'The PostgreSQL that comes with Paychart needs glibc, which this system (musl, as in Alpine) lacks. Set DATABASE_URL to a PostgreSQL server of version 15 or newer.',
  );
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
