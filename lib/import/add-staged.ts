import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { stagingColumns } from './staged-row';

const WITHOUT_OWN_COLUMNS = Prisma.raw(
  Object.keys(stagingColumns)
    .map((column) => `DROP COLUMN ${column}`)
    .join(', '),
);

/**
 * Adds the new staged rows. Afterwards only these are staged. An author's numbering continues in the order of month and
 * file. Approved ones are marked as counted, though not all of them may be: the rebuild that follows must be told of which
 * import they are. Returns how many it added.
 */
export async function addStaged(tx: Transaction): Promise<number> {
  // Coders with an account may submit meanwhile; one author's reports take turns, as in submit-report.ts.
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(author, 0)) FROM (
      SELECT DISTINCT author FROM imported WHERE fate IS NULL AND ours ORDER BY author) AS coder`;
  await tx.$executeRaw`DELETE FROM imported WHERE fate IS NOT NULL`;
  await tx.$executeRaw`
    UPDATE imported SET author_sequence = numbered.next FROM (
      SELECT line, (row_number() OVER (PARTITION BY author ORDER BY received_month, line)
        + coalesce((SELECT max(known.author_sequence) FROM report AS known WHERE known.author = imported.author), 0))::int
        AS next FROM imported
    ) AS numbered WHERE numbered.line = imported.line AND numbered.next <> imported.author_sequence`;
  await tx.$executeRaw`ALTER TABLE imported ${WITHOUT_OWN_COLUMNS}`;
  return tx.$executeRaw`INSERT INTO report SELECT * FROM imported`;
}
