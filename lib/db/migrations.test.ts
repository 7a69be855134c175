import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, expect, inject, it } from 'vitest';
import { credentials } from '@/lib/survey/credentials';
import { keysOf } from '@/lib/survey/vocabulary';
import { type Migration, readMigrations } from './migrations';

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

async function apply(migrations: readonly Migration[], pathname = database.pathname): Promise<void> {
  await inDatabase(pathname, async (client) => {
    for (const { sql } of migrations) await client.query(sql);
  });
}

afterAll(() =>
  inDatabase('/postgres', async (client) => {
    for (const each of [name, `${name}_pay`]) await client.query(`DROP DATABASE IF EXISTS ${each} WITH (FORCE)`);
  }),
);

it('a filled database calls the CDEC by its right letters, and nothing else moves', async () => {
  await inDatabase('/postgres', (client) => client.query(`CREATE DATABASE ${name}`));
  const migrations = await readMigrations();
  const start = migrations.findIndex((each) => each.name.endsWith('_credentials'));
  await apply(migrations.slice(0, start));

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

  await apply(migrations.slice(start));

  await inDatabase(database.pathname, async (client) => {
    const rows = async (text: string) => (await client.query({ text, rowMode: 'array' })).rows.map(([value]) => value);
    const named = cells.map((cell) => cell.replace('cdec', 'cdei')).toSorted();
    expect(await rows('SELECT credentials::text FROM report')).toEqual(['{cpc,cdei}']);
    expect(await rows('SELECT name FROM cell ORDER BY name')).toEqual(named);
    expect(await rows('SELECT cell FROM cell_block ORDER BY cell')).toEqual(named);
    expect(await rows('SELECT cell FROM published_figure ORDER BY cell')).toEqual(named);
    expect(await rows(`SELECT figure ->> 'cell' FROM published_figure ORDER BY 1`)).toEqual(named);
    expect(await rows(`SELECT DISTINCT figure -> 'medianCents' FROM published_figure`)).toEqual([6_000_000]);
    // A later migration forgets models of another shape.
    expect(await rows('SELECT FROM pay_model')).toEqual([]);
    expect(await rows(`SELECT findings #>> '{0,cell}' FROM report`)).toEqual(['credential=cdei']);
    const held = await rows('SELECT unnest(enum_range(NULL::credential))::text');
    expect(held.toSorted()).toEqual(keysOf(credentials).toSorted());
    await expect(client.query('UPDATE published_figure SET release_id = release_id')).rejects.toThrow('never changed');
  });
}, 60_000);

it('keeps the pay of a filled database when cents become dollars of four decimals', async () => {
  const findings = [
    { rule: 'many', weight: 2, count: 4 },
    { rule: 'units', weight: 2, meaning: { payBasis: 'hourly', amountCents: 2_650, paidHoursPerWeek: 40 } },
  ];
  const row = (id: number, basis: string, cents: number, charts: string, noted: string) =>
    `('00000000-0000-4000-8000-00000000000${id}', '${'a'.repeat(64)}', ${id}, 'PENDING', '2026-11-01', '${noted}',
      '${basis}', ${cents}, 40, ${charts}, 150000, 2026, 'TX', 4, 'coder', '{cpc}', 'general', 'hospital', 'remote',
      'full_time', '{}', 2600, 5408000, 5558000)`;
  await inDatabase('/postgres', (client) => client.query(`CREATE DATABASE ${name}_pay`));
  const migrations = await readMigrations();
  const start = migrations.findIndex((each) => each.name.endsWith('_pay_bases'));
  await apply(migrations.slice(0, start), `/${name}_pay`);
  await inDatabase(`/${name}_pay`, (client) =>
    client.query(
      `INSERT INTO report (id, author, author_sequence, status, received_month, findings, pay_basis, amount_cents,
       paid_hours_per_week, charts_per_hour, bonus_cents, pay_year, state, experience_years, role, credentials,
       specialty, setting, arrangement, employment, benefits, hourly_cents, annual_cents, annual_total_cents)
     VALUES ${row(1, 'yearly', 5_450_001, 'NULL', JSON.stringify(findings))},
       ${row(2, 'per_chart', 185, '14', '[]')}, ${row(3, 'yearly', 100_000_000, 'NULL', '[]')}`,
    ),
  );
  await apply(migrations.slice(start), `/${name}_pay`);
  const { rows } = await inDatabase(`/${name}_pay`, (client) =>
    client.query(
      'SELECT amount, findings, charts_per_hour, production_cents, extra_pay_cents, bonus_cents, gs_grade FROM report ORDER BY author_sequence',
    ),
  );
  expect(rows.map(({ amount }) => amount)).toEqual(['54500.0100', '1.8500', '1000000.0000']);
  expect(rows[0]).toMatchObject({ production_cents: 0, extra_pay_cents: 0, bonus_cents: 150_000, gs_grade: null });
  expect(rows[1]).toMatchObject({ charts_per_hour: '14.00', findings: [] });
  expect(rows[0]?.findings).toEqual([
    findings[0],
    { rule: 'units', weight: 2, meaning: { payBasis: 'hourly', amountE4: 265_000, paidHoursPerWeek: 40 } },
  ]);
}, 60_000);
