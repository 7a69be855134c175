import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseClient, databasePool } from './database-client';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server';
import { freshFolder } from './fresh-folder';
import { migrate } from './migrate';
import { answerTo } from './test-statement';

let folder: string;
let server: EmbeddedServer;
let url: string;

/** `nobody` is a standby that never comes, so that each commit waits for good. */
async function synchronous(standby: '' | 'nobody'): Promise<void> {
  await answerTo(`ALTER SYSTEM SET synchronous_standby_names = '${standby}'`, url);
  await answerTo('SELECT pg_reload_conf()', url);
  const setting = `SELECT current_setting('synchronous_standby_names') AS is`;
  await expect.poll(() => answerTo(setting, url)).toEqual([{ is: standby }]);
}

const waiting = () => answerTo(`SELECT FROM pg_stat_activity WHERE wait_event = 'SyncRep'`, url);

/** What becomes of something whose commit an administrator stops waiting for. */
async function cutShort(work: Promise<unknown>): Promise<unknown> {
  const outcome = work.then(
    () => 'acknowledged',
    (error: unknown) => error,
  );
  await expect.poll(waiting).toHaveLength(1);
  await answerTo(`SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'`, url);
  return outcome;
}

beforeAll(async () => {
  folder = await freshFolder('replicated');
  server = await startEmbeddedServer(folder);
  url = await server.database('site');
  await migrate(url);
  process.env.DATABASE_URL = url; // before anything that is imported below reads it
});
afterAll(async () => {
  await globalThis.paychartDatabase?.$disconnect();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a commit that no synchronous standby has confirmed is not acknowledged', () => {
  const statement = `INSERT INTO "user" (id, encrypted_email) VALUES (gen_random_uuid(), gen_random_uuid())`;
  const unknown = expect.objectContaining({
    message: expect.stringContaining('not confirmed by a synchronous standby'),
  });

  it('of a client, a pool and a transaction; whoever comes next is served', async () => {
    await synchronous('nobody');
    const client = databaseClient(url);
    await client.connect();
    expect(await cutShort(client.query(statement))).toEqual(unknown);
    await client.end();

    const { prismaClient } = await import('./client');
    const pool = databasePool(url);
    const database = prismaClient(url, pool);
    expect(await cutShort(pool.query(statement))).toEqual(unknown);
    expect(await cutShort(database.user.create({ data: { encryptedEmail: randomUUID() } }))).toEqual(unknown);
    const both = database.$transaction(async (tx) => {
      await tx.user.create({ data: { encryptedEmail: randomUUID() } });
      await tx.user.create({ data: { encryptedEmail: randomUUID() } });
    });
    expect(await cutShort(both)).toEqual(unknown);
    expect(await database.user.count()).toBe(5); // as PostgreSQL has it on the primary alone
    expect(pool.waitingCount).toBe(0);
    await database.$disconnect();
  });

  it('nor is a report that is sent once more, or a decision, until it is', async () => {
    const { person, typicalReport } = await import('@/lib/reports/test-report');
    const { submitReport } = await import('@/lib/reports/submit-report');
    const { approveReports } = await import('@/lib/reports/approve-reports');
    const { anotherJob } = await import('@/lib/reports/about');
    const [author, moderator, id] = [person('coder'), person('moderator'), randomUUID()];
    const send = () => submitReport(author, id, typicalReport, anotherJob);
    const decide = () => approveReports(moderator, [id]);

    await synchronous('');
    await send();
    await synchronous('nobody');
    for (const command of [send, decide, decide]) expect(await cutShort(command())).toEqual(unknown);

    const again = Promise.all([send(), decide()]);
    await expect.poll(waiting).toHaveLength(2);
    await synchronous('');
    expect(await again).toMatchObject([{ outcome: 'received' }, { refused: [{ report: id, why: 'already-decided' }] }]);
  });
});
