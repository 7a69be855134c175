import type { Transaction } from '@/lib/db/client';
import { countedOfAuthors } from './counted-reports';
import { reportColumns } from './report-columns';
import { windowFrom } from './window';
import { writeMarks } from './write-marks';

/**
 * Marks which reports of these authors count, as `rebuildWithin` does, and leaves the cells as they are: for a transaction
 * that will be rolled back.
 */
export async function markCounted(tx: Transaction, authors: readonly string[]): Promise<void> {
  const reports = await tx.report.findMany({ where: { author: { in: [...authors] } }, select: reportColumns });
  const counted = countedOfAuthors(reports, windowFrom(new Date()));
  const wrong = reports.filter((report) => counted.has(report.id) !== report.counted);
  await writeMarks(
    tx,
    wrong.map(({ id }) => ({ id, counted: counted.has(id) })),
  );
}
