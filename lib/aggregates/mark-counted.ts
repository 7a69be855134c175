import type { Transaction } from '@/lib/db/client';
import { countedOfAuthors } from './counted-reports';
import { reportColumns } from './report-columns';
import { windowFrom } from './window';

/**
 * Marks which reports of these authors count, as `rebuildWithin` does, and leaves the cells as they are: for a transaction
 * that will be rolled back.
 */
export async function markCounted(tx: Transaction, authors: readonly string[]): Promise<void> {
  const reports = await tx.report.findMany({ where: { author: { in: [...authors] } }, select: reportColumns });
  const counted = countedOfAuthors(reports, windowFrom(new Date()));
  for (const counts of [true, false]) {
    const wrong = reports.filter((report) => counted.has(report.id) === counts && report.counted !== counts);
    const ids = wrong.map(({ id }) => id);
    await tx.$executeRaw`UPDATE report SET counted = ${counts} WHERE id = ANY (${ids}::uuid[])`;
  }
}
