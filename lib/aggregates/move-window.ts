import { db } from '@/lib/db/client';
import type { CellName } from './cell';
import { CellContents } from './cell-contents';
import { takeReleaseLock } from './record-change';
import { reportColumns } from './report-columns';
import { addToContents } from './stored-cells';
import { windowFrom } from './window';
import { writeRelease } from './write-release';

const TEN_MINUTES = 600_000;

/**
 * Lets go of the reports that a new month has made too old, and publishes. Does nothing within the same month. The
 * window never moves back: of several servers, one whose clock is behind changes nothing.
 */
export async function moveWindow(): Promise<CellName[]> {
  return db.$transaction(
    async (tx) => {
      await takeReleaseLock(tx);
      const last = await tx.release.findFirst({ orderBy: { id: 'desc' } });
      const from = windowFrom(new Date());
      if (!last || last.windowFrom >= from) return [];

      const tooOld = { counted: true, receivedMonth: { lt: from } };
      const changes = new CellContents();
      for (const report of await tx.report.findMany({ where: tooOld, select: reportColumns }))
        changes.change(report, -1);
      await addToContents(tx, changes);
      await tx.report.updateMany({ where: tooOld, data: { counted: false } });
      const { approvedReports, sample } = last;
      return writeRelease(tx, { approvedReports, sample, windowFrom: from }, changes.cells());
    },
    { timeout: TEN_MINUTES, maxWait: TEN_MINUTES },
  );
}
