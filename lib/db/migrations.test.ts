import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, expect, inject, it } from 'vitest';
import { credentials } from '@/lib/survey/credentials';
import { keysOf } from '@/lib/survey/vocabulary';
import { listMigrations } from './migrations';

const name = `migrated_${randomUUID().replaceAll('-', '')}`;
const database = new URL(inject('templateDatabase'));
database.pathname = `/${name}`;

async function inDatabase<T>(pathname: string, work: (client: Client) => Promise<T>): Promise<T> {
  const address = new URL(database);
  address.pathname = pathname;
  const client = new Client({ connectionString: address.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Without Prisma, whose engine applies all or none. */
async function apply(migrations: Awaited<ReturnType<typeof listMigrations>>['migrationDirectories']): Promise<void> {
  await inDatabase(database.pathname, async (client) => {
    for (const { migrationFile } of migrations) {
      // Statement by statement, as Prisma does: within one transaction a new value of an enum could not be used.
      for (const statement of migrationFile.content.value.split(';')) await client.query(statement);
    }
  });
}

afterAll(() => inDatabase('/postgres', (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));

it('a filled database calls the CDEC by its right letters, and nothing else moves', async () => {
  await inDatabase('/postgres', (client) => client.query(`CREATE DATABASE ${name}`));
  const { migrationDirectories } = await listMigrations();
  const start = migrationDirectories.findIndex(({ path }) => path.endsWith('_credentials'));
  await apply(migrationDirectories.slice(0, start));

  const cells = ['credential=cdec', 'state=TX&credential=cdec', 'credential=cdec&experience=3-5', 'credential=cdeo'];
  await inDatabase(database.pathname, async (client) => {
    await client.query(
      `INSERT INTO report (id, author, author_sequence, status, received_month, pay_basis, amount_cents,
         paid_hours_per_week, bonus_cents, pay_year, state, experience_years, role, credentials, specialty, setting,
         arrangement, employment, benefits, hourly_cents, annual_cents, annual_total_cents, findings)
       VALUES ($1, $2, 1, 'APPROVED', '2026-03-01', 'yearly', 6000000, 40, 0, 2026, 'TX', 4, 'coder', '{cpc,cdec}',
         'general', 'hospital', 'remote', 'full_time', '{}', 2885, 6000000, 6000000, $3)`,
      [randomUUID(), randomBytes(32).toString('hex'), JSON.stringify([{ rule: 'outlier', cell: cells[0], weight: 1 }])],
    );
    const release = await client.query(
      `INSERT INTO release (approved_reports, sample, window_from) VALUES (1, false, '2024-12-01') RETURNING id`,
    );
    const releaseId = release.rows[0].id;
    for (const cell of cells) {
      await client.query(`INSERT INTO cell (name, coders, months, shown) VALUES ($1, 12, '{"2026-03": 12}', true)`, [
        cell,
      ]);
      await client.query(`INSERT INTO cell_block VALUES ($1, 12, '{"600": 12}')`, [cell]);
      await client.query('INSERT INTO published_figure VALUES ($1, $2, $3)', [
        cell,
        releaseId,
        { cell, shows: 'median', medianCents: 6_000_000 },
      ]);
    }
    await client.query('INSERT INTO pay_model (release_id, model) VALUES ($1, $2)', [
      releaseId,
      { columns: cells.map((cell) => ({ name: cell })) },
    ]);
  });

  await apply(migrationDirectories.slice(start));

  await inDatabase(database.pathname, async (client) => {
    const rows = async (text: string) => (await client.query({ text, rowMode: 'array' })).rows.map(([value]) => value);
    const named = cells.map((cell) => cell.replace('cdec', 'cdei')).toSorted();
    expect(await rows('SELECT credentials::text FROM report')).toEqual(['{cpc,cdei}']);
    expect(await rows('SELECT name FROM cell ORDER BY name')).toEqual(named);
    expect(await rows('SELECT cell FROM cell_block ORDER BY cell')).toEqual(named);
    expect(await rows('SELECT cell FROM published_figure ORDER BY cell')).toEqual(named);
    expect(await rows(`SELECT figure ->> 'cell' FROM published_figure ORDER BY 1`)).toEqual(named);
    expect(await rows(`SELECT DISTINCT figure -> 'medianCents' FROM published_figure`)).toEqual([6_000_000]);
    expect(await rows(`SELECT model #>> '{columns,0,name}' FROM pay_model`)).toEqual(['credential=cdei']);
    expect(await rows(`SELECT findings #>> '{0,cell}' FROM report`)).toEqual(['credential=cdei']);
    const held = await rows('SELECT unnest(enum_range(NULL::credential))::text');
    expect(held.toSorted()).toEqual(keysOf(credentials).toSorted());
    await expect(client.query('UPDATE published_figure SET release_id = release_id')).rejects.toThrow('never changed');
  });
}, 60_000);
