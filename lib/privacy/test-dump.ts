import { Client, escapeIdentifier } from 'pg';
import { z } from 'zod';

/** One row of a copy of the database. Each value is told as often as a column holds it. */
export interface DumpedRow {
  table: string;
  /** How many lie before it in its table. In an index, rows of the same key are in that order too. */
  position: number;
  /** Grows with the number of the transaction that wrote it (xmin). */
  written: number;
  values: { column: string; text: string }[];
}

/**
 * All that `pg_dump` would copy, row by row in the order in which it would: every column of every table there is, also of
 * those that are new. And what only a copy of the server's files holds, the transactions' numbers.
 */
export async function dumpDatabase(): Promise<DumpedRow[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const tables = await client.query(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
    );
    const dumped: DumpedRow[] = [];
    for (const { name } of z.array(z.object({ name: z.string() })).parse(tables.rows)) {
      const found = await client.query(
        `SELECT to_jsonb(t) AS row, -age(xmin) AS written FROM ${escapeIdentifier(name)} t ORDER BY ctid`,
      );
      const rows = z.array(z.object({ row: z.record(z.string(), z.unknown()), written: z.number() })).parse(found.rows);
      for (const [position, { row, written }] of rows.entries()) {
        dumped.push({
          table: name,
          position,
          written,
          values: Object.entries(row).flatMap(([column, value]) => valuesIn(column, value)),
        });
      }
    }
    return dumped;
  } finally {
    await client.end();
  }
}

function valuesIn(column: string, value: unknown): { column: string; text: string }[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [{ column, text: String(value) }];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(Array.isArray(value) ? [] : [{ column, text: key }]),
    ...valuesIn(column, inner),
  ]);
}
