import { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { CellName } from './cell';
import type { CellContent, CellContents } from './cell-contents';
import type { CellHead } from './decide-release';
import { LEAST_CHANGED, ladder } from './ladder';

/** Checked by hand: a large cell has a thousand buckets, and a schema for each would be most of an approval's time. */
const counts = z.custom<Record<string, number>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((coders) => Number.isInteger(coders) && coders > 0),
);
const rowSchema = z.object({
  name: z.custom<CellName>((value) => typeof value === 'string'),
  buckets: counts.transform((byBucket) => new Map(Object.entries(byBucket).map(([key, n]) => [Number(key), n]))),
  months: counts.transform((byMonth) => new Map(Object.entries(byMonth))),
  changedBy: z.array(z.string()).transform((authors) => new Set(authors)),
});

/** The stored content of these cells; one that nothing was ever counted in is left out. */
export async function readContents(
  tx: Pick<Transaction, '$queryRaw'>,
  names: readonly CellName[],
): Promise<Map<CellName, CellContent>> {
  const rows = await tx.$queryRaw`
    SELECT name, buckets, months, changed_by AS "changedBy" FROM cell WHERE name = ANY (${names}::text[])`;
  return contentsByName(z.array(rowSchema).parse(rows));
}

function contentsByName(rows: z.infer<typeof rowSchema>[]): Map<CellName, CellContent> {
  return new Map(rows.map(({ name, ...content }) => [name, content]));
}

const headsSchema = z.tuple([
  z.object({
    heads: z
      .array(z.tuple([z.custom<CellName>((value) => typeof value === 'string'), z.int(), z.int(), z.boolean()]))
      .transform((all) =>
        all.map(([name, coders, changedBy, shown]): CellHead => ({ name, coders, changedBy, shown })),
      ),
  }),
]);

/**
 * What decides over the cells; of all that show something or might, since one may give away another. As one document:
 * every decision reads some thousand of them.
 */
export async function readHeads(tx: Pick<Transaction, '$queryRaw'>): Promise<CellHead[]> {
  const rows = await tx.$queryRaw`
    SELECT coalesce(json_agg(json_build_array(name, coders, jsonb_array_length(changed_by), shown)), '[]') AS heads
    FROM cell WHERE shown OR coders >= ${ladder.median}`;
  return headsSchema.parse(rows)[0].heads;
}

/** Rows of one statement: PostgreSQL takes them as one document, and a large one is slow to take apart. */
const CHUNK = 200;

/** Writes whole contents over what was stored. */
export async function writeContents(
  tx: Pick<Transaction, '$executeRaw'>,
  contents: readonly (readonly [CellName, CellContent])[],
): Promise<void> {
  for (let start = 0; start < contents.length; start += CHUNK) {
    const rows = contents.slice(start, start + CHUNK).map(rowOf);
    await tx.$executeRaw`
      INSERT INTO cell (name, coders, buckets, months, changed_by)
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row (name text, coders int, buckets jsonb, months jsonb, changed_by jsonb)
      ON CONFLICT (name) DO UPDATE SET coders = excluded.coders, buckets = excluded.buckets,
        months = excluded.months, changed_by = excluded.changed_by`;
  }
}

/**
 * Adds a change to the stored contents and returns what they hold now. The database adds, so that an approval does not
 * carry the whole of a large cell twice. Throws, and so undoes the transaction, when a cell does not hold what is to
 * leave it: then the cells are out of step with the reports.
 */
export async function addToContents(
  tx: Pick<Transaction, '$queryRaw'>,
  changes: CellContents,
): Promise<Map<CellName, CellContent>> {
  const rows = await tx.$queryRaw`
    INSERT INTO cell AS old (name, coders, buckets, months, changed_by)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(changes.entries().map(rowOf))}::jsonb)
      AS row (name text, coders int, buckets jsonb, months jsonb, changed_by jsonb)
    ON CONFLICT (name) DO UPDATE SET
      coders = old.coders + excluded.coders,
      buckets = jsonb_strip_nulls(old.buckets || (
        SELECT coalesce(jsonb_object_agg(key, nullif(coalesce((old.buckets ->> key)::int, 0) + value::int, 0)), '{}')
        FROM jsonb_each_text(excluded.buckets))),
      months = jsonb_strip_nulls(old.months || (
        SELECT coalesce(jsonb_object_agg(key, nullif(coalesce((old.months ->> key)::int, 0) + value::int, 0)), '{}')
        FROM jsonb_each_text(excluded.months))),
      changed_by = CASE WHEN jsonb_array_length(old.changed_by) >= ${LEAST_CHANGED} THEN old.changed_by ELSE (
        SELECT coalesce(jsonb_agg(DISTINCT author), '[]')
        FROM jsonb_array_elements(old.changed_by || excluded.changed_by) AS author) END
    RETURNING name, buckets, months, changed_by AS "changedBy"`;
  const now = z.array(rowSchema).safeParse(rows);
  if (!now.success) throw new Error('The cells are out of step with the reports: run `npm run aggregates:check`');
  return contentsByName(now.data);
}

/** Notes which figures were made anew, and which of the others show something no more. */
export async function markPublished(
  tx: Pick<Transaction, '$executeRaw'>,
  { renewed, hidden }: { renewed: readonly CellName[]; hidden: readonly CellName[] },
): Promise<void> {
  await tx.$executeRaw`UPDATE cell SET shown = true, changed_by = '[]' WHERE name = ANY (${renewed}::text[])`;
  await tx.$executeRaw`UPDATE cell SET shown = false WHERE name = ANY (${hidden}::text[])`;
}

function rowOf([name, { buckets, months, changedBy }]: readonly [CellName, CellContent]) {
  return {
    name,
    coders: codersIn(buckets),
    buckets: Object.fromEntries(buckets),
    months: Object.fromEntries(months),
    changed_by: [...changedBy],
  };
}

function codersIn(buckets: ReadonlyMap<number, number>): number {
  return [...buckets.values()].reduce((sum, coders) => sum + coders, 0);
}
