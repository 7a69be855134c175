import { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { CellName } from './cell';
import type { CellContent } from './cell-contents';
import type { CellHead } from './decide-release';
import { ladder } from './ladder';

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
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map(({ name, ...content }) => [name, content]),
  );
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
    const rows = contents.slice(start, start + CHUNK).map(([name, { buckets, months, changedBy }]) => ({
      name,
      coders: codersIn(buckets),
      buckets: Object.fromEntries(buckets),
      months: Object.fromEntries(months),
      changed_by: [...changedBy],
    }));
    await tx.$executeRaw`
      INSERT INTO cell (name, coders, buckets, months, changed_by)
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS row (name text, coders int, buckets jsonb, months jsonb, changed_by jsonb)
      ON CONFLICT (name) DO UPDATE SET coders = excluded.coders, buckets = excluded.buckets,
        months = excluded.months, changed_by = excluded.changed_by`;
  }
}

/** Notes which figures were made anew, and which of the others show something no more. */
export async function markPublished(
  tx: Pick<Transaction, '$executeRaw'>,
  { renewed, hidden }: { renewed: readonly CellName[]; hidden: readonly CellName[] },
): Promise<void> {
  await tx.$executeRaw`UPDATE cell SET shown = true, changed_by = '[]' WHERE name = ANY (${renewed}::text[])`;
  await tx.$executeRaw`UPDATE cell SET shown = false WHERE name = ANY (${hidden}::text[])`;
}

function codersIn(buckets: ReadonlyMap<number, number>): number {
  return [...buckets.values()].reduce((sum, coders) => sum + coders, 0);
}
