import { type Client, escapeIdentifier } from 'pg';
import { z } from 'zod';

export interface TableLayout {
  name: string;
  /** Without those that the database computes. */
  columns: string[];
  /** The columns of its primary key. */
  key: string[];
}

const names = z.array(z.string());
const tablesSchema = z.array(
  z.object({
    name: z.string(),
    columns: names,
    key: names,
    /** The other tables that must be filled before it. */
    needs: names,
  }),
);

/** The record of migrations, and the files of surveys, which are kept for a day. */
const NOT_BACKED_UP = ['_prisma_migrations', 'intake', 'intake_chunk'];

/** The tables of the schema that a backup holds, or all of them, each after those that its foreign keys lead to. */
export async function readTables(client: Client, which: 'backed-up' | 'all' = 'backed-up'): Promise<TableLayout[]> {
  const { rows } = await client.query(
    `
    SELECT relname AS name,
      (SELECT json_agg(attname ORDER BY attnum) FROM pg_attribute
       WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
      (SELECT coalesce(json_agg(attname ORDER BY place), '[]')
       FROM pg_index, unnest(indkey::int2[]) WITH ORDINALITY AS key (number, place)
         JOIN pg_attribute ON attnum = number
       WHERE indrelid = t.oid AND attrelid = t.oid AND indisprimary) AS key,
      (SELECT coalesce(json_agg(DISTINCT other.relname), '[]') FROM pg_constraint JOIN pg_class other ON other.oid = confrelid
       WHERE conrelid = t.oid AND contype = 'f' AND confrelid <> t.oid) AS needs
    FROM pg_class t
    WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND relkind IN ('r', 'p')
      AND NOT relispartition AND NOT relname = ANY ($1)
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = t.oid AND deptype = 'e')
    ORDER BY relname`,
    [which === 'all' ? [] : NOT_BACKED_UP],
  );
  let left = tablesSchema.parse(rows);
  const placed: TableLayout[] = [];
  while (left.length > 0) {
    const isPlaced = (name: string) => placed.some((table) => table.name === name);
    const next = left.filter(({ needs }) => needs.every(isPlaced));
    if (next.length === 0) throw new Error(`Foreign keys lead around in a circle: ${left.map(({ name }) => name)}`);
    placed.push(...next.map(({ name, columns, key }) => ({ name, columns, key })));
    left = left.filter((table) => !next.includes(table));
  }
  return placed;
}

const sequencesSchema = z.array(z.object({ name: z.string() }));
const positionSchema = z.tuple([z.object({ value: z.string(), called: z.boolean() })]);

/** Where the schema's sequences stand. They move outside of transactions: never behind what a snapshot holds. */
export async function readSequences(client: Client) {
  const { rows } = await client.query(`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND relkind = 'S'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
    ORDER BY relname`);
  const sequences: { name: string; value: string; called: boolean }[] = [];
  for (const { name } of sequencesSchema.parse(rows)) {
    const found = await client.query(`SELECT last_value AS value, is_called AS called FROM ${escapeIdentifier(name)}`);
    sequences.push({ name, ...positionSchema.parse(found.rows)[0] });
  }
  return sequences;
}

/** What the same rows are read as the same text under, whatever the server is set to, however long it takes. */
export const SETTINGS = [
  `datestyle = 'ISO'`,
  `intervalstyle = 'postgres'`,
  `timezone = 'UTC'`,
  `bytea_output = 'hex'`,
  'extra_float_digits = 1',
  'row_security = off',
  'statement_timeout = 0',
  'idle_in_transaction_session_timeout = 0',
]
  .map((setting) => `SET LOCAL ${setting}`)
  .join('; ');

/** The rows in the order of their keys: that in which people came is not to be seen in it. */
export function selectStatement({ name, columns, key }: TableLayout): string {
  const named = columns.map(escapeIdentifier).join(', ');
  // Without a key the rows themselves order themselves: never where they lie.
  const order = key.length > 0 ? key.map(escapeIdentifier).join(', ') : `${escapeIdentifier(name)}::text`;
  return `COPY (SELECT ${named} FROM ${escapeIdentifier(name)} ORDER BY ${order}) TO STDOUT`;
}
