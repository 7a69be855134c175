import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataOf, type EmbeddedServer, startEmbeddedServer } from './embedded-server';
import { freshFolder } from './fresh-folder';

let folder: string;
let server: EmbeddedServer;

beforeEach(async () => {
  folder = await freshFolder('embedded');
  server = await startEmbeddedServer(folder);
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function kill(): Promise<void> {
  const [id] = (await readFile(path.join(dataOf(folder), 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(id), 'SIGKILL');
  await setTimeout(300); // its other processes notice
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a server whose process is gone', () => {
  it('is started again at its address with all that was committed, as often as it takes, and let be while it runs', async () => {
    const url = await server.database('kept');
    await ask(url, 'CREATE TABLE kept (id int)');
    expect(await server.revive()).toBe(false);
    for (const id of [1, 2]) {
      await ask(url, `INSERT INTO kept VALUES (${id})`);
      await kill();
      await expect(ask(url, 'SELECT')).rejects.toThrow();
      expect(await server.revive()).toBe(true);
      expect(await server.revive()).toBe(false);
    }
    expect(await ask(url, 'SELECT id FROM kept ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('stays stopped when it was stopped', async () => {
    const url = await server.database('kept');
    await server.stop();
    expect(await server.revive()).toBe(false);
    await expect(ask(url, 'SELECT')).rejects.toThrow();
  });
});
