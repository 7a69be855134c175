import { CENSUS_TAG } from '@/lib/aggregates/figure-tags';
import { rebuildWithin } from '@/lib/aggregates/rebuild-cells';
import { recordChange } from '@/lib/aggregates/record-change';
import { type LockedTransaction, takeReleaseLock } from '@/lib/aggregates/take-release-lock';
import type { Admin } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { notifyServers } from '@/lib/db/notify-servers';
import { MOST_IN_BATCH } from '@/lib/reports/decision';

/** `gone`: there is no such import. `moved` are the tags of what changed by it. */
export type UndoneImport =
  | { outcome: 'done'; removed: number; moved: string[] }
  | { outcome: 'undone-before' }
  | { outcome: 'gone' };

const HALF_AN_HOUR = 1_800_000;

/**
 * Removes what an import added, whether it waits, counts or was rejected, and publishes once; reports that had given way to
 * it count again. What the authors of reports have since withdrawn or corrected stays withdrawn or corrected, and their
 * corrections stay. Reports that waited here and that the import approved stay approved: that is undone in the log by itself.
 */
export async function undoImport(by: Admin | 'command-line', importId: number): Promise<UndoneImport> {
  return db.$transaction(
    async (unlocked) => {
      const tx = await takeReleaseLock(unlocked);
      const found = await tx.import.findUnique({ where: { id: importId }, select: { undoneAt: true, survey: true } });
      if (!found) return { outcome: 'gone' };
      if (found.undoneAt) return { outcome: 'undone-before' };
      const { removed, moved } = await remove(tx, importId);
      await tx.import.update({ where: { id: importId }, data: { undoneAt: new Date() } });
      await tx.auditEvent.create({
        data: {
          action: 'import_undone',
          actorId: by === 'command-line' ? null : by.userId,
          importId,
          detail: `${removed} removed; ${found.survey === null ? 'an export of this site' : `survey “${found.survey}”`}`,
        },
      });
      return { outcome: 'done', removed, moved };
    },
    { timeout: HALF_AN_HOUR, maxWait: HALF_AN_HOUR },
  );
}

async function remove(tx: LockedTransaction, importId: number): Promise<{ removed: number; moved: string[] }> {
  // In the order in which all others lock them: triage marks reports as of one wave without the release lock.
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE leaving ON COMMIT DROP AS
    SELECT id, author, status FROM report
    WHERE import_id = ${importId} AND status IN ('PENDING', 'APPROVED', 'REJECTED') ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`ANALYZE leaving`;
  // What stays closed must not count again as the approval of its correction is undone.
  await tx.$executeRaw`
    UPDATE report SET replaces_id = NULL FROM report AS original
    WHERE original.id = report.replaces_id AND original.import_id = ${importId}`;
  const moved = await takeOutApproved(tx);
  const removed = await tx.$executeRaw`DELETE FROM report USING leaving WHERE report.id = leaving.id`;
  return { removed, moved };
}

/** They leave the cells as others do, so that these note whose report went. */
async function takeOutApproved(tx: LockedTransaction): Promise<string[]> {
  const count = await tx.$executeRaw`
    UPDATE report SET status = 'WITHDRAWN' FROM leaving WHERE report.id = leaving.id AND leaving.status = 'APPROVED'`;
  if (count === 0) return notifyServers(tx, [CENSUS_TAG]);
  if (count > MOST_IN_BATCH) return rebuildWithin(tx);
  const authors = await tx.$queryRaw<{ author: string }[]>`
    SELECT DISTINCT author FROM leaving WHERE status = 'APPROVED'`;
  return recordChange(tx, { authors: authors.map(({ author }) => author), approvedMore: -count });
}
