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

/**
 * All tables of the schema, each after those that its foreign keys lead to, but the record of migrations and the files of
 * surveys, which are kept for a day.
 */
export async function readTables(client: Client): Promise<TableLayout[]> {
  const { rows } = await client.query(`
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
      AND NOT relispartition AND relname NOT IN ('_prisma_migrations', 'intake', 'intake_chunk')
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = t.oid AND deptype = 'e')
    ORDER BY relname`);
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
