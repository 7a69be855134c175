import type { Transaction } from '@/lib/db/client';
import type { BucketCount, BucketCounts } from './bucket-counts';

/**
 * Adds the counts to the stored ones. Throws, and so undoes the whole transaction, when a bucket to take from does not
 * hold as much: then the cells are out of step with the reports.
 */
export async function shiftBuckets(tx: Transaction, counts: BucketCounts): Promise<void> {
  const entries = counts.entries();
  const more = columnsOf(entries.filter(({ count }) => count > 0));
  const less = columnsOf(entries.filter(({ count }) => count < 0));

  if (more.cells.length > 0) {
    await tx.$executeRaw`
      INSERT INTO cell_bucket (cell, month, bucket, count)
      SELECT * FROM unnest(${more.cells}::text[], ${more.months}::date[], ${more.buckets}::int[], ${more.counts}::int[])
      ON CONFLICT (cell, month, bucket) DO UPDATE SET count = cell_bucket.count + excluded.count`;
  }
  if (less.cells.length > 0) {
    const [taken] = await tx.$queryRaw<{ rows: number }[]>`
      WITH less AS (
        SELECT * FROM unnest(${less.cells}::text[], ${less.months}::date[], ${less.buckets}::int[], ${less.counts}::int[])
          AS less (cell, month, bucket, count)
      ), emptied AS (
        DELETE FROM cell_bucket USING less
        WHERE (cell_bucket.cell, cell_bucket.month, cell_bucket.bucket) = (less.cell, less.month, less.bucket)
          AND cell_bucket.count + less.count = 0
        RETURNING 1
      ), lowered AS (
        UPDATE cell_bucket SET count = cell_bucket.count + less.count FROM less
        WHERE (cell_bucket.cell, cell_bucket.month, cell_bucket.bucket) = (less.cell, less.month, less.bucket)
          AND cell_bucket.count + less.count > 0
        RETURNING 1
      )
      SELECT ((SELECT count(*) FROM emptied) + (SELECT count(*) FROM lowered))::int AS rows`;
    if (taken?.rows !== less.cells.length) {
      throw new Error('The cells are out of step with the reports: run `npm run aggregates:check`');
    }
  }
}

function columnsOf(entries: readonly BucketCount[]) {
  return {
    cells: entries.map(({ cell }) => cell),
    months: entries.map(({ month }) => month.toISOString().slice(0, 10)),
    buckets: entries.map(({ bucket }) => bucket),
    counts: entries.map(({ count }) => count),
  };
}
