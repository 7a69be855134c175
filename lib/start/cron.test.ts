import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

const DAY = 86_400_000;

let folder: string;
let backups: string;
let bin: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'paychart-cron-'));
  [backups, bin] = [path.join(folder, 'backups'), path.join(folder, 'bin')];
  await mkdir(path.join(backups, 'wal'), { recursive: true });
  await mkdir(bin);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program of that name, of which the source is known. */
const program = (name: string, source: string) =>
  writeFile(path.join(bin, name), `#!/bin/sh\n${source}\n`, { mode: 0o755 });

const run = (command: string) =>
  promisify(execFile)('/bin/sh', ['-c', command], {
    env: { ...process.env, PATH: `${bin}:/usr/bin:/bin`, TZ: 'UTC' },
    cwd: '/',
  });

/** What cron has sh do: it ends a command at a % without a backslash. */
async function commandsOf(file: string): Promise<{ user: string; command: string }[]> {
  const text = await readFile(path.join('docs', 'configuration', file), 'utf8');
  expect(text.endsWith('\n')).toBe(true); // else cron leaves out the last line
  return text.split('\n').flatMap((line) => {
    const [, user, written] = /^\d+ \d+ \* \* \* (\w+) (.*)$/.exec(line) ?? [];
    if (user === undefined || written === undefined) {
      expect(line).toMatch(/^(?:#.*|PATH=[\w/:]+|)$/);
      return [];
    }
    const command = written.replace(/(?<!\\)%.*$/, '').replaceAll('\\%', '%');
    return [{ user, command: command.replaceAll('/backups', backups).replaceAll('/usr/local/sbin', bin) }];
  });
}

async function made(name: string, days: number): Promise<void> {
  const file = path.join(backups, name);
  await writeFile(file, '');
  const then = new Date(Date.now() - days * DAY - 60_000);
  await utimes(file, then, then);
}

it('a server of the site keeps fourteen backups, made as its user', async () => {
  await program('paychart', '[ "$1 $2" = "backup --" ] && touch "$3"');
  for (let days = 1; days <= 20; days++) await made(`paychart-${days}.gz`, days);
  await made('other.gz', 30);
  const [backUp, prune] = await commandsOf('site.cron');
  expect([backUp?.user, prune?.user]).toEqual(['root', 'paychart']);
  await run(backUp?.command ?? '');
  await run(prune?.command ?? '');
  const today = `paychart-${new Date().toISOString().slice(0, 10)}.gz`;
  const kept = Array.from({ length: 13 }, (_, day) => `paychart-${day + 1}.gz`);
  expect((await readdir(backups)).sort()).toEqual([...kept, today, 'other.gz', 'wal'].sort());
});

it('a machine with a database keeps what its oldest base backup needs, for two weeks in all', async () => {
  await program('base-backup.sh', 'mkdir "$1"');
  for (let days = 1; days <= 20; days++) {
    await made(`base-${days}`, days);
    await made(`wal/0000000100000000000000${days + 10}`, days);
  }
  await made('wal/00000002.history', 20);
  const [{ user, command } = { user: '', command: '' }] = await commandsOf('database.cron');
  expect(user).toBe('postgres');
  await run(command);
  const bases = (await readdir(backups)).filter((name) => /^base-\d\d?$/.test(name));
  const log = (await readdir(path.join(backups, 'wal'))).filter((name) => name.length === 24);
  expect([bases.length, log.length]).toEqual([11, 12]);
  expect(await readdir(backups)).toContain(`base-${new Date().toISOString().slice(0, 10)}`);
});

it('nothing is deleted where no base backup could be made', async () => {
  await program('base-backup.sh', 'exit 1');
  await made('base-1', 20);
  const [{ command } = { command: '' }] = await commandsOf('database.cron');
  await expect(run(command)).rejects.toMatchObject({ code: 1 });
  expect(await readdir(backups)).toContain('base-1');
});

it('commands run as the user of the site, with its settings', async () => {
  await program('systemd-run', 'for word; do echo "$word"; done');
  const { stdout } = await run(`${path.resolve('docs/configuration/paychart')} restore -- "/backups/of may.gz"`);
  const words = stdout.trim().split('\n');
  expect(words).toEqual(
    expect.arrayContaining(['--pipe', '--wait', '--uid=paychart', '--property=EnvironmentFile=/etc/paychart.env']),
  );
  expect(words.slice(-6)).toEqual(['npm', 'run', '--silent', 'restore', '--', '/backups/of may.gz']);
});
