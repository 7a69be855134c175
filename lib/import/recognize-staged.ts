import { renameAuthor } from '@/lib/aggregates/rename-author';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { sameContent } from './same-content';

/**
 * Settles which staged rows are here already. Rows of coders whom this site knows by an earlier hash bring those reports
 * under the coder's own, and the file's newest word on their jobs stands. Returns whether that changed any, so that what
 * counts must be found anew.
 */
export async function recognizeStaged(
  tx: Transaction,
  columns: readonly string[],
  { deletedToo, afterUnnamed }: { deletedToo: boolean; afterUnnamed: boolean },
): Promise<boolean> {
  await tx.$executeRaw`
    UPDATE imported SET fate = 'repeated' FROM (
      SELECT line, row_number() OVER (PARTITION BY author, ${Prisma.raw(columns.join(', '))} ORDER BY line) AS time
      FROM imported
    ) AS same
    WHERE imported.line = same.line AND same.time > 1`;
  // Accounts have other hashes since a rotation; the report itself knows.
  await tx.$executeRaw`
    UPDATE imported SET author = report.author FROM report WHERE report.id = imported.named`;
  const former = await takeOverFormer(tx);
  // Where there is nothing to find, PostgreSQL looks for it in the slowest of ways.
  const unnamed = afterUnnamed ? await takeOverUnnamed(tx, columns) : undefined;
  const moved = former.any || unnamed?.any === true;
  for (const { before, author } of [...former.noted, ...(unnamed?.noted ?? [])]) await renameAuthor(tx, before, author);
  await tx.$executeRaw`
    UPDATE imported SET fate = 'there', known = same.id FROM (
      SELECT DISTINCT ON (imported.line) imported.line, report.id FROM imported JOIN report
        ON report.author = imported.author AND ${sameContent(columns, 'report', 'imported')}
      WHERE imported.fate IS NULL
      ORDER BY imported.line, report.status = 'APPROVED' DESC, report.status = 'PENDING' DESC
    ) AS same WHERE same.line = imported.line`;
  const jobs = await tx.$executeRaw`
    UPDATE report SET job = imported.job FROM imported
    WHERE report.id = imported.known AND NOT imported.ours AND report.job <> imported.job`;
  if (deletedToo) {
    await tx.$executeRaw`
      UPDATE imported SET id = named WHERE fate IS NULL AND named IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM report WHERE report.id = imported.named)`;
  } else {
    await tx.$executeRaw`
      UPDATE imported SET fate = 'deleted' WHERE fate IS NULL AND ours AND CASE WHEN named IS NULL
        THEN NOT EXISTS (SELECT 1 FROM report WHERE report.author = imported.author)
        ELSE NOT EXISTS (SELECT 1 FROM report WHERE report.id = imported.named) END`;
  }
  return moved || jobs > 0;
}

interface Moved {
  any: boolean;
  /** Of those whose reports went to another author the few that a cell notes as having changed something. */
  noted: { before: string; author: string }[];
}

/** How that is asked of the table `coder`, which has an author `before` and after. */
const MOVED = Prisma.sql`
  SELECT EXISTS (SELECT 1 FROM coder) AS "any", (
    SELECT coalesce(json_agg(DISTINCT jsonb_build_object('before', before, 'author', author)), '[]') FROM coder
    WHERE before IN (SELECT jsonb_array_elements_text(changed_by) FROM cell)) AS noted`;

/** All reports of a coder of this survey from before the secret was rotated. */
async function takeOverFormer(tx: Transaction): Promise<Moved> {
  return movedOf(
    await tx.$queryRaw<Moved[]>`
    WITH coder AS (
      SELECT DISTINCT former AS before, author,
        coalesce((SELECT max(author_sequence) FROM report AS known WHERE known.author = imported.author), 0) AS most
      FROM imported WHERE EXISTS (SELECT 1 FROM report WHERE report.author = imported.former)
    ), moved AS (
      UPDATE report SET author = coder.author, author_sequence = report.author_sequence + coder.most
      FROM coder WHERE report.author = coder.before
    )
    ${MOVED}`,
  );
}

/**
 * Reports of imports that were told no survey, where coders of several surveys may go by one hash: those that say the same
 * as a row of this file are of this survey's coder.
 */
async function takeOverUnnamed(tx: Transaction, columns: readonly string[]): Promise<Moved> {
  return movedOf(
    await tx.$queryRaw<Moved[]>`
    WITH same AS (
      SELECT DISTINCT ON (report.id) report.id, report.author AS before, report.received_month, report.author_sequence,
        imported.author
      FROM imported JOIN report ON report.author = imported.unnamed
        AND ${sameContent(columns, 'report', 'imported')}
      WHERE imported.fate IS NULL AND NOT EXISTS (
          SELECT 1 FROM report AS known WHERE known.author = imported.author
            AND ${sameContent(columns, 'known', 'imported')}
        )
    ), numbered AS (
      SELECT same.*, (row_number() OVER (PARTITION BY author ORDER BY received_month, author_sequence)
        + coalesce((SELECT max(known.author_sequence) FROM report AS known WHERE known.author = same.author), 0))::int
        AS next FROM same
    ), moved AS (
      UPDATE report SET author = numbered.author, author_sequence = numbered.next
      FROM numbered WHERE numbered.id = report.id
    ), coder AS (SELECT DISTINCT before, author FROM same)
    ${MOVED}`,
  );
}

function movedOf([moved]: readonly Moved[]): Moved {
  return moved ?? { any: false, noted: [] };
}
