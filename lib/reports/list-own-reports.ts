import type { Viewer } from '@/lib/auth/viewer';
import { db } from '@/lib/db/client';
import { authorOf } from './author';
import { type ShownReport, shownColumns, shownReport } from './shown-report';

/** What only its author sees of a report, including which of their jobs it is about. */
export type OwnReport = ShownReport & { job: number };

/** The viewer's own reports, the latest first. */
export async function listOwnReports(viewer: Viewer): Promise<OwnReport[]> {
  const rows = await db.report.findMany({
    where: { author: authorOf(viewer.userId) },
    orderBy: { authorSequence: 'desc' },
    select: { ...shownColumns, job: true },
  });
  return rows.map(({ job, ...row }) => ({ ...shownReport(row), job }));
}

/** For each job its author has reported, the latest report that is waiting or accepted. Expects the latest first. */
export function latestOfJobs(reports: readonly OwnReport[]): OwnReport[] {
  const latest = new Map<number, OwnReport>();
  for (const report of reports) {
    const stands = report.status === 'PENDING' || report.status === 'APPROVED';
    if (stands && !latest.has(report.job)) latest.set(report.job, report);
  }
  return [...latest.values()];
}
