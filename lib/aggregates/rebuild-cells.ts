import { db } from '@/lib/db/client';
import { allCells } from './all-cells';
import { takeReleaseLock } from './record-change';
import { tallyReports } from './tally-reports';
import { windowFrom } from './window';
import { writeRelease } from './write-release';

const CHUNK = 5_000;
const TEN_MINUTES = 600_000;

/** Computes all cells from the reports anew and publishes what they show. For bulk writes, such as sample reports. */
export async function rebuildCells(): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await takeReleaseLock(tx);
      const now = new Date();
      const from = windowFrom(now);
      const { counts, wronglyMarked, approvedReports, sample } = await tallyReports(tx, from);

      await tx.cellBucket.deleteMany();
      const rows = counts.entries();
      for (let start = 0; start < rows.length; start += CHUNK) {
        await tx.cellBucket.createMany({ data: rows.slice(start, start + CHUNK) });
      }
      for (const counted of [true, false]) {
        const ids = wronglyMarked.filter((mark) => mark.counted === counted).map(({ id }) => id);
        for (let start = 0; start < ids.length; start += CHUNK) {
          await tx.report.updateMany({ where: { id: { in: ids.slice(start, start + CHUNK) } }, data: { counted } });
        }
      }
      await writeRelease(tx, { approvedReports, sample, windowFrom: from }, allCells(now));
    },
    { timeout: TEN_MINUTES, maxWait: TEN_MINUTES },
  );
}
