import { db, type Transaction } from '@/lib/db/client';
import { CellContents } from './cell-contents';
import { countedOfAuthors } from './counted-reports';
import { reportColumns } from './report-columns';
import { addToContents } from './stored-cells';
import { takeReleaseLock } from './take-release-lock';
import { windowFrom } from './window';
import { writeRelease } from './write-release';

const TEN_MINUTES = 600_000;
/** PostgreSQL accepts fewer than 32,768 values per statement. */
const CHUNK = 10_000;

/**
 * Drops the reports that a new month has made too old, counts the same author's next one instead, and publishes. Does
 * nothing within the same month. The window never moves back, so a server whose clock is behind changes nothing. Returns
 * the tags of what moved.
 */
export async function moveWindow(): Promise<string[]> {
  return db.$transaction(
    async (unlocked) => {
      const tx = await takeReleaseLock(unlocked);
      const last = await tx.release.findFirst({ orderBy: { id: 'desc' } });
      const from = windowFrom(new Date());
      if (!last || last.windowFrom >= from) return [];

      const tooOld = { counted: true, receivedMonth: { lt: from } };
      const changes = new CellContents();
      const leaving = await tx.report.findMany({ where: tooOld, select: reportColumns });
      for (const report of leaving) changes.change(report, -1);
      await tx.report.updateMany({ where: tooOld, data: { counted: false } });

      const authors = [...new Set(leaving.map(({ author }) => author))];
      for (let start = 0; start < authors.length; start += CHUNK) {
        const joining = await nextOf(tx, authors.slice(start, start + CHUNK), from);
        for (const report of joining) changes.change(report, 1);
        const ids = joining.map(({ id }) => id);
        await tx.report.updateMany({ where: { id: { in: ids } }, data: { counted: true } });
      }
      await addToContents(tx, changes);
      const { approvedReports, sample, countingRule } = last;
      return writeRelease(tx, { approvedReports, sample, windowFrom: from, countingRule }, changes.cells());
    },
    { timeout: TEN_MINUTES, maxWait: TEN_MINUTES },
  );
}

/** The reports that now count for authors whose counted report became too old, such as older pay reported later. */
async function nextOf(tx: Transaction, authors: readonly string[], from: Date) {
  const within = await tx.report.findMany({
    where: { author: { in: [...authors] }, status: 'APPROVED', receivedMonth: { gte: from } },
    select: reportColumns,
  });
  const counted = countedOfAuthors(within, from);
  return within.filter(({ id, counted: already }) => counted.has(id) && !already);
}
