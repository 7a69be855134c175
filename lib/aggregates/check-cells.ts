import { isDeepStrictEqual } from 'node:util';
import { db } from '@/lib/db/client';
import { allCells } from './all-cells';
import type { BucketCount } from './bucket-counts';
import { latestFigures } from './latest-figures';
import { publishCell } from './publish-cell';
import { readCells } from './read-cells';
import { takeReleaseLock } from './record-change';
import { tallyReports } from './tally-reports';
import { windowFrom } from './window';

const TEN_MINUTES = 600_000;

/** Recomputes everything from the reports. Each difference is a sentence without a count or a pay; none is as it must be. */
export async function checkCells(): Promise<string[]> {
  return db.$transaction(
    async (tx) => {
      await takeReleaseLock(tx);
      const now = new Date();
      const release = await tx.release.findFirst({ orderBy: { id: 'desc' } });
      const { counts, wronglyMarked, approvedReports, sample } = await tallyReports(
        tx,
        release?.windowFrom ?? windowFrom(now),
      );
      const differences = wronglyMarked.map(({ id }) => `Report ${id} is marked wrongly as counted or not counted`);

      const stored = await tx.$queryRaw<BucketCount[]>`SELECT cell, month, bucket, count FROM cell_bucket`;
      for (const row of stored) counts.addTo({ ...row, count: -row.count });
      for (const { cell, month } of counts.entries()) {
        differences.push(`Cell ${cell} holds other reports of ${month.toISOString().slice(0, 7)} than were approved`);
      }

      if ((release?.approvedReports ?? 0) !== approvedReports) {
        differences.push('The last release counts another number of approved reports');
      }
      if ((release?.sample ?? false) !== sample) {
        differences.push('The last release is wrong about standing on sample reports');
      }
      const names = allCells(now);
      const [cells, published] = [await readCells(tx, names), await latestFigures(tx, names)];
      for (const name of names) {
        const cell = cells.get(name);
        const nothing = { shows: 'nothing', cell: name };
        if (!isDeepStrictEqual(published.get(name) ?? nothing, cell ? publishCell(cell) : nothing)) {
          differences.push(`Cell ${name} is published otherwise than it stands`);
        }
      }
      return differences;
    },
    { timeout: TEN_MINUTES, maxWait: TEN_MINUTES },
  );
}
