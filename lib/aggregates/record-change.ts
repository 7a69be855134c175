import { CellContents } from './cell-contents';
import { COUNTING_RULE, countedOfAuthors } from './counted-reports';
import { reportColumns } from './report-columns';
import { addToContents } from './stored-cells';
import type { LockedTransaction } from './take-release-lock';
import { windowFrom } from './window';
import { writeRelease } from './write-release';

/**
 * Updates the cells after reports of these authors changed status, and publishes the next release, with the same window as
 * the last (move-window.ts moves it). Must run in the transaction of that change. Returns the tags of what moved.
 */
export async function recordChange(
  tx: LockedTransaction,
  { authors, approvedMore }: { authors: readonly string[]; approvedMore: number },
): Promise<string[]> {
  const last = await tx.release.findFirst({ orderBy: { id: 'desc' } });
  const from = last?.windowFrom ?? windowFrom(new Date());

  const reports = await tx.report.findMany({ where: { author: { in: [...authors] } }, select: reportColumns });
  const counted = countedOfAuthors(reports, from);
  const joining = reports.filter(({ id, counted: already }) => counted.has(id) && !already);
  const leaving = reports.filter(({ id, counted: already }) => already && !counted.has(id));

  const changes = new CellContents();
  for (const report of joining) changes.change(report, 1);
  for (const report of leaving) changes.change(report, -1);
  await addToContents(tx, changes);
  await tx.report.updateMany({ where: { id: { in: joining.map(({ id }) => id) } }, data: { counted: true } });
  await tx.report.updateMany({ where: { id: { in: leaving.map(({ id }) => id) } }, data: { counted: false } });

  const approvedReports = (last?.approvedReports ?? 0) + approvedMore;
  const { sample, countingRule } = last ?? { sample: false, countingRule: COUNTING_RULE };
  return writeRelease(tx, { approvedReports, sample, windowFrom: from, countingRule }, changes.cells());
}
