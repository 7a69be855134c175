import { escapeIdentifier, escapeLiteral } from 'pg';
import { z } from 'zod';

/**
 * A backup is a compressed (gzip) text in UTF-8: the line TITLE, a comment with the header as JSON, a setting, then for each
 * table what `psql` takes as well, a COPY statement, its rows and a line `\.`; then a statement for each sequence, and a
 * comment with the end as JSON. Tables stand in the order in which they can be filled.
 */
export const TITLE = '-- Paychart backup 1';
/** What every version's title begins with. */
export const ANY_TITLE = '-- Paychart backup ';
export const SETTING = "SET client_encoding = 'UTF8';";
export const END_OF_ROWS = '\\.';

const migration = z.object({ name: z.string(), checksum: z.string() });
const table = z.object({ name: z.string(), columns: z.array(z.string()) });
const sequence = z.object({ name: z.string(), value: z.string().regex(/^\d+$/), called: z.boolean() });

export const headerSchema = z.object({
  madeAt: z.iso.datetime(),
  /** Version of the PostgreSQL server. */
  server: z.string(),
  /** Those that were applied, in the order of their names. */
  migrations: z.array(migration),
  tables: z.array(table),
  sequences: z.array(sequence),
});

export const endSchema = z.object({
  /** By table. */
  rows: z.record(z.string(), z.number().int().nonnegative()),
  /** Of all that stands before this line, uncompressed, as hexadecimal. */
  sha256: z.string(),
});

export type Header = z.infer<typeof headerSchema>;
export type End = z.infer<typeof endSchema>;
export type BackedUpTable = z.infer<typeof table>;

export function commentOf(value: Header | End): string {
  return `-- ${JSON.stringify(value)}`;
}

export function copyStatement({ name, columns }: BackedUpTable): string {
  return `COPY ${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')}) FROM stdin;`;
}

export function sequenceStatement({ name, value, called }: z.infer<typeof sequence>): string {
  return `SELECT setval(${escapeLiteral(escapeIdentifier(name))}, ${value}, ${called});`;
}
