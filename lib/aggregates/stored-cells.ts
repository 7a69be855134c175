import { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { CellName } from './cell';
import type { CellContent, CellContents } from './cell-contents';
import type { CellHead } from './decide-release';
import { LEAST_CHANGED, ladder } from './publishing-rules';

/** Buckets of one block: $5,000 of annual pay. */
const BLOCK = 50;

/** Checked by hand: a large cell has a thousand buckets, and a schema for each would take longer than reading them. */
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

/** The stored contents of these cells, without those in which nothing was ever counted. */
export async function readContents(
  tx: Pick<Transaction, '$queryRaw'>,
  names: readonly CellName[],
): Promise<Map<CellName, CellContent>> {
  if (names.length === 0) return new Map();
  const rows = await tx.$queryRaw`
    SELECT name, months, changed_by AS "changedBy", coalesce((
      SELECT json_object_agg(bucket, coders)
      FROM cell_block, jsonb_each(cell_block.buckets) AS each (bucket, coders) WHERE cell_block.cell = name), '{}') AS buckets
    FROM cell WHERE name = ANY (${names}::text[])`;
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map(({ name, ...content }) => [name, content]),
  );
}

const changedBySchema = z.array(z.object({ name: rowSchema.shape.name, changedBy: z.array(z.string()) }));

const headsSchema = z.tuple([
  z.object({
    names: z.array(z.custom<CellName>((value) => typeof value === 'string')),
    coders: z.array(z.int()),
    changedBy: z.array(z.int()),
    shown: z.array(z.boolean()),
  }),
]);

/**
 * What a release needs to know about each cell that shows something or might, since one cell can reveal another. Read by
 * column, because every decision reads a few thousand.
 */
export async function readHeads(tx: Pick<Transaction, '$queryRaw'>): Promise<CellHead[]> {
  const rows = await tx.$queryRaw`
    SELECT coalesce(json_agg(name), '[]') AS names, coalesce(json_agg(coders), '[]') AS coders,
      coalesce(json_agg(jsonb_array_length(changed_by)), '[]') AS "changedBy", coalesce(json_agg(shown), '[]') AS shown
    FROM cell WHERE shown OR coders >= ${ladder.median}`;
  const [{ names, coders, changedBy, shown }] = headsSchema.parse(rows);
  return names.map((name, index) => ({
    name,
    coders: coders[index] ?? 0,
    changedBy: changedBy[index] ?? 0,
    shown: shown[index] ?? false,
  }));
}

/** The authors noted in these cells as having changed something. */
export async function readChangedBy(
  tx: Pick<Transaction, '$queryRaw'>,
  names: readonly CellName[],
): Promise<{ name: CellName; changedBy: string[] }[]> {
  const rows = await tx.$queryRaw`
    SELECT name, changed_by AS "changedBy" FROM cell WHERE name = ANY (${names}::text[]) AND changed_by <> '[]'`;
  return changedBySchema.parse(rows);
}

/** Rows per statement: they are sent as one document, and PostgreSQL is slow to parse a large one. */
const CHUNK = 1_000;

/** Replaces the stored contents of these cells; their blocks must already be deleted. */
export async function writeContents(
  tx: Pick<Transaction, '$executeRaw'>,
  contents: Iterable<readonly [CellName, CellContent]>,
): Promise<void> {
  let [heads, blocks]: [Head[], Block[]] = [[], []];
  for (const content of contents) {
    heads.push(headOf(content));
    blocks.push(...blocksOf(content));
    if (heads.length + blocks.length < CHUNK) continue;
    await writeRows(tx, heads, blocks);
    [heads, blocks] = [[], []];
  }
  await writeRows(tx, heads, blocks);
}

async function writeRows(
  tx: Pick<Transaction, '$executeRaw'>,
  heads: readonly Head[],
  blocks: readonly Block[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO cell (name, coders, months, changed_by)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(heads)}::jsonb)
      AS row (name text, coders int, months jsonb, changed_by jsonb)
    ON CONFLICT (name) DO UPDATE SET coders = excluded.coders, months = excluded.months,
      changed_by = excluded.changed_by`;
  await tx.$executeRaw`
    INSERT INTO cell_block (cell, block, buckets)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb) AS row (cell text, block int, buckets jsonb)`;
}

/**
 * Adds a change to the stored contents. If a cell doesn't hold what is to be removed, cells and reports disagree: throws,
 * which rolls back the transaction.
 */
export async function addToContents(tx: Pick<Transaction, '$queryRaw'>, changes: CellContents): Promise<void> {
  const contents = [...changes.entries()];
  const heads = await tx.$queryRaw`
    INSERT INTO cell AS old (name, coders, months, changed_by)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(contents.map(headOf))}::jsonb)
      AS row (name text, coders int, months jsonb, changed_by jsonb)
    ON CONFLICT (name) DO UPDATE SET
      coders = old.coders + excluded.coders,
      months = jsonb_strip_nulls(old.months || (
        SELECT coalesce(jsonb_object_agg(key, nullif(coalesce((old.months ->> key)::int, 0) + value::int, 0)), '{}')
        FROM jsonb_each_text(excluded.months))),
      changed_by = CASE WHEN jsonb_array_length(old.changed_by) >= ${LEAST_CHANGED} THEN old.changed_by ELSE (
        SELECT coalesce(jsonb_agg(DISTINCT author), '[]')
        FROM jsonb_array_elements(old.changed_by || excluded.changed_by) AS author) END
    RETURNING months AS counts`;
  const blocks = await tx.$queryRaw`
    INSERT INTO cell_block AS old (cell, block, buckets)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(contents.flatMap(blocksOf))}::jsonb)
      AS row (cell text, block int, buckets jsonb)
    ON CONFLICT (cell, block) DO UPDATE SET
      buckets = jsonb_strip_nulls(old.buckets || (
        SELECT coalesce(jsonb_object_agg(key, nullif(coalesce((old.buckets ->> key)::int, 0) + value::int, 0)), '{}')
        FROM jsonb_each_text(excluded.buckets)))
    RETURNING buckets AS counts`;
  for (const rows of [heads, blocks]) {
    if (z.array(z.object({ counts })).safeParse(rows).success) continue;
    throw new Error('The cells are out of step with the reports: run `npm run aggregates:check`');
  }
}

/** Records which figures were recomputed, and which others no longer show anything. */
export async function markPublished(
  tx: Pick<Transaction, '$executeRaw'>,
  { renewed, hidden }: { renewed: readonly CellName[]; hidden: readonly CellName[] },
): Promise<void> {
  await tx.$executeRaw`UPDATE cell SET shown = true, changed_by = '[]' WHERE name = ANY (${renewed}::text[])`;
  await tx.$executeRaw`UPDATE cell SET shown = false WHERE name = ANY (${hidden}::text[])`;
}

type Head = ReturnType<typeof headOf>;

function headOf([name, { buckets, months, changedBy }]: readonly [CellName, CellContent]) {
  return { name, coders: codersIn(buckets), months: Object.fromEntries(months), changed_by: [...changedBy] };
}

type Block = ReturnType<typeof blocksOf>[number];

function blocksOf([cell, { buckets }]: readonly [CellName, CellContent]) {
  const blocks = new Map<number, Record<number, number>>();
  for (const [bucket, coders] of buckets) {
    const number = Math.floor(bucket / BLOCK);
    const block = blocks.get(number);
    if (block) block[bucket] = coders;
    else blocks.set(number, { [bucket]: coders });
  }
  return [...blocks].map(([block, counts]) => ({ cell, block, buckets: counts }));
}

function codersIn(buckets: ReadonlyMap<number, number>): number {
  return [...buckets.values()].reduce((sum, coders) => sum + coders, 0);
}
