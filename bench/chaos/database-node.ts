import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { withClient } from '@/lib/db/database-client';
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/db/embedded-server';
import { freePort } from '@/lib/db/free-port';
import { freshFolder } from '@/lib/db/fresh-folder';
import { serverOwner } from '@/lib/db/server-owner';
import { answerTo } from '@/lib/db/test-statement';
import { endProcesses, withChildren } from './processes';

const run = promisify(execFile);

const DATABASE = 'paychart';
const SECONDS_TO_FOLLOW = 60;

/** One PostgreSQL server of a cluster: that which comes with Paychart, on a port that stays its own. */
export class DatabaseNode {
  #server: EmbeddedServer | undefined;

  private constructor(
    /** As standbys are called in synchronous_standby_names. */
    readonly name: string,
    readonly folder: string,
    readonly port: number,
  ) {}

  static async make(name: string, folder?: string): Promise<DatabaseNode> {
    return new DatabaseNode(name, folder ?? (await freshFolder('chaos')), await freePort());
  }

  async start(): Promise<void> {
    this.#server = await startEmbeddedServer(this.folder, { port: this.port });
  }

  /** Makes the site's database in it. */
  async fill(): Promise<void> {
    await this.#server?.database(DATABASE);
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The process that starts all others of this server. */
  async postmaster(): Promise<number> {
    return Number((await readFile(path.join(this.#data, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  }

  /** `kill -9` of all its processes at once. */
  async kill(): Promise<void> {
    await endProcesses(await withChildren(await this.postmaster()), 'SIGKILL');
  }

  /** As `pg_ctl stop -m immediate` does. */
  async stopAtOnce(): Promise<void> {
    await endProcesses([await this.postmaster()], 'SIGQUIT');
  }

  async promote(): Promise<void> {
    await this.ask('SELECT pg_promote()');
  }

  /** From now on each commit waits for that standby; or for none. */
  async waitFor(standby: DatabaseNode | undefined): Promise<void> {
    await this.ask(`ALTER SYSTEM SET synchronous_standby_names = '${standby?.name ?? ''}'`);
    await this.ask('SELECT pg_reload_conf()');
    if (standby === undefined) return;
    const following = `SELECT FROM pg_stat_replication WHERE application_name = '${standby.name}' AND sync_state = 'sync'`;
    for (let tries = 0; tries < SECONDS_TO_FOLLOW * 10; tries++) {
      if ((await this.ask(following)).length === 1) return;
      await setTimeout(100);
    }
    throw new Error(`The standby ${standby.name} does not follow`);
  }

  /** Becomes a standby: a copy of the primary as it runs, made as pg_basebackup would, which does not come along. */
  async follow(primary: DatabaseNode): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
    await mkdir(this.folder, { recursive: true });
    await withClient(await primary.url(), async (client) => {
      await client.query(`SELECT pg_backup_start('${this.name}', fast => true)`);
      await cp(path.join(primary.folder, 'postgresql-password'), path.join(this.folder, 'postgresql-password'));
      // Files may go and grow while they are copied: what is in the log makes up for it.
      await run('cp', ['-a', primary.#data, this.#data]).catch(() => undefined);
      const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)');
      await writeFile(path.join(this.#data, 'backup_label'), String(rows[0]?.labelfile));
    });
    for (const file of ['postmaster.pid', 'postmaster.opts']) await rm(path.join(this.#data, file), { force: true });
    await writeFile(path.join(this.#data, 'standby.signal'), '');
    const { username, password } = new URL(await primary.url());
    const origin = `host=127.0.0.1 port=${primary.port} user=${username} password=${password} application_name=${this.name}`;
    const settings = path.join(this.#data, 'postgresql.auto.conf');
    const kept = (await readFile(settings, 'utf8'))
      .split('\n')
      .filter((line) => !/^(primary_conninfo|synchronous_standby_names)/.test(line));
    await writeFile(settings, [...kept, `primary_conninfo = '${origin}'`, ''].join('\n'));
    const owner = serverOwner();
    if (owner) await run('chown', ['-R', `${owner.uid}:${owner.gid}`, this.#data]);
    await this.start();
  }

  /** The address of the site's database on this server alone. */
  async url(database = DATABASE): Promise<string> {
    const password = await readFile(path.join(this.folder, 'postgresql-password'), 'utf8');
    return `postgresql://paychart:${password}@127.0.0.1:${this.port}/${database}?sslmode=disable`;
  }

  async ask(statement: string): Promise<unknown[]> {
    return answerTo(statement, await this.url());
  }

  get #data(): string {
    return path.join(this.folder, 'postgresql');
  }
}
