import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/**
 * Adds the new staged rows. An author's numbering continues in the order of month and file. Approved ones are marked as
 * counted, though not all of them may be: the rebuild that follows must be told of which import they are, null in a dry run.
 * Returns how many it added.
 */
export async function addStaged(tx: Transaction, importId: number | null): Promise<number> {
  const columns = await tx.$queryRaw<{ name: string }[]>`
    SELECT attname::text AS name FROM pg_attribute
    WHERE attrelid = 'report'::regclass AND attnum > 0 AND NOT attisdropped
      AND attname NOT IN ('import_id', 'author_sequence')`;
  const names = Prisma.raw(columns.map(({ name }) => `"${name}"`).join(', '));
  // The numbering sorts the rows by author: so they are written in the order of the index that is read by most.
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
  return tx.$executeRaw`
    INSERT INTO report (${names}, import_id, author_sequence)
    SELECT ${names}, ${importId}::int, (row_number() OVER (PARTITION BY author ORDER BY received_month, line)
      + coalesce((SELECT max(known.author_sequence) FROM report AS known WHERE known.author = imported.author), 0))::int
    FROM imported WHERE fate IS NULL`;
}
